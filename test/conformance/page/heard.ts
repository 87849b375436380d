import { insist } from '../failure.ts';
import type { Host } from './host.ts';
import type { Setting } from './render.ts';
import { at, firstDifference } from './signal.ts';

/**
 * Insists that what `before` schedules is heard first at a sample, and no other.
 *
 * @param frame where a WAM without latency is to change its sound
 */
export async function heardAt(
  host: Host,
  frame: number,
  before: Setting['before'] & object,
  quantum?: number,
): Promise<string> {
  const { delayFrames } = host.sounding();
  const blocks = quantum === undefined ? {} : { quantum };
  const still = await host.render(blocks);
  const moved = await host.render({ ...blocks, before });
  const heard = firstDifference(moved.channels, still.channels);
  const due = frame + delayFrames;
  insist(heard === due, `Due at sample ${due}, it is heard ${at(heard)}.`);
  return `heard ${at(heard)}`;
}

/** Insists that what `before` does is not heard. */
export async function notHeard(host: Host, before: Setting['before'] & object): Promise<string> {
  const still = await host.render();
  const moved = await host.render({ before });
  const heard = firstDifference(moved.channels, still.channels);
  insist(heard === undefined, `It is heard, ${at(heard)}.`);
  return 'the same sound as without';
}
