import type { WamAutomationEvent } from '@webaudiomodules/api';
import { event, times } from '../cases/events.ts';
import { seededRandom } from '../random.ts';

export const MINUTE_SECONDS = 60;

/** For the rest of each minute the parameters stay at PARKED, and the filters ring out. */
const AUTOMATED_SECONDS = 52;

/** Parameter values at the end of each minute, by id. */
const PARKED = { morph: 0.37, amount: 1, output: 0, autoGain: 0, bypass: 0 };

/**
 * Automation of all parameters for one minute. It differs between minutes and is the same in each run.
 *
 * @param parkedTerms indices of the terms A and B at the end of the minute
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
