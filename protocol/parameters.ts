const MAIN_IDS = ['morph', 'termA', 'termB', 'amount', 'output', 'autoGain', 'bypass'] as const;

export type BandNumber = 1 | 2 | 3 | 4 | 5;
type EditKind = 'Gain' | 'Frequency' | 'Q' | 'On';
export type EditId = `band${BandNumber}${EditKind}`;
export type ParameterId = (typeof MAIN_IDS)[number] | EditId;

const BANDS: readonly BandNumber[] = [1, 2, 3, 4, 5];

/**
 * Hand edits, band by band in the order of eq/'s list of edits: what is added to the words' gain in dB,
 * frequency and Q in octaves, and whether the band is on.
 */
export const EDIT_IDS: readonly EditId[] = BANDS.flatMap((band): EditId[] => [
  `band${band}Gain`,
  `band${band}Frequency`,
  `band${band}Q`,
  `band${band}On`,
]);

/** Parameter ids in their fixed order. Hosts save ids and normalised values: both are for ever. */
export const PARAMETER_IDS: readonly ParameterId[] = [...MAIN_IDS, ...EDIT_IDS];

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
  /** The terms of a choice, in vocabulary order; empty otherwise. */
  readonly choices: readonly string[];
}

const DEFAULT_TERM_A = 'warm';
const DEFAULT_TERM_B = 'bright';

/**
 * The parameters over a vocabulary.
 *
 * @param terms the vocabulary's terms in their frozen order, at least two
 */
export function parameterSpecs(terms: readonly string[]): readonly ParameterSpec[] {
  const term = (id: 'termA' | 'termB', label: string, word: string, other: number) => ({
    id,
    label,
    type: 'choice' as const,
    minValue: 0,
    maxValue: terms.length - 1,
    defaultValue: terms.includes(word) ? terms.indexOf(word) : other,
    units: '',
    choices: terms,
  });
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
    term('termA', 'Word A', DEFAULT_TERM_A, 0),
    term('termB', 'Word B', DEFAULT_TERM_B, 1),
    float('amount', 'Amount', -1, 2, 1, ''),
    float('output', 'Output', -24, 24, 0, 'dB'),
    boolean('autoGain', 'Auto gain'),
    boolean('bypass', 'Bypass'),
    ...BANDS.flatMap(band),
  ];
}

/**
 * The value that a host's value comes to: rounded where the parameter is discrete, clamped, and
 * undefined where it is not a finite number, which changes nothing.
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
