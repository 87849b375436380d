import { isRecord } from '../json/index.ts';
import { acceptValue, defaultValues } from './parameters.ts';
import type { ParameterSpec, ParameterValues } from './parameters.ts';

export const STATE_VERSION = 1;

/** What a host saves: words, not indices, so that a saved song sounds the same. */
export interface SavedState {
  readonly version: number;
  /** Hash of the model that the words belonged to. */
  readonly model: string;
  /** Terms as words, switches as booleans, the rest as numbers; defaults are left out. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whatever a later version added. */
  readonly [unknown: string]: unknown;
}

/** What came out of a saved state. */
export interface ParsedState {
  readonly values: ParameterValues;
  /** What was not understood, by key, kept for the next save. */
  readonly kept: KeptFields;
  /** What the user should know, a sentence each. */
  readonly notices: readonly string[];
}

export interface KeptFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export const NOTHING_KEPT: KeptFields = { fields: {}, parameters: {} };

/**
 * Reads a saved state, whatever it is. What is understood is used; what is not is kept for the next
 * save and said. Never throws.
 */
export function parseState(
  saved: unknown,
  specs: readonly ParameterSpec[],
  model: string,
): ParsedState {
  const values = defaultValues(specs);
  const notices: string[] = [];
  if (!isRecord(saved)) {
    notices.push(`The saved state is not an object but ${describe(saved)}; nothing was restored.`);
    return { values, kept: NOTHING_KEPT, notices };
  }
  const { version, model: savedModel, parameters, ...fields } = saved;
  if (version !== STATE_VERSION) {
    notices.push(
      `The saved state has version ${describe(version)}, this plugin knows ${STATE_VERSION}: ` +
        'what it understands was restored, the rest is kept.',
    );
  }
  if (savedModel !== undefined && savedModel !== model) {
    notices.push(
      `The saved state was made with model ${describe(savedModel)}, this is ${model}: ` +
        'its words may sound different.',
    );
  }
  if (parameters !== undefined && !isRecord(parameters)) {
    notices.push(`"parameters" in the saved state is ${describe(parameters)}, not an object.`);
    return { values, kept: { fields: { ...fields, parameters }, parameters: {} }, notices };
  }
  const keptParameters: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(parameters ?? {})) {
    const spec = specs.find((candidate) => candidate.id === id);
    const accepted = spec === undefined ? undefined : fromSaved(spec, value);
    if (spec !== undefined && accepted !== undefined) {
      values[spec.id] = accepted;
      continue;
    }
    keptParameters[id] = value;
    if (spec !== undefined) notices.push(refusal(spec, value));
  }
  return { values, kept: { fields, parameters: keptParameters }, notices };
}

/** What was kept, less the parameters that have been set since: what they held gives way. */
export function withoutParameters(kept: KeptFields, ids: readonly string[]): KeptFields {
  const parameters = Object.entries(kept.parameters).filter(([id]) => !ids.includes(id));
  return { ...kept, parameters: Object.fromEntries(parameters) };
}

/** What was kept, with another content of a field; without it where that is undefined. */
export function withField(kept: KeptFields, name: string, content: unknown): KeptFields {
  const others = Object.entries(kept.fields).filter(([each]) => each !== name);
  const fields = content === undefined ? others : [...others, [name, content]];
  return { ...kept, fields: Object.fromEntries(fields) as KeptFields['fields'] };
}

/**
 * The state to save: present values over what an earlier state held and this version did not
 * understand.
 */
export function formatState(
  values: ParameterValues,
  specs: readonly ParameterSpec[],
  model: string,
  kept: KeptFields = NOTHING_KEPT,
): SavedState {
  const parameters: Record<string, unknown> = { ...kept.parameters };
  for (const spec of specs) {
    const value = values[spec.id];
    if (value !== spec.defaultValue) parameters[spec.id] = toSaved(spec, value);
  }
  return { ...kept.fields, version: STATE_VERSION, model, parameters };
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
