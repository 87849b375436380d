import {
  PARAMETER_IDS,
  acceptNormalized,
  acceptValue,
  dueSeconds,
  isAutomation,
} from '../protocol/index.ts';
import type { ParameterSpec } from '../protocol/index.ts';
import type { EventQueue } from './event-queue.ts';

/**
 * Turns WAM automation events into values of parameters, each at its frame, and queues them. Whatever is not a
 * finite value of one of our parameters does nothing.
 *
 * @param specs in the order of PARAMETER_IDS
 * @param sampleRate in Hz; an event is due at round(time · sampleRate), one without a time at once
 */
export function queueAutomation(
  queue: EventQueue,
  events: readonly unknown[],
  specs: readonly ParameterSpec[],
  sampleRate: number,
): void {
  for (const event of events) {
    if (!isAutomation(event)) continue;
    const { id, value, normalized } = event.data;
    const parameter = (PARAMETER_IDS as readonly string[]).indexOf(id);
    const spec = specs[parameter];
    if (spec === undefined) continue;
    const accepted = normalized === true ? acceptNormalized(spec, value) : acceptValue(spec, value);
    if (accepted === undefined) continue;
    const frame = Math.round((dueSeconds(event) ?? 0) * sampleRate);
    queue.push(Math.max(0, frame), parameter, accepted);
  }
}
