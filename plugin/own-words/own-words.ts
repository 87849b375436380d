import { OWN_CHOICES, OWN_SLOTS } from '../../protocol/index.ts';
import { PersonalWordError, mapPointOf, withOwnPoints, wordPoints } from '../../words/index.ts';
import type { PersonalWordFile, Term, WordModel, WordPoints } from '../../words/index.ts';
import { freeSlot, readVacatedSlots } from './vacated-slots.ts';
import type { VacatedSlots } from './vacated-slots.ts';
import { freeOwnName, isSameName } from './own-names.ts';
import { slotOf } from './read-own-word.ts';
import type { OwnWord } from './read-own-word.ts';
import { readOwnWords } from './read-own-words.ts';

/** A choice of a term parameter: a term of the vocabulary, an own word, or an empty slot. */
export interface InstrumentTerm extends Pick<
  Term,
  'term' | 'language' | 'count' | 'confidence' | 'map'
> {
  readonly tier: Term['tier'] | 'own' | 'empty';
}

/** The own words of one instance, each in a slot that hosts can automate. Immutable. */
export class OwnWords {
  readonly #model: WordModel;
  readonly #words: readonly OwnWord[];
  /** Entries of the saved state that were not understood: kept for the next save. */
  readonly #unread: readonly unknown[];
  readonly #vacated: VacatedSlots;
  /** The points of the vocabulary and, behind them, those of the slots. An empty slot is flat. */
  readonly points: WordPoints;
  /** OWN_SLOTS latent points, as the audio thread takes them. */
  readonly ownPoints: Float64Array;
  /** The choices of a term parameter: the vocabulary and, behind it, the slots. */
  readonly terms: readonly InstrumentTerm[];

  private constructor(
    model: WordModel,
    words: readonly OwnWord[],
    unread: readonly unknown[],
    vacated: VacatedSlots,
  ) {
    this.#model = model;
    this.#words = words;
    this.#unread = unread;
    this.#vacated = vacated;
    const taught = wordPoints(model.vocabulary);
    const { latentSize } = model.decoder;
    this.ownPoints = new Float64Array(OWN_SLOTS * latentSize);
    for (let slot = 0; slot < OWN_SLOTS; slot++) {
      const z = this.at(slot)?.z ?? model.vocabulary.flat;
      this.ownPoints.set(z, slot * latentSize);
    }
    this.points = withOwnPoints(taught, this.ownPoints, latentSize);
    this.terms = [
      ...model.vocabulary.terms,
      ...Array.from({ length: OWN_SLOTS }, (_, slot) => slotTerm(slot, this.at(slot), taught)),
    ];
  }

  /** No own words; the same object for all instances. */
  static none(model: WordModel): OwnWords {
    const none = noneOf.get(model) ?? new OwnWords(model, [], [], []);
    noneOf.set(model, none);
    return none;
  }

  /**
   * Reads what a saved state holds, whatever it is. What is not understood is kept for the next save, within
   * UNREAD_BOUND, and a notice tells of it.
   *
   * @param savedVacated the numbers of the vacated slots, as the same state holds them
   * @returns isCut: whether the state held more than `save` will give
   */
  static read(
    saved: unknown,
    model: WordModel,
    savedVacated?: unknown,
  ): {
    readonly own: OwnWords;
    readonly notices: readonly string[];
    readonly isCut: boolean;
  } {
    if (saved === undefined && savedVacated === undefined) {
      return { own: OwnWords.none(model), notices: [], isCut: false };
    }
    const { words, unread, notices, isCut } = readOwnWords(saved, model);
    const { vacated, notices: vacatedNotices } = readVacatedSlots(
      savedVacated,
      takenBy(words, unread),
    );
    const own = new OwnWords(model, words, unread, vacated);
    return { own, notices: [...notices, ...vacatedNotices], isCut };
  }

  /** The words in the order of their slots. */
  get words(): readonly OwnWord[] {
    return this.#words;
  }

  at(slot: number): OwnWord | undefined {
    return this.#words.find((word) => word.slot === slot);
  }

  /** The word of a name: no two have the same. */
  named(term: string): OwnWord | undefined {
    return this.#words.find(({ file }) => isSameName(file.term, term));
  }

