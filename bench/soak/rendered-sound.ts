/** Measurements of a stretch of rendered audio. */
export interface RenderedSound {
  /** Samples of both channels together. */
  readonly samples: number;
  /** Samples that were NaN or infinite. */
  readonly notFinite: number;
  readonly peak: number;
  readonly mean: number;
  readonly rms: number;
  /** Largest difference between the last second of any minute and that of the first minute. */
  readonly difference: number;
}

/** The measurements in one line, as a report of progress. */
export function describeSound({
  samples,
  notFinite,
  peak,
  mean,
  rms,
  difference,
}: RenderedSound): string {
  return (
    `${samples} samples, ${notFinite} not finite, peak ${peak.toFixed(3)}, rms ${rms.toFixed(4)}, ` +
    `mean ${mean.toExponential(1)}, apart from minute 1 by ${difference.toExponential(1)}`
  );
}
