import { nextFrame } from '../kit/view-of.ts';

/**
 * Spreads the costly parts of one GUI's reading over frames, since on a slow machine all of them together
 * take longer than a frame. A *reading* is a render that only follows a stream of values, as a host's
 * automation. What a person does renders at once and ends all waiting. Each GUI of a page has its own.
 */
export class RenderTurns {
  #isReading = false;
  readonly #waiting = new Set<() => void>();

  /** Begins a render of the whole GUI. */
  begin(isReading: boolean): void {
    this.#isReading = isReading;
    // The parts ask for their turns in microtasks: what comes after these is no part of the reading.
    if (isReading) setTimeout(() => (this.#isReading = false));
    else for (const go of this.#waiting) go();
  }

  /**
   * Waits for so many frames during a reading, else not at all. For a Lit element's `scheduleUpdate`.
   *
   * @param element the one that waits, in whose window the frames are counted
   */
  async wait(frames: number, element: Node = document): Promise<void> {
    if (!this.#isReading) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.#waiting.delete(go);
        resolve();
      };
      this.#waiting.add(go);
      const countDown = (remaining: number): unknown =>
        remaining > 0 ? nextFrame(element, () => countDown(remaining - 1)) : go();
      countDown(frames);
    });
  }
}
