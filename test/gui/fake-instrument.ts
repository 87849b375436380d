import { ROW_LENGTH, bandsToRow, matchedCoefficients, rowToBands } from '../../eq/index.ts';
import { changeEntries } from '../../gui/instrument/change.ts';
import type { Change } from '../../gui/instrument/change.ts';
import { EDIT_IDS, editsOf } from '../../gui/instrument/edits.ts';
import { mapPointAt } from '../../gui/instrument/position.ts';
import { WALK_ROWS, effectiveRow, isOnWalk, walkRow } from '../../words/index.ts';
import type {
  Instrument,
  InstrumentParameterId,
  InstrumentState,
  InstrumentTerm,
  Listening,
  SampleFeed,
} from '../../gui/index.ts';
import { noise } from '../noise.ts';

/** Ranges of a band's edits by the ends of their ids. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  Gain: [-24, 24],
  Frequency: [-4, 4],
  Q: [-3, 3],
};

const PARAMETERS = {
  morph: { label: 'Morph', minValue: 0, maxValue: 1, defaultValue: 0 },
  termA: { label: 'Word A', minValue: 0, maxValue: 127, defaultValue: 0 },
  termB: { label: 'Word B', minValue: 0, maxValue: 127, defaultValue: 1 },
  amount: { label: 'Amount', minValue: -1, maxValue: 2, defaultValue: 1 },
  output: { label: 'Output', minValue: -24, maxValue: 24, defaultValue: 0 },
  autoGain: { label: 'Auto gain', minValue: 0, maxValue: 1, defaultValue: 0 },
  bypass: { label: 'Bypass', minValue: 0, maxValue: 1, defaultValue: 0 },
  termC: { label: 'Word C', minValue: 0, maxValue: 127, defaultValue: 2 },
  termD: { label: 'Word D', minValue: 0, maxValue: 127, defaultValue: 3 },
  morphY: { label: 'Morph Y', minValue: 0, maxValue: 1, defaultValue: 0 },
  mapX: { label: 'Map X', minValue: -1, maxValue: 1, defaultValue: 0 },
  mapY: { label: 'Map Y', minValue: -1, maxValue: 1, defaultValue: 0 },
  mode: { label: 'Mode', minValue: 0, maxValue: 1, defaultValue: 0, choices: ['words', 'map'] },
  ...Object.fromEntries(
    EDIT_IDS.map((id) => {
      const [minValue, maxValue] = RANGES[id.slice(5)] ?? [0, 1];
      return [id, { label: id, minValue, maxValue, defaultValue: id.endsWith('On') ? 1 : 0 }];
    }),
  ),
} as unknown as Instrument['parameters'];

type TermSketch = readonly [
  term: string,
  count: number,
  tier: InstrumentTerm['tier'],
  map: readonly [number, number],
  language?: string,
];

const SKETCHES: readonly TermSketch[] = [
  ['warm', 51, 'agree', [-0.42, -0.02]],
  ['bright', 15, 'agree', [0.62, 0.1]],
  ['soft', 36, 'agree', [-0.03, 0.44]],
  ['loud', 29, 'agree', [0, -0.55]],
  ['enchanting', 7, 'disagree', [-0.1, 0.12]],
  ['melancólico', 4, 'few', [-0.3, 0.2], 'es'],
  ['harsh', 24, 'agree', [0.3, -0.3]],
  ['heavy', 22, 'agree', [-0.4, -0.35]],
  ['tinny', 12, 'agree', [0.85, 0.22]],
  ['mellow', 16, 'agree', [-0.5, 0.25]],
  ['crisp', 9, 'disagree', [0.55, 0.4]],
  ['happy', 18, 'disagree', [-0.05, -0.18]],
];

/** Twelve terms whose sound follows from where they lie on the map. */
export const FAKE_TERMS: readonly InstrumentTerm[] = SKETCHES.map(
  ([term, count, tier, map, language = 'en']) => ({
    term,
    language,
    count,
    confidence: (count * 0.23) / (1 + (count - 1) * 0.23),
    tier,
    map,
  }),
);

/** An instrument without a plugin, which a test can inspect and break. */
export class FakeInstrument implements Instrument {
  readonly sampleRate = 48_000;
  readonly terms: readonly InstrumentTerm[];
  readonly parameters = PARAMETERS;
  state: InstrumentState;
  /** The changes that the GUI has asked for, one for each call. */
  readonly calls: Change[] = [];
  listening: Listening = { soloBand: 0, change: false };
  /** The amplitude of noise before and after; undefined while no sound is rendered. */
  sounding: { readonly before: number; readonly after: number } | undefined;
  /** How many feeds of samples are open. */
  feeds = 0;
  /** How often samples were read. */
  reads = 0;
  /** If set, every call throws an error with this message, as after the plugin's end. */
  dead: string | undefined;
  /** The GUI's field of the song. */
  kept: unknown;
  readonly memory = {
    restoreCount: 0,
    read: (): unknown => this.kept,
    write: (value: unknown): void => void (this.kept = value),
  };
  readonly #automated = new Set<InstrumentParameterId>();
  readonly #listeners = new Set<() => void>();

