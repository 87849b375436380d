import { STATE_FIELDS, withField, withoutParameters } from '../protocol/index.ts';
import type { KeptFields } from '../protocol/index.ts';
import type { InitialState } from './initial-state.ts';
import type { OwnWords } from './own-words/own-words.ts';

/** What an instance saves beside its parameters: own words, the GUI's field and what was not understood. */
export class SavedExtras {
  #kept: KeptFields;
  #ownWords: OwnWords;
  #isFresh: boolean;
  #restoreCount = 0;

  constructor({ kept, own, isFresh }: InitialState) {
    this.#kept = kept;
    this.#ownWords = own;
    this.#isFresh = isFresh;
  }

  /** For `formatState`. Another object after each change. */
  get kept(): KeptFields {
    return this.#kept;
  }

  get ownWords(): OwnWords {
    return this.#ownWords;
  }

  /** Whether neither a saved state nor a person has decided yet which own words there are. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Another number after each state that was restored. */
  get restoreCount(): number {
    return this.#restoreCount;
  }

  /** What the GUI keeps in the state, or what a restored state has there. */
  get gui(): unknown {
    return this.#kept.fields[STATE_FIELDS.gui];
  }

  set gui(value: unknown) {
    this.#kept = withField(this.#kept, STATE_FIELDS.gui, value);
  }

  /** Replaces everything by what a host hands over. */
  restore({ kept, own }: InitialState): void {
    this.#kept = kept;
    this.#ownWords = own;
    this.#isFresh = false;
    this.#restoreCount++;
  }

  /** Exchanges the own words, which a person has changed. */
  setOwnWords(own: OwnWords): void {
    this.#ownWords = own;
    this.#isFresh = false;
    const kept = withField(this.#kept, STATE_FIELDS.ownWords, own.save());
    this.#kept = withField(kept, STATE_FIELDS.vacatedSlots, own.saveVacated());
  }

  /** Drops what a restored state had for parameters that are set now. */
  forgetParameters(ids: readonly string[]): void {
    this.#kept = withoutParameters(this.#kept, ids);
  }
}
