import { isRecord } from '../json/index.ts';

/**
 * A copy of a state that shares nothing with it: a host goes on using what it has handed over and what it has got.
 * Never throws. Each field is copied by itself, so that one which cannot be read or copied, and is left out, leaves
 * the others alone.
 */
export function copiedState<State>(state: State): State {
  if (!isRecord(state)) return copied(() => state) ?? state;
  const fields = namesOf(state)
    .map((name) => [name, copied(() => state[name])] as const)
    .filter(([, content]) => content !== undefined);
  return Object.fromEntries(fields) as State;
}

function namesOf(state: object): readonly string[] {
  try {
    return Object.keys(state);
  } catch {
    // A proxy that tells nothing of itself has no fields.
    return [];
  }
}

/** A copy; undefined for what cannot be read or copied. */
function copied<T>(read: () => T): T | undefined {
  try {
    return structuredClone(read());
  } catch {
    // A proxy, as frameworks make them of a page's data, or something with a function in it.
  }
  try {
    return JSON.parse(JSON.stringify(read())) as T;
  } catch {
    return undefined;
  }
}
