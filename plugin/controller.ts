import { TABLE_ROWS, isMorphTable } from '../protocol/index.ts';
import type { MorphTable } from '../protocol/index.ts';
import { decodeWalk, wordRowAt, wordPoints, writeLatentAt } from '../words/index.ts';
import type { Decoder, Position, Vocabulary, WordPoints } from '../words/index.ts';
import type { Runtime } from './runtime/runtime.ts';

/** Walks that are kept of each kind. A walk has 15 kB, and a session uses few pairs. */
const KEPT_WALKS = 32;

/**
 * Decodes the walk between two terms: at once by the plain forward pass, and in one batch by onnxruntime when that is
 * loaded. One for all instances of the page.
 */
export class Controller {
  readonly #words: WordPoints;
  readonly #decoder: Decoder;
  readonly #runtime: Runtime;
  readonly #plain = new Map<string, Float64Array>();
  readonly #tables = new Map<string, Promise<MorphTable>>();

  constructor(vocabulary: Vocabulary, decoder: Decoder, runtime: Runtime) {
    this.#words = wordPoints(vocabulary);
    this.#decoder = decoder;
    this.#runtime = runtime;
  }

  /**
   * The walk between two terms by the plain forward pass: 129 rows of 15 numbers.
   *
   * @param points the points of the instance: of the vocabulary and of its own words
   */
  walk(termA: number, termB: number, points: WordPoints): Float64Array {
    const a = centroidOf(points, termA);
    const b = centroidOf(points, termB);
    // Own words differ between instances and move in lessons, so their points are the key.
    const nameOf = (term: number, z: Float64Array): string =>
      this.#isInVocabulary(term) ? String(term) : z.join(',');
    return keep(this.#plain, `${nameOf(termA, a)} ${nameOf(termB, b)}`, () =>
      decodeWalk(this.#decoder, a, b, TABLE_ROWS),
    );
  }

  /** The word row at a position: 15 numbers, before amount and edits. */
  row(position: Position, points: WordPoints): Float64Array {
    return wordRowAt(position, (a, b) => this.walk(a, b, points), points, this.#decoder);
  }

  /**
   * The walk between two terms of the vocabulary by onnxruntime. Undefined while that is not loaded, and for own
   * words, which the audio thread decodes itself.
   */
  async table(termA: number, termB: number): Promise<MorphTable | undefined> {
    if (!this.#runtime.isReady || !this.#isInVocabulary(termA) || !this.#isInVocabulary(termB)) {
      return undefined;
    }
    const key = `${termA} ${termB}`;
    return keep(this.#tables, key, () =>
      this.#decode(termA, termB).catch((error: unknown) => {
        this.#tables.delete(key);
        throw error;
      }),
    );
  }

  /** Loads onnxruntime; see Runtime.load. */
  loadRuntime(): Promise<void> {
    return this.#runtime.load();
  }

  async #decode(termA: number, termB: number): Promise<MorphTable> {
    const a = centroidOf(this.#words, termA);
    const b = centroidOf(this.#words, termB);
    const size = a.length;
    const z = new Float64Array(TABLE_ROWS * size);
    for (let row = 0; row < TABLE_ROWS; row++) {
      writeLatentAt(a, b, row, TABLE_ROWS, z, row * size);
    }
    const table = { termA, termB, rows: await this.#runtime.decode(z, TABLE_ROWS) };
    if (!isMorphTable(table)) {
      throw new RangeError(`the walk from term ${termA} to term ${termB} is not finite`);
    }
    return table;
  }

  #isInVocabulary(term: number): boolean {
    return term < this.#words.centroids.length;
  }
}

function centroidOf({ centroids }: WordPoints, term: number): Float64Array {
  const z = centroids[term];
  if (z === undefined) throw new RangeError(`there is no term ${term}`);
  return z;
}

/** The value of `key`, made if it is missing. The least recently used values are dropped. */
function keep<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const value = cache.get(key) ?? make();
  cache.delete(key);
  cache.set(key, value);
  for (const oldest of cache.keys()) {
    if (cache.size <= KEPT_WALKS) break;
    cache.delete(oldest);
  }
  return value;
}