  constructor(values: Partial<InstrumentState['values']> = {}, terms = FAKE_TERMS) {
    this.terms = terms;
    const plain = Object.fromEntries(
      Object.entries(PARAMETERS).map(([id, { defaultValue }]) => [id, defaultValue]),
    ) as InstrumentState['values'];
    this.state = this.#stateOf({ ...plain, ...values }, []);
  }

  /** The values that the GUI has asked for, in order. */
  get asked(): [id: InstrumentParameterId, value: number][] {
    return this.calls.flatMap(changeEntries);
  }

  /** How many subscriptions are open. */
  get listeners(): number {
    return this.#listeners.size;
  }

  set(values: Change): void {
    this.#live();
    this.calls.push(values);
    this.move(values);
  }

  /** Moves parameters as a host's own controls do. */
  move(values: Partial<InstrumentState['values']>): void {
    for (const [id] of changeEntries(values)) this.#automated.delete(id);
    this.#moveTo(values);
  }

  /** Moves parameters as a host's automation does. */
  automate(values: Partial<InstrumentState['values']>): void {
    for (const [id] of changeEntries(values)) this.#automated.add(id);
    this.#moveTo(values);
  }

  #moveTo(values: Partial<InstrumentState['values']>): void {
    this.state = this.#stateOf({ ...this.state.values, ...values }, this.state.notices);
    this.#tell();
  }

  listen(listening: Listening): void {
    this.#live();
    this.listening = listening;
    this.state = { ...this.state, listening };
    this.#tell();
  }

  samples(): SampleFeed {
    this.#live();
    this.feeds++;
    return {
      read: (input, output) => {
        this.reads++;
        if (this.sounding === undefined) return false;
        const { before, after } = this.sounding;
        const samples = noise(input.length, this.reads);
        input.set(samples.map((x) => before * x));
        output.set(samples.map((x) => after * x));
        return true;
      },
      close: () => {
        this.feeds--;
      },
    };
  }

  notify(...notices: readonly string[]): void {
    this.state = { ...this.state, notices };
    this.#tell();
  }

  walk(termA: number, termB: number): Float64Array {
    this.#live();
    return this.rows(termA, termB);
  }

  /** The walk, whether or not the plugin still answers. */
  rows(termA: number, termB: number): Float64Array {
    const a = this.termRow(termA);
    const b = this.termRow(termB);
    return Float64Array.from({ length: WALK_ROWS * ROW_LENGTH }, (_, i) => {
      const morph = Math.floor(i / ROW_LENGTH) / (WALK_ROWS - 1);
      const at = i % ROW_LENGTH;
      return (1 - morph) * (a[at] ?? 0) + morph * (b[at] ?? 0);
    });
  }

  /** The answer to a question for the terms near a row. */
  near: () => Promise<readonly number[]> = () => Promise.resolve([]);
  /** The rows of those questions. */
  readonly askedNear: Float64Array[] = [];

  nearest(row: Float64Array): Promise<readonly number[]> {
    this.#live();
    this.askedNear.push(row);
    return this.near();
  }

  row(values: InstrumentState['values']): Float64Array {
    this.#live();
    return this.#rowAt(values);
  }

  /** The band row of a term. */
  termRow(term: number): Float64Array {
    return rowOfMapPoint(this.terms[term]?.map ?? [0, 0]);
  }

  #rowAt(values: InstrumentState['values']): Float64Array {
    const { termA, termB, morph } = values;
    return isOnWalk(values)
      ? walkRow(this.rows(termA, termB), morph)
      : rowOfMapPoint(mapPointAt(values, this.terms));
  }

  subscribe(listener: () => void): () => void {
    this.#live();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #stateOf(values: InstrumentState['values'], notices: readonly string[]): InstrumentState {
    const wordRow = this.#rowAt(values);
    const row = effectiveRow(wordRow, values.amount, this.sampleRate, editsOf(values));
    const coefficients = matchedCoefficients(rowToBands(row), this.sampleRate);
    const automated = new Set(this.#automated);
    return { values, automated, coefficients, notices, listening: this.listening };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #live(): void {
    if (this.dead !== undefined) throw new Error(this.dead);
  }
}

/** The band row of a map point. */
function rowOfMapPoint([x, y]: readonly [number, number]): Float64Array {
  return bandsToRow([
    { type: 'lowshelf', frequencyHz: 180, gainDb: -6 * x, q: 0.6 },
    { type: 'peaking', frequencyHz: 420, gainDb: -2 * y, q: 0.9 },
    { type: 'peaking', frequencyHz: 1400, gainDb: 1.5 * x - 2.5 * y, q: 1.1 },
    { type: 'peaking', frequencyHz: 3600, gainDb: 3 * x - 2 * y, q: 1 },
    { type: 'highshelf', frequencyHz: 7500, gainDb: 4 * x + 2 * y, q: 0.7 },
  ]);
}
