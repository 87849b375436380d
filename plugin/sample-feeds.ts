/** Samples that a feed can give at once: 85 ms at 48 kHz. */
const MOST_SAMPLES = 4096;

/** The audio thread sends samples some 30 times a second; when none have come for this long, none are rendered. */
const STALE_MS = 250;

/** The samples of an instance, until `close`. */
export interface SampleFeed {
  /**
   * Writes the latest samples of input and output, each the mean of both channels, at most 4096.
   *
   * @returns false, and writes nothing, while no sound is rendered
   */
  read(before: Float32Array, after: Float32Array): boolean;
  close(): void;
}

/** The feeds of an instance. The audio thread sends samples while at least one of them is open. */
export class SampleFeeds {
  readonly #context: BaseAudioContext;
  readonly #askForSamples: (on: boolean) => void;
  readonly #feeds = new Set<SampleFeed>();
  readonly #before = new Float32Array(MOST_SAMPLES);
  readonly #after = new Float32Array(MOST_SAMPLES);
  #takenMs = -Infinity;

  /** @param askForSamples called with true when the first feed is opened and with false when the last one is closed */
  constructor(context: BaseAudioContext, askForSamples: (on: boolean) => void) {
    this.#context = context;
    this.#askForSamples = askForSamples;
  }

  /** Opens a feed; the caller closes it. */
  open(): SampleFeed {
    const feed: SampleFeed = {
      read: (before, after) => {
        const isRendering = performance.now() - this.#takenMs < STALE_MS;
        if (!this.#feeds.has(feed) || this.#context.state !== 'running' || !isRendering)
          return false;
        before.set(this.#before.subarray(-before.length));
        after.set(this.#after.subarray(-after.length));
        return true;
      },
      close: () => {
        if (this.#feeds.delete(feed) && this.#feeds.size === 0) this.#askForSamples(false);
      },
    };
    this.#feeds.add(feed);
    if (this.#feeds.size === 1) {
      // What was played when the last feed was closed is over.
      this.#before.fill(0);
      this.#after.fill(0);
      this.#askForSamples(true);
    }
    return feed;
  }

  /** @param samples those of the input and, behind them, as many of the output (SamplesMessage) */
  take(samples: Float32Array): void {
    const half = samples.length / 2;
    append(samples.subarray(0, half), this.#before);
    append(samples.subarray(half), this.#after);
    this.#takenMs = performance.now();
  }

  close(): void {
    for (const feed of this.#feeds) feed.close();
  }
}

/** Moves the latest samples to the front by as many as are new, and puts these behind them. */
function append(samples: Float32Array, target: Float32Array): void {
  const latest = samples.subarray(-target.length);
  target.copyWithin(0, latest.length);
  target.set(latest, target.length - latest.length);
}
