/** So often at most, in milliseconds, is told anew what people only read: as fast as they can. */
export const READING_MS = 150;

/**
 * The pace of what people only read, numbers and sentences and what is spoken, while it moves with every
 * frame: the first change is told at once, then the latest now and then, and what it rests at, exactly.
 */
export class ReadingPace {
  readonly #tell: () => void;
  #toldMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Something has changed: it is told at once, or will be. */
  ask(): void {
    const waitMs = this.#toldMs + READING_MS - performance.now();
    if (waitMs > 0) this.#timer ??= setTimeout(this.#now, waitMs);
    else this.#now();
  }

  /** Nothing waits any more, for everything was told, or nobody listens. */
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
