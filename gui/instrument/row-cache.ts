import type { GuardedInstrument } from './guarded-instrument.ts';
import type { InstrumentState } from './instrument.ts';
import { POSITION_KEYS } from './position.ts';

/**
 * The latest walk and the latest word row of an instrument: the same array until the values that choose
 * it change, so that what is computed from it can be kept as well.
 */
export class RowCache {
  readonly #instrument: Pick<GuardedInstrument, 'row' | 'walk'>;
  #walk: { readonly key: string; readonly rows: Float64Array } | undefined;
  #wordRow: { readonly key: string; readonly row: Float64Array } | undefined;

  constructor(instrument: Pick<GuardedInstrument, 'row' | 'walk'>) {
    this.#instrument = instrument;
  }

  /** The walk between two terms, 129 rows of 15 numbers; undefined where the instrument fails. */
  walk(termA: number, termB: number): Float64Array | undefined {
    const key = `${termA} ${termB}`;
    if (this.#walk?.key !== key) {
      const rows = this.#instrument.walk(termA, termB);
      if (rows !== undefined) this.#walk = { key, rows };
    }
    return this.#walk?.rows;
  }

  /** The row that the words give at a position, before amount and edits; undefined likewise. */
  wordRow(values: InstrumentState['values']): Float64Array | undefined {
    const key = POSITION_KEYS.map((id) => values[id]).join(' ');
    if (this.#wordRow?.key !== key) {
      const row = this.#instrument.row(values);
      if (row !== undefined) this.#wordRow = { key, row };
    }
    return this.#wordRow?.row;
  }

  /** Forgets both, as when an own word has changed what an index of a term means. */
  clear(): void {
    this.#walk = this.#wordRow = undefined;
  }
}
