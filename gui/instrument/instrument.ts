import type { TextLanguage } from '../../words/text/index.ts';

/**
 * The equaliser as the GUI sees it, without an audio node, a port or a thread: a test or another host can
 * stand in with a plain object of this shape.
 *
 * A *band row* is 15 numbers, three for each of the five bands from low to high: gain in dB, log2 of the
 * frequency in Hz, log2 of Q. Any member may throw, as after the plugin's end: the GUI then keeps the last
 * state on show and says so.
 */
export interface Instrument {
  /** Samples per second of the audio that passes through. */
  readonly sampleRate: number;
  /**
   * The terms that a term parameter can choose: its value is an index into this array. First the vocabulary
   * in its fixed order, then the slots of own words. Another array after an own word has changed, else the
   * same.
   */
  readonly terms: readonly InstrumentTerm[];
  /** Name and range of each parameter. */
  readonly parameters: Readonly<Record<InstrumentParameterId, InstrumentParameter>>;
  /** The latest known state. The same object until something changes. */
  readonly state: InstrumentState;
  /**
   * Sets parameters together, in their own units; those that are not named stay. `state` holds all of them
   * when the call returns, clamped to their ranges and rounded where they are switches or choices. It is one
   * change: a song that is saved at any time has all of the values or none. The sound follows without a
   * click.
   */
  set(values: Readonly<Partial<Record<InstrumentParameterId, number>>>): void;
  /**
   * The walk from one term to another, by their indices: 129 band rows in one array (1935 numbers) in equal
   * steps of morph, before amount and edits. The caller does not write to it.
   */
  walk(termA: number, termB: number): Float64Array;
  /** The band row that the words give at the position in `values`, before amount and edits. */
  row(values: InstrumentState['values']): Float64Array;
  /**
   * Resolves with the indices of the terms whose sound is most like a band row after amount and edits,
   * nearest first. Rejects with an `Error` whose message is for the user. Without it the GUI names no near
   * terms.
   */
  nearest?(row: Float64Array): Promise<readonly number[]>;
  /**
   * Calls `listener` after each change of `state`, and returns the function that ends that. While nothing is
   * subscribed, `state` need not follow automation.
   */
  subscribe(listener: () => void): () => void;
  /**
   * Plays a part of the sound in place of all of it. This is no parameter and no part of a song; it ends with
   * the last subscription.
   */
  listen(listening: Listening): void;
  /**
   * Opens the samples of input and output, which the caller closes. Undefined once the instrument has ended.
   * Without it the GUI offers no spectra.
   */
  samples?(): SampleFeed | undefined;
  /** A field of the song for the GUI: the settings A and B and the view. Without it they last as long as the GUI. */
  readonly memory?: InstrumentMemory;
  /** Own words: without it the GUI offers none. */
  readonly own?: InstrumentOwnWords;
}

/** A person's own words. Indices are those of `terms`. The message of every error is for the user. */
export interface InstrumentOwnWords {
  /** Whether neither a song nor a person has decided yet which own words there are. */
  readonly isFresh: boolean;
  /** All own words at this moment, for `change`; opaque. */
  readonly snapshot: unknown;
  /**
   * Applies the changes that lead from one snapshot to another, and leaves all other words. Does nothing if
   * another song was loaded since either of them.
   */
  change(from: unknown, to: unknown): void;
  /**
   * Resolves with a lesson in a word: a further lesson if it is an own word already. Rejects with an `Error`
   * for a word that is not allowed, for an index without a word, and if the code of lessons cannot be loaded.
   *
   * @param of the index of a term, or a word, which may be new
   */
  lesson(of: number | string): Promise<InstrumentLesson>;
  /**
   * Resolves with a lesson in the word of a file. Rejects with an `Error` if the file is not understood.
   *
   * @param text the content of the file
   * @param name the name of the file, for the message
   */
  open(text: string, name: string): Promise<InstrumentLesson>;
  /**
   * Keeps the word of a lesson in its slot, or in a free one, and returns its index.
   *
   * @throws {Error} if all slots are taken
   */
  keep(lesson: InstrumentLesson): number;
  /** Takes a word out of the song. Returns the function that puts it back. */
  forget(index: number): () => void;
  /** The content of a word's file; undefined for an index without an own word. */
  text(index: number): string | undefined;
}

/** Which of two sounds is nearer to what a person means, and whether much or a bit; `same` for no difference. */
export type Preference = 'aMuch' | 'aBit' | 'same' | 'bBit' | 'bMuch';

/** A word while it is learned. A lesson never changes: each method returns the next one. */
export interface InstrumentLesson {
  readonly term: string;
  /** The number of pairs that the person has compared. */
  readonly answers: number;
  /** The number of things that the person has told of the word: answers, kept sounds and edits. */
  readonly observationCount: number;
  /** Whether `undo` can take back the latest observation. */
  readonly canUndo: boolean;
  /** The next two sounds to compare: band rows. */
  readonly pair: { readonly a: readonly number[]; readonly b: readonly number[] };
  /** Band rows of the word: as learned so far, and as most people mean it (flat if the vocabulary lacks it). */
  readonly sounds: { readonly own: readonly number[]; readonly crowd: readonly number[] };
  /** Whether the vocabulary has the word. */
  readonly hasCrowd: boolean;
  /** What is learned, in an English sentence. */
  readonly description: string;
  /** The same in the language that the GUI speaks; without it, the GUI shows the English sentence. */
  describe?(language: TextLanguage): string;
  /** The number of pairs that were asked twice, and of those in which the person preferred the same sound. */
  readonly ear: { readonly repeats: number; readonly agreed: number };
  /** After an answer to `pair`. */
  answer(preference: Preference): InstrumentLesson;
  /** After the person has made the sound that they mean: a band row. */
  keep(row: ArrayLike<number>): InstrumentLesson;
  /** After the person has edited the word: band rows before and after. */
  edit(from: ArrayLike<number>, to: ArrayLike<number>): InstrumentLesson;
  /** Before the latest observation; the same lesson if that cannot be taken back. */
  undo(): InstrumentLesson;
}

