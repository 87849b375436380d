import type { SampleBlock } from '../protocol/index.ts';

/** The audio thread sends 12 blocks a second; when none has come for this long, no sound is rendered. */
const STALE_SECONDS = 0.25;

/** Blocks that hold 4096 samples at 8 kHz and more, and the newest besides, which is not due at once. */
const KEPT_BLOCKS = 8;

/** The samples of an instance, until `close`. */
export interface SampleFeed {
  /**
   * Writes the latest samples of input and output, each the mean of both channels, at most 4096. A block is
   * given out as time passes, so that pictures between two blocks differ.
   *
   * @returns false, and writes nothing, while no sound is rendered
   */
  read(input: Float32Array, output: Float32Array): boolean;
  close(): void;
}

/** The feeds of an instance. The audio thread sends samples while at least one of them is open. */
export class SampleFeeds {
  readonly #context: BaseAudioContext;
  readonly #sendSamples: (port: MessagePort | undefined) => void;
  readonly #feeds = new Set<SampleFeed>();
  /** Where the samples come in. */
  #port: MessagePort | undefined;
  /** The latest blocks, the newest last. Only those that are read are deserialised. */
  readonly #blocks: MessageEvent<SampleBlock>[] = [];
  #takenMs = -Infinity;

  /**
   * @param sendSamples called with the port for the samples when the first feed is opened, and with none when the last
   *   one is closed
   */
  constructor(context: BaseAudioContext, sendSamples: (port: MessagePort | undefined) => void) {
    this.#context = context;
    this.#sendSamples = sendSamples;
  }

  /** Opens a feed; the caller closes it. */
  open(): SampleFeed {
    const feed: SampleFeed = {
      read: (input, output) => this.#feeds.has(feed) && this.#read(input, output),
      close: () => {
        if (this.#feeds.delete(feed) && this.#feeds.size === 0) this.#stop();
      },
    };
    this.#feeds.add(feed);
    if (this.#feeds.size === 1) this.#start();
    return feed;
  }

  close(): void {
    for (const feed of this.#feeds) feed.close();
  }

  #start(): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<SampleBlock>) => {
      this.#blocks.push(event);
      if (this.#blocks.length > KEPT_BLOCKS) this.#blocks.shift();
      this.#takenMs = performance.now();
    };
    this.#port = port1;
    this.#sendSamples(port2);
  }

  #stop(): void {
    this.#port?.close();
    this.#blocks.length = 0;
    this.#takenMs = -Infinity;
    this.#sendSamples(undefined);
  }

  #read(input: Float32Array, output: Float32Array): boolean {
    const seconds = (performance.now() - this.#takenMs) / 1000;
    if (this.#context.state !== 'running' || seconds > STALE_SECONDS) return false;
    input.fill(0);
    output.fill(0);
    // Of the newest block only the samples that are due at this moment.
    let count = Math.floor(seconds * this.#context.sampleRate);
    let end = input.length;
    for (let i = this.#blocks.length - 1; i >= 0 && end > 0; i--) {
      const { inputScale, outputScale, pairs } = (this.#blocks[i] as MessageEvent<SampleBlock>)
        .data;
      count = Math.min(count, pairs.length / 2);
      const first = Math.max(0, count - end);
      end -= count - first;
      for (let at = end; at < end + count - first; at++) {
        const pair = 2 * (first + at - end);
        // The mean of both channels is half their sum.
        input[at] = 0.5 * inputScale * (pairs[pair] as number);
        output[at] = 0.5 * outputScale * (pairs[pair + 1] as number);
      }
      count = Infinity;
    }
    return true;
  }
}
