import type { ReactiveControllerHost } from 'lit';
import { ReadingPace } from './reading-pace.ts';
import { RenderTurns } from './render-turns.ts';

/**
 * Decides when the panel renders: at once for what a person does, at reading pace for a stream of values
 * and during a gesture, whose control moves without a render.
 */
export class UpdateScheduler {
  /** The turns that the costly parts of a reading take. */
  readonly turns = new RenderTurns();
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #isGestureActive: () => boolean;
  readonly #pace = new ReadingPace(() => {
    // During a gesture the parts keep up with the pointer, so they take no turns.
    this.#isReading = !this.#isGestureActive();
    this.#host.requestUpdate();
  });
  /** Whether the next render is a reading of a stream. */
  #isReading = false;
  /** Whether a person has caused the next change of the state. */
  #isUserChange = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, isGestureActive: () => boolean) {
    this.#host = host;
    this.#isGestureActive = isGestureActive;
  }

  /** Schedules the render for something that a person has done. */
  readonly userChanged = (): void => {
    this.#isUserChange = !this.#isGestureActive();
    if (this.#isUserChange) this.#host.requestUpdate();
    else this.#pace.ask();
  };

  /** Returns whether a person has caused the state that comes now, and forgets it. */
  takeUserChange(): boolean {
    const isUserChange = this.#isUserChange;
    this.#isUserChange = false;
    return isUserChange;
  }

  /** Schedules the render for a state that elements already follow. */
  follow(): void {
    this.#pace.ask();
  }

  /** The panel begins to render. */
  beginRender(): void {
    this.turns.begin(this.#isReading);
    this.#isReading = false;
  }

  /** The panel has rendered, or is gone: no reading waits. */
  stop(): void {
    this.#pace.stop();
  }
}
