import { rmsDifferenceDb } from '../../../eq/index.ts';

/**
 * A smaller change per step in the other direction is no turn: rounding to Float32, in which the network's
 * library computes, makes such steps.
 */
const ROUNDING_DB = 1e-4;
/** Going back by less than this in total is inaudible. */
const INAUDIBLE_DB = 0.05;

/** How straight a walk between two words is, looked at in its responses. */
export interface Straightness {
  /** Share of the frequencies that only rise or only fall. */
  readonly monotone: number;
  /** Share of the frequencies that go back by no more than 0.05 dB altogether. */
  readonly nearlyMonotone: number;
  /** Length of the path over that of the straight line between its ends: 1 is straight. */
  readonly pathRatio: number;
  /** RMS difference of the two neighbouring steps that are farthest apart, in dB. */
  readonly largestStepDb: number;
}

/**
 * @param path responses in dB at each step of a walk, two or more
 */
export function straightness(path: readonly Float64Array[]): Straightness {
  const first = path[0] as Float64Array;
  const steps = path.slice(1).map((curve, i) => rmsDifferenceDb(path[i] as Float64Array, curve));
  const straight = rmsDifferenceDb(first, path.at(-1) as Float64Array);
  const length = steps.reduce((sum, step) => sum + step, 0);
  let monotone = 0;
  let nearlyMonotone = 0;
  for (let k = 0; k < first.length; k++) {
    let rises = 0;
    let falls = 0;
    let hasRisen = false;
    let hasFallen = false;
    for (let i = 1; i < path.length; i++) {
      const change = (path[i]?.[k] as number) - (path[i - 1]?.[k] as number);
      rises += Math.max(0, change);
      falls += Math.max(0, -change);
      hasRisen ||= change > ROUNDING_DB;
      hasFallen ||= change < -ROUNDING_DB;
    }
    if (!(hasRisen && hasFallen)) monotone++;
    if (Math.min(rises, falls) <= INAUDIBLE_DB) nearlyMonotone++;
  }
  return {
    monotone: monotone / first.length,
    nearlyMonotone: nearlyMonotone / first.length,
    pathRatio: straight === 0 ? 1 : length / straight,
    largestStepDb: Math.max(...steps),
  };
}
