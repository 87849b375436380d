import { NearWords, centroids, plainEncoder } from '../words/index.ts';
import type { Decoder, Vocabulary } from '../words/index.ts';
import { download } from './runtime/download.ts';

/**
 * Finds the words that a curve comes nearest to. The encoder is fetched when it is first asked for, once
 * per page, and after a failure when it is next asked for.
 *
 * It runs by the plain forward pass alone: one row takes 0.1 ms, less than onnxruntime's way there and
 * back, and a second session would be one more thing that can be missing. Both agree (a test says so).
 */
export class NearTerms {
  readonly #url: URL;
  readonly #make: (encoder: Uint8Array) => NearWords;
  #loading: Promise<NearWords> | undefined;
  #hasFailed = false;

  /** @param url of encoder.onnx */
  constructor(vocabulary: Vocabulary, decoder: Decoder, url: URL) {
    this.#url = url;
    this.#make = (bytes) =>
      new NearWords(plainEncoder(bytes, url.href), decoder, centroids(vocabulary));
  }

  /**
   * Indices of the terms that a band row is like, nearest first.
   *
   * @throws {Error} saying what could not be loaded
   */
  async nearest(row: Float64Array): Promise<number[]> {
    this.#loading ??= this.#load();
    return (await this.#loading).nearest(row);
  }

  async #load(): Promise<NearWords> {
    try {
      // A browser's cache may hold what was wrong with it.
      const bytes = await download(this.#url, this.#hasFailed ? 'reload' : 'default');
      return this.#make(new Uint8Array(bytes));
    } catch (error) {
      this.#loading = undefined;
      this.#hasFailed = true;
      throw new Error(
        'The encoder could not be loaded, so the words nearest to an edited curve are not named; the next ' +
          `edit tries again. (${(error as Error).message})`,
        { cause: error },
      );
    }
  }
}