/** The part of the sound that plays in place of all of it. */
export interface Listening {
  /** The band whose frequencies play alone, 1 … 5; 0 for none. */
  readonly soloBand: number;
  /** Whether only what the equaliser changes plays. */
  readonly change: boolean;
  /** The pair of sounds of a lesson, in place of everything else. */
  readonly trial?: Trial | undefined;
}

/** The pair of sounds of a lesson, at equal loudness on what passes through: `side` plays. */
export interface Trial {
  /** Band row. */
  readonly a: readonly number[];
  /** Band row. */
  readonly b: readonly number[];
  readonly side: 'a' | 'b';
}

/** The samples of input and output, until `close`. */
export interface SampleFeed {
  /**
   * Writes the latest samples of input and output, each the mean of both channels; the arrays have one length, at most
   * 4096. Returns false and writes nothing while no sound is rendered.
   */
  read(input: Float32Array, output: Float32Array): boolean;
  close(): void;
}

/** A field of the song that belongs to the GUI. */
export interface InstrumentMemory {
  /** Another number whenever the host has loaded a song. */
  readonly restoreCount: number;
  /**
   * The field as the latest song or the latest `write` has it, undefined for none: any JSON, for the GUI to
   * check. The same object until it changes.
   */
  read(): unknown;
  /** Replaces the field. The value is plain JSON, and the caller does not change it afterwards. */
  write(value: unknown): void;
}

/**
 * Parameters: `morph` (0 … 1, from A to B), `termA` and `termB` (indices into `terms`), `amount` (-1 … 2, a
 * factor of all gains), `output` (dB), `autoGain` and `bypass` (0 or 1), edits and the position.
 */
export type InstrumentParameterId =
  | 'morph'
  | 'termA'
  | 'termB'
  | 'amount'
  | 'output'
  | 'autoGain'
  | 'bypass'
  | InstrumentEditId
  | InstrumentPositionId;

/**
 * The position beside the walk. `termC` and `termD` are the upper left and upper right corner of the pad,
 * whose lower corners are A and B, and `morphY` (0 … 1) leads upwards. `mapX` and `mapY` are a map point.
 * `mode` says which of the two plays: 0 is the words, 1 is the map.
 */
export type InstrumentPositionId = 'termC' | 'termD' | 'morphY' | 'mapX' | 'mapY' | 'mode';

/**
 * Edits of the five bands, from low to high: offsets from what the words give, in dB of gain, octaves of
 * frequency and octaves of Q, whether the band is on (0 or 1), and whether it is pinned (0 or 1). The offsets of a
 * pinned band count from the neutral row (NEUTRAL_ROW in eq/).
 */
export type InstrumentEditId =
  `band${1 | 2 | 3 | 4 | 5}${'Gain' | 'Frequency' | 'Q' | 'On' | 'Pinned'}`;

/** The parameters that choose a term. */
export type InstrumentTermId = Extract<InstrumentParameterId, `term${string}`>;

export interface InstrumentParameter {
  /** The name that users read. */
  readonly label: string;
  /** The names under which songs save the values 0, 1, … of a choice: of a term parameter, terms and slots. */
  readonly choices?: readonly string[];
  readonly minValue: number;
  readonly maxValue: number;
  readonly defaultValue: number;
}

export interface InstrumentTerm {
  readonly term: string;
  /** ISO 639-1 code, as "en"; empty where it is not known, as for own words. */
  readonly language: string;
  /** The number of people whose data the term comes from; of an own word, the number of answers. */
  readonly count: number;
  /** How sure its sound is, 0 … 1; 0 for an own word. */
  readonly confidence: number;
  /**
   * Whether those people agree, disagree or are too few to tell; `own` for an own word; `empty` for a slot
   * without one.
   */
  readonly tier: 'agree' | 'disagree' | 'few' | 'own' | 'empty';
  /** Its map point: bright is +x, soft is +y, each about -1 … 1. */
  readonly map: readonly [x: number, y: number];
}

export interface InstrumentState {
  /** The value of each parameter, in its own unit. */
  readonly values: Readonly<Record<InstrumentParameterId, number>>;
  /** The parameters that a host's automation has moved since they were last set; without it, none. */
  readonly automated?: ReadonlySet<InstrumentParameterId>;
  /**
   * The filters in use: b0, b1, b2, a1, a2 (with a0 = 1) of each of the five bands, 25 numbers, before bypass
   * and output.
   */
  readonly coefficients: Float64Array;
  /** Notices for the user, each a sentence. The same array until they change. */
  readonly notices: readonly string[];
  readonly listening: Listening;
}