  /** The words as a state holds them, and the entries that were not understood; undefined if there are none. */
  save(): readonly unknown[] | undefined {
    const saved = this.#words.map(({ slot, file, z }) => ({
      place: slot + 1,
      model: this.#model.vocabulary.model,
      z: [...z],
      word: file,
    }));
    const all = [...saved, ...this.#unread];
    return all.length === 0 ? undefined : all;
  }

  /** The numbers of the vacated slots, from 1, as a state holds them; undefined if there are none. */
  saveVacated(): readonly number[] | undefined {
    return this.#vacated.length === 0 ? undefined : this.#vacated.map((slot) => slot + 1);
  }

  /**
   * With another word, which replaces the one of the same name.
   *
   * @param z its latent point: `latentSize` numbers
   * @throws {PersonalWordError} if all slots are taken
   */
  with(file: PersonalWordFile, z: Float64Array): { readonly own: OwnWords; readonly slot: number } {
    const slot = this.named(file.term)?.slot ?? this.#freeSlot();
    const others = this.#words.filter((word) => word.slot !== slot);
    return { own: this.#withAll([...others, { slot, file, z }]), slot };
  }

  without(slot: number): OwnWords {
    return this.#withAll(this.#words.filter((word) => word.slot !== slot));
  }

  /**
   * With the changes that lead from one set of own words to another. Words that were taught elsewhere in between
   * stay: a word that comes back and finds its slot or its name taken gets another one.
   *
   * @throws {PersonalWordError} if all slots are taken
   */
  withChange(from: OwnWords, to: OwnWords): OwnWords {
    const isGone = ({ slot, file }: OwnWord): boolean => {
      const then = from.at(slot);
      return then !== to.at(slot) && then !== undefined && isSameName(then.file.term, file.term);
    };
    const rest = this.#withAll(this.#words.filter((word) => !isGone(word)));
    const back = to.words.filter((word) => from.at(word.slot) !== word);
    return back.reduce((own, word) => own.#withAgain(word), rest);
  }

  /** With a word that comes back: in its slot and under its name, if they are still free. */
  #withAgain({ slot, file, z }: OwnWord): OwnWords {
    const names = this.#words.map((word) => word.file.term);
    const word = {
      slot: this.at(slot) === undefined ? slot : this.#freeSlot(),
      file: { ...file, term: freeOwnName(file.term, names) },
      z,
    };
    return this.#withAll([...this.#words, word]);
  }

  /** With these words instead of all. The slots of words that are gone become vacated. */
  #withAll(words: readonly OwnWord[]): OwnWords {
    const sorted = [...words].sort((a, b) => a.slot - b.slot);
    const taken = new Set(sorted.map(({ slot }) => slot));
    const before = this.#words.map(({ slot }) => slot);
    const vacated = [...this.#vacated, ...before].filter((slot) => !taken.has(slot));
    return new OwnWords(this.#model, sorted, this.#unread, vacated);
  }

  /** @throws {PersonalWordError} if all slots are taken */
  #freeSlot(): number {
    const free = freeSlot(takenBy(this.#words, this.#unread), this.#vacated);
    if (free === undefined) {
      throw new PersonalWordError(
        `all ${OWN_SLOTS} places for your own words are taken in this song; forget one of them first`,
      );
    }
    return free;
  }
}

/** The slots in use, those of entries that were not understood included: another version may understand them. */
function takenBy(words: readonly OwnWord[], unread: readonly unknown[]): ReadonlySet<number> {
  const slots = [...words.map(({ slot }) => slot), ...unread.map(slotOf)];
  return new Set(slots.filter((slot) => slot !== undefined));
}

const noneOf = new WeakMap<WordModel, OwnWords>();

function slotTerm(slot: number, word: OwnWord | undefined, taught: WordPoints): InstrumentTerm {
  return word === undefined
    ? {
        term: OWN_CHOICES[slot] ?? '',
        language: '',
        count: 0,
        confidence: 0,
        tier: 'empty',
        map: [0, 0],
      }
    : {
        term: word.file.term,
        language: '',
        count: word.file.answers.filter(({ kind }) => kind === 'choice').length,
        confidence: 0,
        tier: 'own',
        map: mapPointOf(word.z, taught),
      };
}
