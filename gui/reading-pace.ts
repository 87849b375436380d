import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So often, in milliseconds, does a stream of changes show. All paces share the beat, and so one layout. */
const BEAT_MS = 100;
/** So many changes in a row show at once: what a person does by themself is no stream. */
const BURST = 4;

/**
 * What people only read, numbers and sentences and what is spoken, while it moves with every frame: a few
 * changes show at once, a stream of them ten times a second, and what it comes to rest at, exactly.
 */
export class ReadingPace<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #shown: T | undefined;
  #credit = BURST;
  #beat = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is shown at present; undefined before anything was. */
  get shown(): T | undefined {
    return this.#shown;
  }

  /**
   * What to show of something that is `live`: the same value while it need not change.
   *
   * @param isUrgent whether it may not wait
   */
  show(live: T, isUrgent = false): T {
    if (Object.is(live, this.#shown)) return live;
    const beat = Math.floor(performance.now() / BEAT_MS);
    this.#credit = Math.min(BURST, this.#credit + beat - this.#beat);
    this.#beat = beat;
    const shown = this.#shown;
    if (shown !== undefined && this.#credit < 1 && !isUrgent) {
      this.#timer ??= setTimeout(this.#next, BEAT_MS);
      return shown;
    }
    this.#credit = Math.max(0, this.#credit - 1);
    this.#stop();
    this.#shown = live;
    return live;
  }

  hostDisconnected(): void {
    this.#stop();
    this.#credit = BURST;
  }

  readonly #next = (): void => {
    this.#timer = undefined;
    this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
