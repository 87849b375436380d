/** A part of the spectrum that a curve lifts or lowers. Indices into the curve, both included. */
export interface Region {
  /** Where the curve has half the gain of its peak, or where the spectrum ends. */
  readonly from: number;
  readonly to: number;
  readonly peak: number;
  /** Gain in dB at the peak: positive is a lift, negative a dip. */
  readonly peakDb: number;
}

/**
 * The regions of a response curve that a listener would notice, strongest first. A region is a peak with
 * the part around it that is at least half as strong. The slopes of a peak belong to it, and so does a
 * shoulder that does not rise from them by `minDb`. A mirrored curve has the same regions with mirrored
 * gains.
 *
 * @param gainsDb gains in dB along the spectrum, finite
 * @param minDb smallest gain of a region, above 0
 */
export function findRegions(gainsDb: Float64Array, minDb: number): Region[] {
  const taken = new Uint8Array(gainsDb.length);
  const regions: Region[] = [];
  for (;;) {
    const peak = strongestFree(gainsDb, taken, minDb);
    if (peak === undefined) return regions;
    const peakDb = gainsDb[peak] as number;
    const upward = gainsDb.map((gainDb) => Math.sign(peakDb) * gainDb);
    const height = Math.abs(peakDb);

    const half = Math.max(minDb, height / 2);
    const from = lastWithin(peak, -1, (at) => taken[at] === 0 && (upward[at] as number) >= half);
    const to = lastWithin(peak, 1, (at) => taken[at] === 0 && (upward[at] as number) >= half);
    const falls = (step: -1 | 1) => (at: number) =>
      taken[at] === 0 &&
      (upward[at] as number) >= minDb &&
      (upward[at] as number) <= (upward[at - step] as number);
    const footBelow = lastWithin(from, -1, falls(-1));
    const footAbove = lastWithin(to, 1, falls(1));
    taken.fill(1, footBelow, footAbove + 1);

    // If the slope of a stronger region of the same sign lies beyond a foot, this peak is a shoulder.
    const valley = Math.max(
      ...[footBelow - 1, footAbove + 1].map((at) => (taken[at] === 1 ? (upward[at] ?? 0) : 0)),
    );
    if (height - valley >= minDb || valley < minDb) regions.push({ from, to, peak, peakDb });
  }
}

/** The last index from `start` on, in steps of `step`, for which all indices on the way are `within`. */
function lastWithin(start: number, step: -1 | 1, within: (at: number) => boolean): number {
  let at = start;
  while (within(at + step)) at += step;
  return at;
}

function strongestFree(
  gainsDb: Float64Array,
  taken: Uint8Array,
  minDb: number,
): number | undefined {
  let best: number | undefined;
  let bestDb = 0;
  gainsDb.forEach((gainDb, at) => {
    const strengthDb = Math.abs(gainDb);
    if (taken[at] === 0 && strengthDb >= minDb && strengthDb > bestDb) {
      best = at;
      bestDb = strengthDb;
    }
  });
  return best;
}
