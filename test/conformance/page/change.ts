import { insist } from '../failure.ts';
import type { Host } from './host.ts';
import type { RenderOptions } from './render.ts';
import { at, firstDifference } from './signal.ts';

/**
 * Insists that the effect of what `before` schedules starts at one sample.
 *
 * @param frame the sample for a WAM without latency
 */
export async function insistOnChangeAt(
  host: Host,
  frame: number,
  before: RenderOptions['before'] & object,
  quantum?: number,
): Promise<string> {
  const { delayFrames } = host.audibleParameter();
  const blocks = quantum === undefined ? {} : { quantum };
  const still = await host.render(blocks);
  const moved = await host.render({ ...blocks, before });
  const first = firstDifference(moved.channels, still.channels);
  const due = frame + delayFrames;
  insist(first === due, `Due at sample ${due}, it is heard ${at(first)}.`);
  return `heard ${at(first)}`;
}

/** Insists that what `before` does has no effect on the sound. */
export async function insistOnNoChange(
  host: Host,
  before: RenderOptions['before'] & object,
): Promise<string> {
  const still = await host.render();
  const moved = await host.render({ before });
  const first = firstDifference(moved.channels, still.channels);
  insist(first === undefined, `It is heard, ${at(first)}.`);
  return 'the same sound as without';
}
