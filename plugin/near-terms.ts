import { WordsBySound, centroids, plainEncoder } from '../words/index.ts';
import type { Decoder, Vocabulary } from '../words/index.ts';
import { download } from './runtime/download.ts';
import { retryable } from './runtime/retryable.ts';

/**
 * Finds the terms whose curves are nearest to a curve. Fetches the encoder for the first question.
 *
 * The encoder runs by the plain forward pass, not in onnxruntime: a row takes 0.1 ms, less than a call of
 * onnxruntime, and there is no second session that may fail. A test holds both to the same result.
 */
export class NearTerms {
  readonly #url: URL;
  readonly #make: (encoder: Uint8Array) => WordsBySound;
  readonly #words = retryable((failures) => this.#load(failures));

  /** @param url of encoder.onnx */
  constructor(vocabulary: Vocabulary, decoder: Decoder, url: URL) {
    this.#url = url;
    this.#make = (bytes) =>
      new WordsBySound(plainEncoder(bytes, url.href), decoder, centroids(vocabulary));
  }

  /**
   * Indices of the terms nearest to a band row, the nearest first.
   *
   * @throws {Error} whose message, for the user, says what could not be loaded
   */
  async nearest(row: Float64Array): Promise<number[]> {
    return (await this.#words()).nearest(row);
  }

  async #load(failures: number): Promise<WordsBySound> {
    try {
      // The browser's cache may hold the file that was wrong.
      const bytes = await download(this.#url, failures > 0 ? 'reload' : 'default');
      return this.#make(new Uint8Array(bytes));
    } catch (error) {
      throw new Error(
        'The encoder could not be loaded, so the words nearest to an edited curve are not named; the next ' +
          `edit tries again. (${(error as Error).message})`,
        { cause: error },
      );
    }
  }
}
