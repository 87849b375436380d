/**
 * What the GUI needs of the plugin, and all that it knows of it. No audio node, no port, no thread:
 * a test or another host can stand in with a plain object.
 */
export interface Instrument {
  /** Samples per second of the audio that the curve is for. */
  readonly sampleRate: number;
  /**
   * The vocabulary in its frozen order and, behind it, the places for words of one's own; a term
   * parameter's value is an index into it. Another array after a word of one's own has changed.
   */
  readonly terms: readonly InstrumentTerm[];
  readonly parameters: Readonly<Record<InstrumentParameterId, InstrumentParameter>>;
  /** The latest that is known. The same object until something changes. */
  readonly state: InstrumentState;
  /** Sets a parameter, clamped and rounded by the plugin. Takes effect without a click. */
  set(id: InstrumentParameterId, value: number): void;
  /**
   * The whole walk between two terms: 129 rows of 15 numbers (gainDb, log2 frequencyHz, log2 q for
   * each of five slots), before amount.
   */
  walk(termA: number, termB: number): Float64Array;
  /** The band row that the words say where the values are: 15 numbers, before amount and edits. */
  row(values: InstrumentState['values']): Float64Array;
  /**
   * Indices of the terms that a band row, as it is heard, is like, nearest first. Rejects with what the
   * user should know.
   */
  nearest?(row: Float64Array): Promise<readonly number[]>;
  /**
   * Calls `listener` after each change of `state`, at most once a frame; the audio thread reports
   * only while somebody listens. Returns the function that ends it.
   */
  subscribe(listener: () => void): () => void;
  /**
   * Lets a part of the sound be heard in place of all. It is no parameter, is saved nowhere and ends with
   * the last subscription.
   */
  listen(listening: Listening): void;
  /** Opens the spectra of what comes in and of what goes out; to be closed. Undefined where all has ended. */
  spectrum?(): SpectrumFeed | undefined;
  /** What the GUI keeps with the song, where there is room for it. */
  readonly memory?: InstrumentMemory;
  /** Where a person's own words are taught, where there is room for them. */
  readonly own?: InstrumentOwnWords;
}

/** Own words. Indices are those of `terms`. What fails rejects or throws with what the user should know. */
export interface InstrumentOwnWords {
  /** Whether nothing was said of the places yet, neither by a saved song nor by a person. */
  readonly isFresh: boolean;
  /** All own words at this moment: to be handed back to `change`, and not looked into. */
  readonly snapshot: unknown;
  /**
   * Brings what differs between two snapshots to where it was in the second, and leaves all others;
   * nothing where another song has come since.
   */
  change(from: unknown, to: unknown): void;
  /** A lesson in a word, by its index or its name: a further one where it is one's own already. */
  lesson(of: number | string): Promise<InstrumentLesson>;
  /** A lesson in the word of a file, whose name is for the message. */
  open(text: string, name: string): Promise<InstrumentLesson>;
  /** Gives the word a place, its own where it has one, and returns its index. */
  keep(lesson: InstrumentLesson): number;
  /** Takes a word out of the song, and returns what puts it back. */
  forget(index: number): () => void;
  /** The content of a word's file; undefined where there is no word. */
  text(index: number): string | undefined;
}

/** How somebody answers which of two sounds is nearer to what they mean. */
export type Preference = 'aMuch' | 'aBit' | 'bBit' | 'bMuch';

