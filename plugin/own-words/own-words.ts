import { OWN_CHOICES, OWN_SLOTS } from '../../protocol/index.ts';
import { PersonalWordError, mapPointOf, withOwnPoints, wordPoints } from '../../words/index.ts';
import type { PersonalWordFile, Term, WordModel, WordPoints } from '../../words/index.ts';
import { freeSlot, readVacatedSlots } from './vacated-slots.ts';
import type { VacatedSlots } from './vacated-slots.ts';
import { freeName, isSameName } from './own-names.ts';
import { slotOf } from './read-own-word.ts';
import type { OwnWord } from './read-own-word.ts';
import { readOwnWords } from './read-own-words.ts';

/** A term of the instrument: the vocabulary's, one's own, or a place where one's own may come. */
export interface InstrumentTerm extends Pick<
  Term,
  'term' | 'language' | 'count' | 'confidence' | 'map'
> {
  readonly tier: Term['tier'] | 'own' | 'empty';
}

/**
 * The own words of one instance, each in a place that hosts can automate. It never changes: whatever
 * comes or goes gives another one.
 */
export class OwnWords {
  readonly #model: WordModel;
  readonly #words: readonly OwnWord[];
  /** What a state held and was not understood: kept for the next save. */
  readonly #unread: readonly unknown[];
  readonly #left: VacatedSlots;
  /** All points: the vocabulary's, and behind them the places'. An empty one is flat. */
  readonly points: WordPoints;
  /** OWN_SLOTS latent points, as the audio thread takes them. */
  readonly ownPoints: Float64Array;
  /** Everything that a term parameter may choose. */
  readonly terms: readonly InstrumentTerm[];

  private constructor(
    model: WordModel,
    words: readonly OwnWord[],
    unread: readonly unknown[],
    left: VacatedSlots,
  ) {
    this.#model = model;
    this.#words = words;
    this.#unread = unread;
    this.#left = left;
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

  /** The same for all instances that have none. */
  static none(model: WordModel): OwnWords {
    const none = noneOf.get(model) ?? new OwnWords(model, [], [], []);
    noneOf.set(model, none);
    return none;
  }

  /**
   * Reads what a saved state holds, whatever it is. What is not understood is kept for the next save, and
   * said, a sentence each.
   *
   * @param savedLeft the places that were left, as the same state holds them
   */
  static read(
    saved: unknown,
    model: WordModel,
    savedLeft?: unknown,
  ): { readonly own: OwnWords; readonly notices: readonly string[] } {
    if (saved === undefined && savedLeft === undefined) {
      return { own: OwnWords.none(model), notices: [] };
    }
    const { words, unread, notices } = readOwnWords(saved, model);
    const { left, notices: leftNotices } = readVacatedSlots(savedLeft, takenBy(words, unread));
    const own = new OwnWords(model, words, unread, left);
    return { own, notices: [...notices, ...leftNotices] };
  }

  /** The words, by their places. */
  get words(): readonly OwnWord[] {
    return this.#words;
  }

  at(slot: number): OwnWord | undefined {
    return this.#words.find((word) => word.slot === slot);
  }

  /** The word of a name; there is but one. */
  named(term: string): OwnWord | undefined {
    return this.#words.find(({ file }) => isSameName(file.term, term));
  }

  /** What a state is to hold; undefined where that is nothing. */
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

  /** The places that were left, as a state is to hold them; undefined where there are none. */
  saveLeft(): readonly number[] | undefined {
    return this.#left.length === 0 ? undefined : this.#left.map((slot) => slot + 1);
  }

  /**
   * With a word more, or in place of the one of its name.
   *
   * @param z where it is: `latentSize` numbers
   * @throws {PersonalWordError} where all places are taken
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
   * With whatever differs between two others, as it is in the second. What has come from elsewhere meanwhile
   * stays: a word whose place or name is another's by now comes back beside that.
   *
   * @throws {PersonalWordError} where all places are taken
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

  /** With a word again: in its place and under its name, if both are still free. */
  #withAgain({ slot, file, z }: OwnWord): OwnWords {
    const names = this.#words.map((word) => word.file.term);
    const word = {
      slot: this.at(slot) === undefined ? slot : this.#freeSlot(),
      file: { ...file, term: freeName(file.term, names) },
      z,
    };
    return this.#withAll([...this.#words, word]);
  }

  /**
   * With these words in place of all. The places of those that are gone are left: they may be in somebody's
   * lane by now.
   */
  #withAll(words: readonly OwnWord[]): OwnWords {
    const sorted = [...words].sort((a, b) => a.slot - b.slot);
    const taken = new Set(sorted.map(({ slot }) => slot));
    const before = this.#words.map(({ slot }) => slot);
    const left = [...this.#left, ...before].filter((slot) => !taken.has(slot));
    return new OwnWords(this.#model, sorted, this.#unread, left);
  }

  /** The place for a new word: one that no word has had, else that which was left the longest ago. */
  #freeSlot(): number {
    const free = freeSlot(takenBy(this.#words, this.#unread), this.#left);
    if (free === undefined) {
      throw new PersonalWordError(
        `all ${OWN_SLOTS} places for your own words are taken in this song; forget one of them first`,
      );
    }
    return free;
  }
}

/** The places in use: one whose word was not understood may be understood elsewhere. */
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
