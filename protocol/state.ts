import { isRecord, readVersioned } from '../json/index.ts';
import { NOTHING_KEPT, keptEntries } from './kept-fields.ts';
import type { Entry, KeptFields } from './kept-fields.ts';
import { acceptValue, defaultValues } from './parameters.ts';
import type { ParameterSpec, ParameterValues } from './parameters.ts';

export const STATE_VERSION = 1;

/** Fields of a saved state that other parts of the plugin read and write. */
export const STATE_FIELDS = {
  /** Whatever the GUI keeps; it has a version of its own. */
  gui: 'gui',
  /** Own words, a list; plugin/own-words reads and bounds it. */
  ownWords: 'ownWords',
  /** Numbers from 1 of the slots whose word is gone, a list; plugin/own-words reads and bounds it. */
  vacatedSlots: 'ownPlacesLeft',
} as const;

/** What a host saves. Terms are words, not indices, so that a vocabulary of another order sounds the same. */
export interface SavedState {
  readonly version: number;
  /** Hash of the model that the terms belonged to. */
  readonly model: string;
  /** Terms as words, switches as booleans, the rest as numbers; defaults are left out. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** STATE_FIELDS, and whatever a later version added. */
  readonly [unknown: string]: unknown;
}

/** What came out of a saved state. */
export interface ParsedState {
  readonly values: ParameterValues;
  readonly kept: KeptFields;
  /** What the user should know, a sentence each. */
  readonly notices: readonly string[];
}

/**
 * Reads a saved state, whatever it is. What is understood is used, also of a version that this plugin does
 * not know. What is not understood is kept for the next save, within KEPT_BOUND, and notices name it. Never
 * throws.
 */
export function parseState(
  saved: unknown,
  specs: readonly ParameterSpec[],
  model: string,
): ParsedState {
  const reader = (isLater: boolean) => (state: Readonly<Record<string, unknown>>) =>
    readState(state, specs, model, isLater);
  const versioned = readVersioned(saved, { [STATE_VERSION]: reader(false) });
  if (versioned.kind === 'read') return versioned.value;
  if (!isRecord(saved)) {
    const notice = `The saved state is not an object but ${describe(saved)}; nothing was restored.`;
    return { values: defaultValues(specs), kept: NOTHING_KEPT, notices: [notice] };
  }
  const parsed = reader(versioned.kind === 'later')(saved);
  const notice =
    `The saved state has version ${describe(saved.version)}, this plugin knows ${STATE_VERSION}: ` +
    'what it understands was restored, the rest is kept.';
  return { ...parsed, notices: [notice, ...parsed.notices] };
}

/**
 * The state to save: present values over what an earlier state held and this version did not understand.
 *
 * A state of a later version stays that version's: its version, its model, its fields and each parameter that
 * still has the value it was restored with are given back as they came. Only parameters that differ are
 * written, their defaults included, because a later version may have other defaults.
 */
export function formatState(
  values: ParameterValues,
  specs: readonly ParameterSpec[],
  model: string,
  kept: KeptFields = NOTHING_KEPT,
): SavedState {
  const { laterValues } = kept;
  const parameters: Record<string, unknown> = { ...kept.parameters };
  let isChanged = false;
  for (const spec of specs) {
    const value = values[spec.id];
    const unwritten = laterValues === undefined ? spec.defaultValue : laterValues[spec.id];
    if (value === unwritten) continue;
    parameters[spec.id] = toSaved(spec, value);
    isChanged = true;
  }
  const { parameters: unread, ...fields } = kept.fields;
  // The version and the model of a later state are among its fields.
  const state = { version: STATE_VERSION, model, ...fields };
  if (unread === undefined) return { ...state, parameters };
  return laterValues === undefined || isChanged
    ? { ...state, unreadParameters: unread, parameters }
    : ({ ...state, parameters: unread } as SavedState);
}

