/** K-weighting at 48 kHz from ITU-R BS.1770-5: head filter, then low cut; b0, b1, b2, a1, a2 each. */
export const K_WEIGHTING_48: readonly (readonly number[])[] = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
];

/**
 * The analog filters behind that table, derived from its numbers (Brecht De Man, "Evaluation of
 * Implementations of the EBU R128 Loudness Measurement", AES 2018): frequency, Q and gain of the head's
 * shelf; frequency and Q of the low cut.
 */
const HEAD_HZ = 1681.974450955533;
const HEAD_Q = 0.7071752369554196;
const HEAD_GAIN = 10 ** (3.999843853973347 / 20);
const HEAD_SLOPE = 0.4996667741545416;
const CUT_HZ = 38.13547087602444;
const CUT_Q = 0.5003270373238773;

/** K-weighting at any sample rate in Hz: two biquads, b0, b1, b2, a1, a2 each. */
export function kWeighting(sampleRate: number): number[][] {
  const head = Math.tan((Math.PI * HEAD_HZ) / sampleRate);
  const band = HEAD_GAIN ** HEAD_SLOPE;
  const cut = Math.tan((Math.PI * CUT_HZ) / sampleRate);
  return [
    biquad(head, HEAD_Q, [
      HEAD_GAIN + (band * head) / HEAD_Q + head * head,
      2 * (head * head - HEAD_GAIN),
      HEAD_GAIN - (band * head) / HEAD_Q + head * head,
    ]),
    // The standard does not normalise the gain of the low cut.
    [1, -2, 1, ...biquad(cut, CUT_Q, []).slice(-2)],
  ];
}

/** Five coefficients by the bilinear transform, with k = tan(π f / sampleRate). */
function biquad(k: number, q: number, zeros: readonly number[]): number[] {
  const a0 = 1 + k / q + k * k;
  return [...zeros, 2 * (k * k - 1), 1 - k / q + k * k].map((value) => value / a0);
}
