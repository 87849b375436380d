import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So often, in milliseconds, does a stream of changes show. All paces share the beat, and so one layout. */
const BEAT_MS = 100;
/** Of a stream whose frames are slow, at least so many stay out between two that show: they cost the most. */
const LEAST_BETWEEN = 4;
/** What has not shown for so long, because nothing came after it, does. */
const REST_MS = 4 * BEAT_MS;
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
  #between = 0;
  #frameMs = 0;
  #isRest = false;
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
    // The frame's own time: so all that share a beat show in the same frame.
    const frameMs = Number(document.timeline.currentTime);
    const beat = Math.floor(frameMs / BEAT_MS);
    // While something waits, it is a stream, however slow its frames.
    const most = this.#timer === undefined ? BURST : 1;
    this.#credit = Math.min(most, this.#credit + beat - this.#beat);
    this.#beat = beat;
    const isStream = this.#credit < 2;
    const isDue = this.#credit > 0 && (!isStream || this.#between >= LEAST_BETWEEN);
    const shown = this.#shown;
    if (shown !== undefined && !isDue && !isUrgent && !this.#isRest) {
      if (frameMs !== this.#frameMs) this.#between++;
      this.#frameMs = frameMs;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#next, REST_MS);
      return shown;
    }
    this.#between = 0;
    this.#isRest = false;
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
    this.#isRest = true;
    this.#host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
