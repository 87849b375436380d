import { isRecord } from '../json/index.ts';

/**
 * A copy of a state that shares nothing with it: a host goes on using what it has handed over and what it has got.
 * Never throws. Each field is copied by itself, so that one which cannot be copied leaves the others alone.
 */
export function copiedState<State>(state: State): State {
  if (!isRecord(state)) return copied(state);
  const fields = Object.entries(state).map(([name, content]) => [name, copied(content)]);
  return Object.fromEntries(fields) as State;
}

function copied<T>(content: T): T {
  try {
    return structuredClone(content);
  } catch {
    // A proxy, as frameworks make them of a page's data, or something with a function in it.
  }
  try {
    return JSON.parse(JSON.stringify(content)) as T;
  } catch {
    return content;
  }
}
