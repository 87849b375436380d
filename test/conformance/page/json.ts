import { isRecord } from '../../../json/index.ts';

/** The number of variants of one state at most: enough for every field of a plain state. */
const MAX_VARIANTS = 200;

/** Values of wrong types. */
const WRONG: readonly unknown[] = [null, 'loud', -1e9, true, [], {}];

/** A value as JSON; "undefined" for undefined, which JSON lacks. */
export function textOf(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** Whether two values are equal as JSON, in any order of their fields. */
export function sameJson(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    isRecord(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

/** Values that are no states, and variants of a state with one field wrong or missing. */
export function* damaged(state: unknown): Generator {
  yield* [7, 'warm', true, [], [[null]]];
  let count = 0;
  for (const bad of changed(JSON.parse(JSON.stringify(state)))) {
    yield bad;
    if (++count >= MAX_VARIANTS) return;
  }
}

function* changed(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const isList = Array.isArray(value);
  const without = (key: string): unknown => {
    const rest = entries.filter(([other]) => other !== key);
    return isList ? rest.map(([, item]) => item) : Object.fromEntries(rest);
  };
  const withField = (key: string, field: unknown): unknown => {
    const all = entries.map(([other, item]) => [other, other === key ? field : item] as const);
    return isList ? all.map(([, item]) => item) : Object.fromEntries(all);
  };
  for (const [key, field] of entries) {
    yield without(key);
    for (const wrong of WRONG) if (typeof wrong !== typeof field) yield withField(key, wrong);
    for (const bad of changed(field)) yield withField(key, bad);
  }
}
