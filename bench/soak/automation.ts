import type { WamAutomationEvent } from '@webaudiomodules/api';
import { event, times } from '../cases/events.ts';
import { seededRandom } from '../random.ts';

export const MINUTE_SECONDS = 60;

/** In the rest of each minute everything stands still at PARKED, and has time to ring out. */
const AUTOMATED_SECONDS = 52;

/** Where a minute's end finds the plugin, by parameter. */
const PARKED = { morph: 0.37, amount: 1, output: 0, autoGain: 0, bypass: 0 };

/**
 * Automation of everything for one minute: another for each minute, the same in each run.
 *
 * @param parkedTerms indices of the terms A and B that the minute ends with
 */
export function minuteOfAutomation(
  minute: number,
  termCount: number,
  parkedTerms: readonly [number, number],
): WamAutomationEvent[] {
  const random = seededRandom(minute);
  const start = minute * MINUTE_SECONDS;
  const park = start + AUTOMATED_SECONDS;
  const moves = (id: string, stepSeconds: number, value: () => number) =>
    times(start, park, stepSeconds).map((time) => event(id, value(), time));
  const term = () => Math.floor(random() * termCount);
  return [
    ...moves('morph', 0.01, random),
    ...moves('amount', 0.013, () => 3 * random() - 1),
    ...moves('output', 0.1, () => 24 * random() - 18),
    ...moves('autoGain', 1.3, () => Math.round(random())),
    ...moves('bypass', 1, () => Math.round(random())),
    ...moves('termA', 0.7, term),
    ...moves('termB', 0.9, term),
    ...Object.entries(PARKED).map(([id, value]) => event(id, value, park)),
    event('termA', parkedTerms[0], park),
    event('termB', parkedTerms[1], park),
  ];
}