/** @param isLater whether all is kept as it came, what is understood included */
function readState(
  saved: Readonly<Record<string, unknown>>,
  specs: readonly ParameterSpec[],
  model: string,
  isLater: boolean,
): ParsedState {
  const notices: string[] = [];
  if (saved.model !== undefined && saved.model !== model) {
    notices.push(
      `The saved state was made with model ${describe(saved.model)}, this is ${model}: ` +
        'its words may sound different.',
    );
  }
  const { parameters = {} } = saved;
  const isReadable = isRecord(parameters);
  if (!isReadable) {
    notices.push(`"parameters" in the saved state is ${describe(parameters)}, not an object.`);
  }
  const read = readParameters(isReadable ? parameters : {}, specs);
  const ids = new Set<string>(specs.map(({ id }) => id));
  const keptParameters = keptEntries(
    isLater && isReadable ? Object.entries(parameters) : read.unread,
    (id) => ids.has(id),
    'parameters',
  );
  const { unbounded, bounded } = fieldsOf(saved, isReadable, isLater);
  const keptFields = keptEntries(bounded, (name) => name === STATE_FIELDS.gui, 'fields');
  return {
    values: read.values,
    kept: {
      fields: Object.fromEntries([...unbounded, ...keptFields.kept]),
      parameters: Object.fromEntries(keptParameters.kept),
      ...(isLater ? { laterValues: read.values } : {}),
    },
    notices: [...notices, ...read.notices, ...keptParameters.notices, ...keptFields.notices],
  };
}

/** Every parameter's value, the entries that gave none, and a notice for each of these that has a spec. */
function readParameters(
  parameters: Readonly<Record<string, unknown>>,
  specs: readonly ParameterSpec[],
): { readonly values: ParameterValues; readonly unread: Entry[]; readonly notices: string[] } {
  const values = defaultValues(specs);
  const unread: Entry[] = [];
  const notices: string[] = [];
  const specOf = new Map<string, ParameterSpec>(specs.map((spec) => [spec.id, spec]));
  for (const [id, value] of Object.entries(parameters)) {
    const spec = specOf.get(id);
    const accepted = spec === undefined ? undefined : fromSaved(spec, value);
    if (spec !== undefined && accepted !== undefined) {
      values[spec.id] = accepted;
      continue;
    }
    unread.push([id, value]);
    if (spec !== undefined) notices.push(refusal(spec, value));
  }
  return { values, unread, notices };
}

/** The fields of a state that `formatState` does not write itself. `bounded` are those of unknown size. */
function fieldsOf(
  saved: Readonly<Record<string, unknown>>,
  isReadable: boolean,
  isLater: boolean,
): { readonly unbounded: readonly Entry[]; readonly bounded: readonly Entry[] } {
  const unbounded: string[] = [STATE_FIELDS.ownWords, STATE_FIELDS.vacatedSlots, 'version'];
  const written = [...(isLater ? [] : ['version', 'model']), ...(isReadable ? ['parameters'] : [])];
  const fields = Object.entries(saved).filter(([name]) => !written.includes(name));
  return {
    unbounded: fields.filter(([name]) => unbounded.includes(name)),
    bounded: fields.filter(([name]) => !unbounded.includes(name)),
  };
}

function toSaved(spec: ParameterSpec, value: number): unknown {
  if (spec.type === 'choice') return spec.choices[value];
  return spec.type === 'boolean' ? value === 1 : value;
}

function fromSaved(spec: ParameterSpec, value: unknown): number | undefined {
  if (spec.type === 'choice') {
    const index = spec.choices.indexOf(value as string);
    return index < 0 ? undefined : index;
  }
  if (spec.type === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  return acceptValue(spec, value);
}

function refusal(spec: ParameterSpec, value: unknown): string {
  return spec.id.startsWith('term')
    ? `The saved word ${describe(value)} for ${spec.label} is not in this vocabulary; ` +
        `${describe(spec.choices[spec.defaultValue])} stands in for it.`
    : `The saved value ${describe(value)} for ${spec.label} is not one; the default stands in for it.`;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
