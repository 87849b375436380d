/** What can be said of a piece of audio without keeping it. */
export interface Heard {
  /** Of both channels. */
  readonly samples: number;
  /** Samples that were NaN or infinite. */
  readonly notFinite: number;
  readonly peak: number;
  readonly mean: number;
  readonly rms: number;
  /** Largest difference of any minute's last second from that of the first minute. */
  readonly difference: number;
}

/** One line for a person who waits. */
export function describeHeard({ samples, notFinite, peak, mean, rms, difference }: Heard): string {
  return (
    `${samples} samples, ${notFinite} not finite, peak ${peak.toFixed(3)}, rms ${rms.toFixed(4)}, ` +
    `mean ${mean.toExponential(1)}, apart from minute 1 by ${difference.toExponential(1)}`
  );
}
