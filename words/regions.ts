/** A stretch of the spectrum that a curve lifts or lowers. Indices into the curve, both included. */
export interface Region {
  /** Where the curve comes down to half of its peak, or where the spectrum ends. */
  readonly from: number;
  readonly to: number;
  readonly peak: number;
  /** Gain in dB at the peak: positive is a lift, negative a dip. */
  readonly peakDb: number;
}

/**
 * What a listener would point at in a response curve, strongest first: each peak with the stretch
 * around it that is at least half as strong. A peak's slopes belong to it, and so does a shoulder
 * that does not rise from them by `leastDb`.
 *
 * A mirrored curve has the same regions with mirrored gains.
 *
 * @param gainsDb gains in dB along the spectrum, finite
 * @param leastDb what is weaker than this is nothing, above 0
 */
export function findRegions(gainsDb: Float64Array, leastDb: number): Region[] {
  const taken = new Uint8Array(gainsDb.length);
  const regions: Region[] = [];
  for (;;) {
    const peak = strongestFree(gainsDb, taken, leastDb);
    if (peak === undefined) return regions;
    const peakDb = gainsDb[peak] as number;
    const upward = gainsDb.map((gainDb) => Math.sign(peakDb) * gainDb);
    const height = Math.abs(peakDb);

    const half = Math.max(leastDb, height / 2);
    const from = lastWithin(peak, -1, (at) => taken[at] === 0 && (upward[at] as number) >= half);
    const to = lastWithin(peak, 1, (at) => taken[at] === 0 && (upward[at] as number) >= half);
    const falls = (step: -1 | 1) => (at: number) =>
      taken[at] === 0 &&
      (upward[at] as number) >= leastDb &&
      (upward[at] as number) <= (upward[at - step] as number);
    const footBelow = lastWithin(from, -1, falls(-1));
    const footAbove = lastWithin(to, 1, falls(1));
    taken.fill(1, footBelow, footAbove + 1);

    // Beyond a foot lies nothing, or the slope of a stronger region of the same sign: a shoulder.
    const valley = Math.max(
      ...[footBelow - 1, footAbove + 1].map((at) => (taken[at] === 1 ? (upward[at] ?? 0) : 0)),
    );
    if (height - valley >= leastDb || valley < leastDb) regions.push({ from, to, peak, peakDb });
  }
}

/** The last index from `start` on, in steps of `step`, up to which all that follow are `within`. */
function lastWithin(start: number, step: -1 | 1, within: (at: number) => boolean): number {
  let at = start;
  while (within(at + step)) at += step;
  return at;
}

function strongestFree(
  gainsDb: Float64Array,
  taken: Uint8Array,
  leastDb: number,
): number | undefined {
  let best: number | undefined;
  let bestDb = 0;
  gainsDb.forEach((gainDb, at) => {
    const strengthDb = Math.abs(gainDb);
    if (taken[at] === 0 && strengthDb >= leastDb && strengthDb > bestDb) {
      best = at;
      bestDb = strengthDb;
    }
  });
  return best;
}
