import { OWN_CHOICES, OWN_PLACES } from '../protocol/index.ts';
import { PersonalWordError, mapPlaceOf, withOwnPoints, wordPoints } from '../words/index.ts';
import type { PersonalWordFile, Term, WordModel, WordPoints } from '../words/index.ts';
import { freePlace, readLeftPlaces } from './left-places.ts';
import type { LeftPlaces } from './left-places.ts';
import { placeOf, readOwnWord } from './read-own-word.ts';
import type { OwnWord } from './read-own-word.ts';

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
  readonly #left: LeftPlaces;
  /** All points: the vocabulary's, and behind them the places'. An empty one is flat. */
  readonly points: WordPoints;
  /** OWN_PLACES latent points, as the audio thread takes them. */
  readonly ownPoints: Float64Array;
  /** Everything that a term parameter may choose. */
  readonly terms: readonly InstrumentTerm[];

  private constructor(
    model: WordModel,
    words: readonly OwnWord[],
    unread: readonly unknown[],
    left: LeftPlaces,
  ) {
    this.#model = model;
    this.#words = words;
    this.#unread = unread;
    this.#left = left;
    const taught = wordPoints(model.vocabulary);
    const { latentSize } = model.decoder;
    this.ownPoints = new Float64Array(OWN_PLACES * latentSize);
    for (let place = 0; place < OWN_PLACES; place++) {
      const z = this.at(place)?.z ?? model.vocabulary.flat;
      this.ownPoints.set(z, place * latentSize);
    }
    this.points = withOwnPoints(taught, this.ownPoints, latentSize);
    this.terms = [
      ...model.vocabulary.terms,
      ...Array.from({ length: OWN_PLACES }, (_, place) => placeTerm(place, this.at(place), taught)),
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
    const words: OwnWord[] = [];
    const unread: unknown[] = [];
    const notices: string[] = [];
    const one = saved === undefined ? [] : [saved];
    const entries: readonly unknown[] = Array.isArray(saved) ? saved : one;
    entries.forEach((entry, index) => {
      try {
        const source = `own word ${index + 1} of the saved state`;
        const word = readOwnWord(entry, source, model);
        if (words.some(({ place }) => place === word.place)) {
          throw new PersonalWordError(`${source}: place ${word.place + 1} is taken twice`);
        }
        words.push(word);
      } catch (error) {
        if (!(error instanceof PersonalWordError)) throw error;
        unread.push(entry);
        notices.push(
          `A word of your own could not be restored and changes no sound: ${error.message}.`,
        );
      }
    });
    const { left, notices: leftNotices } = readLeftPlaces(savedLeft, takenBy(words, unread));
    const own = new OwnWords(model, words, unread, left);
    return { own, notices: [...notices, ...leftNotices] };
  }

  /** The words, by their places. */
  get words(): readonly OwnWord[] {
    return this.#words;
  }

  at(place: number): OwnWord | undefined {
    return this.#words.find((word) => word.place === place);
  }

  /** What a state is to hold; undefined where that is nothing. */
  save(): readonly unknown[] | undefined {
    const saved = this.#words.map(({ place, file, z }) => ({
      place: place + 1,
      model: this.#model.vocabulary.model,
      z: [...z],
      word: file,
    }));
    const all = [...saved, ...this.#unread];
    return all.length === 0 ? undefined : all;
  }

  /** The places that were left, as a state is to hold them; undefined where there are none. */
  saveLeft(): readonly number[] | undefined {
    return this.#left.length === 0 ? undefined : this.#left.map((place) => place + 1);
  }

  /**
   * With a word more, or in place of another one.
   *
   * @param z where it is: `latentSize` numbers
   * @param place where it is to be; by default the place of the word of that name, else one that no word
   *   has had, else that which was left the longest ago
   * @throws {PersonalWordError} where all places are taken
   */
  with(
    file: PersonalWordFile,
    z: Float64Array,
    place = this.#placeFor(file.term),
  ): { readonly own: OwnWords; readonly place: number } {
    const others = this.#words.filter((word) => word.place !== place);
    return { own: this.withAll([...others, { place, file, z }]), place };
  }

  without(place: number): OwnWords {
    return this.withAll(this.#words.filter((word) => word.place !== place));
  }

  /** With these words in place of all. The places of those that are gone are left. */
  withAll(words: readonly OwnWord[]): OwnWords {
    const sorted = [...words].sort((a, b) => a.place - b.place);
    const taken = new Set(sorted.map(({ place }) => place));
    const before = this.#words.map(({ place }) => place);
    const left = [...this.#left, ...before].filter((place) => !taken.has(place));
    return new OwnWords(this.#model, sorted, this.#unread, left);
  }

  #placeFor(term: string): number {
    const known = this.#words.find(({ file }) => file.term === term)?.place;
    if (known !== undefined) return known;
    const free = freePlace(takenBy(this.#words, this.#unread), this.#left);
    if (free === undefined) {
      throw new PersonalWordError(
        `all ${OWN_PLACES} places for your own words are taken in this song; forget one of them first`,
      );
    }
    return free;
  }
}

/** The places in use: one whose word was not understood may be understood elsewhere. */
function takenBy(words: readonly OwnWord[], unread: readonly unknown[]): ReadonlySet<number> {
  const places = [...words.map(({ place }) => place), ...unread.map(placeOf)];
  return new Set(places.filter((place) => place !== undefined));
}

const noneOf = new WeakMap<WordModel, OwnWords>();

function placeTerm(place: number, word: OwnWord | undefined, taught: WordPoints): InstrumentTerm {
  return word === undefined
    ? {
        term: OWN_CHOICES[place] ?? '',
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
        map: mapPlaceOf(word.z, taught),
      };
}
