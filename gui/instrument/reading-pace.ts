/** The shortest time between two readings: about as fast as people read. */
export const READING_MS = 150;

/**
 * The pace of text and speech while the values behind it change with every frame: the first change is told
 * at once, then the latest one every READING_MS, and the one that the values rest at always.
 */
export class ReadingPace {
  readonly #tell: () => void;
  #toldMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Tells of a change, at once or when its time comes. */
  ask(): void {
    const waitMs = this.#toldMs + READING_MS - performance.now();
    if (waitMs > 0) this.#timer ??= setTimeout(this.#now, waitMs);
    else this.#now();
  }

  /** Cancels what waits to be told. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #now = (): void => {
    this.stop();
    this.#toldMs = performance.now();
    this.#tell();
  };
}
