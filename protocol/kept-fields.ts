import { withinBound } from '../json/index.ts';
import type { Bound } from '../json/index.ts';
import type { ParameterValues } from './parameters.ts';

/** What a saved state held and this version did not understand: kept for the next save. */
export interface KeptFields {
  /** Of the state itself, by name; the fields that other parts of the plugin read are among them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of its parameters, by id. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * Only for a state of a later version: what this version took each parameter for. `fields` and `parameters`
   * then hold all that the later version wrote, its version and what was understood included.
   */
  readonly laterValues?: Partial<ParameterValues>;
}

export const NOTHING_KEPT: KeptFields = { fields: {}, parameters: {} };

/**
 * How much is kept of the fields of a state, and as much again of its parameters. Ample for what a later
 * version may add; a host copies the state at each save.
 */
export const KEPT_BOUND: Bound = { entries: 256, characters: 262_144 };

/** A field or a parameter of a state. */
export type Entry = readonly [name: string, content: unknown];

/**
 * Takes as many entries as are kept, `first` ones before the others.
 *
 * @param what the entries are, for the message: 'fields' or 'parameters'
 * @returns a notice that names what is not kept, if there is any
 */
export function keptEntries(
  entries: readonly Entry[],
  isFirst: (name: string) => boolean,
  what: string,
): { readonly kept: readonly Entry[]; readonly notices: readonly string[] } {
  const ordered = [
    ...entries.filter(([name]) => isFirst(name)),
    ...entries.filter(([name]) => !isFirst(name)),
  ];
  const { kept, dropped } = withinBound(ordered, KEPT_BOUND);
  if (dropped.length === 0) return { kept, notices: [] };
  const named = dropped.slice(0, 3).map(([name]) => JSON.stringify(name.slice(0, 40)));
  const more = dropped.length - named.length;
  const notice =
    `The saved state has more unknown ${what} than are kept for the next save ` +
    `(${KEPT_BOUND.entries} of ${KEPT_BOUND.characters / 1024} kB in all); these are left out: ` +
    `${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`;
  return { kept, notices: [notice] };
}

/** What was kept, less the parameters that have been set since: the present value replaces what they held. */
export function withoutParameters(kept: KeptFields, ids: readonly string[]): KeptFields {
  const { laterValues } = kept;
  return {
    ...kept,
    parameters: without(kept.parameters, ids),
    ...(laterValues === undefined ? {} : { laterValues: without(laterValues, ids) }),
  };
}

/** What was kept, with another content of a field; without the field where the content is undefined. */
export function withField(kept: KeptFields, name: string, content: unknown): KeptFields {
  const others = without(kept.fields, [name]);
  // A computed name, unlike an assignment, makes a field of "__proto__" as well.
  return { ...kept, fields: content === undefined ? others : { ...others, [name]: content } };
}

function without<T extends object>(record: T, names: readonly string[]): T {
  const others = Object.entries(record).filter(([name]) => !names.includes(name));
  // Not by assignment, which loses a field called "__proto__".
  return Object.fromEntries(others) as T;
}