/** A word that is being learned, at one moment. It never changes: whatever is said gives another one. */
export interface InstrumentLesson {
  readonly term: string;
  /** How many pairs were answered. */
  readonly answers: number;
  /** How many things were said in all. */
  readonly said: number;
  /** Whether the last thing that was said can be taken back. */
  readonly canUndo: boolean;
  /** The two sounds to play next: band rows of 15 numbers. */
  readonly pair: { readonly a: readonly number[]; readonly b: readonly number[] };
  /** What is heard of it by now, and of what most people mean (of no EQ, where nobody taught it). */
  readonly sounds: { readonly own: readonly number[]; readonly crowd: readonly number[] };
  /** Whether others taught the word. */
  readonly hasCrowd: boolean;
  /** What was learned, in words. */
  readonly description: string;
  /** How many pairs were asked twice, and how often the same sound was preferred. */
  readonly ear: { readonly repeats: number; readonly agreed: number };
  answer(preference: Preference): InstrumentLesson;
  /** A sound that somebody made is what they mean. */
  keep(row: ArrayLike<number>): InstrumentLesson;
  /** They have moved bands of it. */
  edit(from: ArrayLike<number>, to: ArrayLike<number>): InstrumentLesson;
  /** The lesson before the last thing that was said; itself where that cannot be taken back. */
  undo(): InstrumentLesson;
}

/** The part of the sound that a person listens to. */
export interface Listening {
  /** The band of which one hears what it is about, 1 … 5; 0 is none. */
  readonly soloBand: number;
  /** Whether one hears what the bands change instead of all. */
  readonly change: boolean;
  /** Two sounds to choose from, in place of everything else. */
  readonly trial?: Trial | undefined;
}

/** Two sounds, equally loud on what is being played, of which one is heard. */
export interface Trial {
  /** Band rows of 15 numbers. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly side: 'a' | 'b';
}

export interface SpectrumFeed {
  /** Bins of a spectrum, evenly spaced from 0 to half the sample rate. */
  readonly bins: number;
  /**
   * Writes both spectra in dBFS, minus infinity for silence; `bins` numbers each. Returns false, and writes
   * nothing, while no sound is rendered.
   */
  read(beforeDb: Float32Array<ArrayBuffer>, afterDb: Float32Array<ArrayBuffer>): boolean;
  close(): void;
}

/** One place in the saved state for whatever the GUI puts there: plain JSON. */
export interface InstrumentMemory {
  /** Another number after the host has handed over another song. */
  readonly restoreCount: number;
  /** What was kept, from whatever state was restored: to be checked. The same object while it stays. */
  read(): unknown;
  write(value: unknown): void;
}

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
 * Two more words and a second slider, which make a pad of four: A at its bottom left, B bottom right, C top
 * left, D top right; a point of the map; and which of the two is heard: mode 0 is words, 1 is the map.
 */
export type InstrumentPositionId = 'termC' | 'termD' | 'morphY' | 'mapX' | 'mapY' | 'mode';

/**
 * Hand edits of the five bands, low to high: dB of gain, octaves of frequency and octaves of Q that are
 * added to what the words say, and whether the band is on.
 */
export type InstrumentEditId = `band${1 | 2 | 3 | 4 | 5}${'Gain' | 'Frequency' | 'Q' | 'On'}`;

/** The parameters that choose a term. */
export type InstrumentTermId = Extract<InstrumentParameterId, `term${string}`>;

export interface InstrumentParameter {
  readonly label: string;
  /** Of a choice, the names that songs are saved with; of a term the vocabulary's and the places'. */
  readonly choices?: readonly string[];
  readonly minValue: number;
  readonly maxValue: number;
  readonly defaultValue: number;
}

export interface InstrumentTerm {
  readonly term: string;
  readonly language: string;
  /** How many people taught it. */
  readonly count: number;
  /** 0 for a word of one's own. */
  readonly confidence: number;
  /**
   * Whether they agree, disagree or are too few to tell; or a word of one's own, of which `count` are the
   * answers; or a place where there is none.
   */
  readonly tier: 'agree' | 'disagree' | 'few' | 'own' | 'empty';
  /** Place on the plane of meanings: bright is +x, soft is +y. */
  readonly map: readonly [x: number, y: number];
}

export interface InstrumentState {
  readonly values: Readonly<Record<InstrumentParameterId, number>>;
  /**
   * The coefficients that the audio thread uses at this moment: b0, b1, b2, a1, a2 for each of five
   * bands, before bypass and output.
   */
  readonly coefficients: Float64Array;
  /** What the user should know: a runtime that could not be loaded, a state that was not understood. */
  readonly notices: readonly string[];
  readonly listening: Listening;
}
