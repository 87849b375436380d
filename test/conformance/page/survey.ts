import { reasonOf } from '../failure.ts';
import type { Host } from './host.ts';
import { infosOf, isDiscrete, setValues } from './parameters.ts';
import { at, firstDifference } from './signal.ts';

/** A float parameter that changes the sound. */
export interface Sounding {
  readonly id: string;
  /** What it has at first. */
  readonly from: number;
  readonly to: number;
  /** How long after the change it is heard: the latency of a WAM that looks ahead. */
  readonly delayFrames: number;
}

/** What is found out once, by trying, for all points. */
export type Survey =
  | { readonly sounding: Sounding }
  /** Why there is no such parameter. */
  | { readonly none: string }
  /** What kept the host from finding out. */
  | { readonly fault: string };

/** Parameters that are tried: a bounce each takes a while. */
const MOST_TRIALS = 24;

/** Tries float parameters until one is heard at once, and takes else the one that is heard first. */
export async function survey(host: Host): Promise<Survey> {
  try {
    const still = await host.render();
    const again = await host.render();
    const difference = firstDifference(still.channels, again.channels);
    if (difference !== undefined) {
      return { none: `two bounces of the same differ, ${at(difference)}: nothing can be compared` };
    }
    const floats = (await infosOf(still.instance)).filter((info) => !isDiscrete(info));
    let best: Sounding | undefined;
    for (const { id, defaultValue: from, minValue, maxValue } of floats.slice(0, MOST_TRIALS)) {
      for (const to of [maxValue, minValue]) {
        const { channels } = await host.render({
          before: (instance) => setValues(instance, { [id]: to }),
        });
        const delayFrames = firstDifference(channels, still.channels);
        if (delayFrames === undefined) continue;
        if (best === undefined || delayFrames < best.delayFrames) {
          best = { id, from, to, delayFrames };
        }
        if (delayFrames === 0) return { sounding: best };
      }
    }
    return best === undefined
      ? { none: 'no float parameter was found that changes the sound of noise' }
      : { sounding: best };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}
