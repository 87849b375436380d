import { reasonOf } from '../failure.ts';
import { infosOf, isDiscrete, setValues } from './parameters.ts';
import type { Bounces } from './render.ts';
import { render } from './render.ts';
import { at, firstDifference } from './signal.ts';

/** A float parameter whose change is audible in noise. */
export interface AudibleParameter {
  readonly id: string;
  /** Its default. */
  readonly from: number;
  readonly to: number;
  /** Frames from a change to its effect: the latency of a WAM that looks ahead. */
  readonly delayFrames: number;
}

/** The result of a search, which is made once for all points. */
export type SearchResult =
  | { readonly found: AudibleParameter }
  /** Why there is no such parameter. */
  | { readonly none: string }
  /** What made the search fail. */
  | { readonly fault: string };

/** The number of parameters that are tried at most, because each costs a bounce. */
const MAX_TRIED = 24;

/** Tries float parameters until one has an effect at once. Otherwise gives the one with the shortest delay. */
export async function findAudibleParameter(host: Bounces): Promise<SearchResult> {
  try {
    const still = await render(host);
    const again = await render(host);
    const difference = firstDifference(still.channels, again.channels);
    if (difference !== undefined) {
      return { none: `two bounces of the same differ, ${at(difference)}: nothing can be compared` };
    }
    const floats = (await infosOf(still.instance)).filter((info) => !isDiscrete(info));
    let best: AudibleParameter | undefined;
    for (const { id, defaultValue: from, minValue, maxValue } of floats.slice(0, MAX_TRIED)) {
      for (const to of [maxValue, minValue]) {
        const { channels } = await render(host, {
          before: (instance) => setValues(instance, { [id]: to }),
        });
        const delayFrames = firstDifference(channels, still.channels);
        if (delayFrames === undefined) continue;
        if (best === undefined || delayFrames < best.delayFrames) {
          best = { id, from, to, delayFrames };
        }
        if (delayFrames === 0) return { found: best };
      }
    }
    return best === undefined
      ? { none: 'no float parameter was found that changes the sound of noise' }
      : { found: best };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}
