import { OWN_CHOICES } from './own-slots.ts';

const MAIN_IDS = ['morph', 'termA', 'termB', 'amount', 'output', 'autoGain', 'bypass'] as const;

export type BandNumber = 1 | 2 | 3 | 4 | 5;
type EditKind = 'Gain' | 'Frequency' | 'Q' | 'On';
type PinnedId = `band${BandNumber}Pinned`;
export type EditId = `band${BandNumber}${EditKind}` | PinnedId;

/** The third and fourth term and the second slider of the pad, the point of the map, and which of the two plays. */
const POSITION_IDS = ['termC', 'termD', 'morphY', 'mapX', 'mapY', 'mode'] as const;

export type TermId = 'termA' | 'termB' | 'termC' | 'termD';
export type ParameterId = (typeof MAIN_IDS)[number] | EditId | (typeof POSITION_IDS)[number];

const BANDS: readonly BandNumber[] = [1, 2, 3, 4, 5];

const offsetIds = (band: BandNumber): EditId[] => [
  `band${band}Gain`,
  `band${band}Frequency`,
  `band${band}Q`,
  `band${band}On`,
];
const pinnedId = (band: BandNumber): PinnedId => `band${band}Pinned`;

/**
 * Hand edits, band by band in the order of the edits in eq/: what is added to the words' gain in dB,
 * frequency and Q in octaves, whether the band is on, and whether it is pinned.
 */
export const EDIT_IDS: readonly EditId[] = BANDS.flatMap((band) => [
  ...offsetIds(band),
  pinnedId(band),
]);

/** Parameter ids in their order. Hosts save ids and normalised values, so neither ever changes. */
export const PARAMETER_IDS: readonly ParameterId[] = [
  ...MAIN_IDS,
  ...BANDS.flatMap(offsetIds),
  ...POSITION_IDS,
  ...BANDS.map(pinnedId),
];

/** The choices of `mode`: morph and morphY give the position, or mapX and mapY do. */
export const MODES = ['words', 'map'] as const;

/** One value for each parameter; a choice is an index into its choices, a boolean 0 or 1. */
export type ParameterValues = Record<ParameterId, number>;

export interface ParameterSpec {
  readonly id: ParameterId;
  readonly label: string;
  readonly type: 'float' | 'choice' | 'boolean';
  readonly minValue: number;
  readonly maxValue: number;
  readonly defaultValue: number;
  /** 'dB', 'oct' for octaves, or ''. */
  readonly units: string;
  /** The names of a choice, of a term those of the vocabulary and OWN_CHOICES; empty otherwise. */
  readonly choices: readonly string[];
}

/** The default term of each parameter, and the index of the one that replaces it in a vocabulary without it. */
const DEFAULT_TERMS: Readonly<Record<TermId, readonly [term: string, otherIndex: number]>> = {
  termA: ['warm', 0],
  termB: ['bright', 1],
  termC: ['soft', 0],
  termD: ['loud', 1],
};

/**
 * The parameters for a vocabulary; own words come behind it.
 *
 * @param terms the vocabulary's terms in their frozen order, at least two
 */
export function parameterSpecs(terms: readonly string[]): readonly ParameterSpec[] {
  const words = [...terms, ...OWN_CHOICES];
  const choice = (
    id: ParameterId,
    label: string,
    choices: readonly string[],
    defaultValue: number,
  ) => ({
    id,
    label,
    type: 'choice' as const,
    minValue: 0,
    maxValue: choices.length - 1,
    defaultValue,
    units: '',
    choices,
  });
  const term = (id: TermId, label: string) => {
    const [term, otherIndex] = DEFAULT_TERMS[id];
    return choice(id, label, words, terms.includes(term) ? terms.indexOf(term) : otherIndex);
  };
  const float = (
    id: ParameterId,
    label: string,
    minValue: number,
    maxValue: number,
    defaultValue: number,
    units: string,
  ) => ({
    id,
    label,
    type: 'float' as const,
    minValue,
    maxValue,
    defaultValue,
    units,
    choices: [],
  });
  const boolean = (id: ParameterId, label: string, defaultValue = 0) => ({
    id,
    label,
    type: 'boolean' as const,
    minValue: 0,
    maxValue: 1,
    defaultValue,
    units: '',
    choices: [],
  });
  const band = (number: BandNumber) => [
    float(`band${number}Gain`, `Band ${number} gain`, -24, 24, 0, 'dB'),
    float(`band${number}Frequency`, `Band ${number} freq`, -4, 4, 0, 'oct'),
    float(`band${number}Q`, `Band ${number} Q`, -3, 3, 0, 'oct'),
    boolean(`band${number}On`, `Band ${number} on`, 1),
  ];
  return [
    float('morph', 'Morph', 0, 1, 0, ''),
    term('termA', 'Word A'),
    term('termB', 'Word B'),
    float('amount', 'Amount', -1, 2, 1, ''),
    float('output', 'Output', -24, 24, 0, 'dB'),
    boolean('autoGain', 'Auto gain'),
    boolean('bypass', 'Bypass'),
    ...BANDS.flatMap(band),
    term('termC', 'Word C'),
    term('termD', 'Word D'),
    float('morphY', 'Morph Y', 0, 1, 0, ''),
    float('mapX', 'Map X', -1, 1, 0, ''),
    float('mapY', 'Map Y', -1, 1, 0, ''),
    choice('mode', 'Mode', MODES, 0),
    ...BANDS.map((number) => boolean(pinnedId(number), `Band ${number} pinned`)),
  ];
}

/**
 * A host's value, rounded if the parameter is discrete, and clamped. Undefined if it is not a finite number, which
 * changes nothing.
 */
export function acceptValue(spec: ParameterSpec, value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const stepped = spec.type === 'float' ? value : Math.round(value);
  return Math.min(spec.maxValue, Math.max(spec.minValue, stepped));
}

/** The value at `normalized`, 0 … 1, of a parameter's range, by the same rules. */
export function acceptNormalized(spec: ParameterSpec, normalized: unknown): number | undefined {
  if (typeof normalized !== 'number' || !Number.isFinite(normalized)) return undefined;
  return acceptValue(spec, spec.minValue + normalized * (spec.maxValue - spec.minValue));
}

/** Position 0 … 1 of a value in its parameter's range. */
export function normalize(spec: ParameterSpec, value: number): number {
  return (value - spec.minValue) / (spec.maxValue - spec.minValue);
}

/** The hand edits among values, in the order of EDIT_IDS. */
export function editsOf(values: ParameterValues): Float64Array {
  return Float64Array.from(EDIT_IDS, (id) => values[id]);
}

/** Every parameter at its default. */
export function defaultValues(specs: readonly ParameterSpec[]): ParameterValues {
  return Object.fromEntries(specs.map((spec) => [spec.id, spec.defaultValue])) as ParameterValues;
}

/** Values by name, of numbers in the order of PARAMETER_IDS. */
export function namedValues(numbers: ArrayLike<number>): ParameterValues {
  return Object.fromEntries(
    PARAMETER_IDS.map((id, parameter) => [id, numbers[parameter]]),
  ) as ParameterValues;
}
