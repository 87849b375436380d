import type { Band } from './band.ts';
import { COEFFICIENTS_PER_BAND } from './coefficients.ts';
import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  SLOT_TYPES,
  bandsToRow,
} from './layout.ts';
import { maxLog2FrequencyHz, writeEffectiveRow } from './limits.ts';

/**
 * Biquad coefficients whose magnitude follows the analog prototype up to Nyquist, in place of the
 * bilinear transform's, which squeezes everything near it.
 *
 * Poles come from the impulse-invariant transform, zeros from matching the squared magnitude: a
 * bell's at DC and with value and slope at its centre (Vicanek 2016, "Matched Second Order Digital
 * Filters", section 4); a shelf's at DC, at its half-gain point and at Nyquist.
 *
 * All of a row at once, from array to array: the audio thread calls this, and a number handed to a
 * function may be boxed, that is, allocated.
 *
 * @param row 15 numbers within the limits of `limits.ts`
 * @param sampleRate in Hz
 * @param target receives b0, b1, b2, a1, a2 for each band from `offset` on
 */
export function writeMatchedCoefficients(
  row: Float64Array,
  sampleRate: number,
  target: Float64Array,
  offset = 0,
): void {
  for (let slot = 0; slot < BAND_COUNT; slot++) {
    const at = slot * NUMBERS_PER_BAND;
    const out = offset + slot * COEFFICIENTS_PER_BAND;
    const gainDb = row[at + GAIN_DB] as number;
    const w0 = (2 * Math.PI * 2 ** (row[at + LOG2_FREQUENCY_HZ] as number)) / sampleRate;
    const q = 2 ** (row[at + LOG2_Q] as number);
    const type = SLOT_TYPES[slot];

    // A cut is the reciprocal of the boost. Of the two we design the one whose poles lie lower, for
    // impulse invariance is at its best far from Nyquist: the boost, but for a high shelf the cut.
    const gain = 10 ** (Math.abs(gainDb) / 40);
    const invert = type === 'highshelf' ? gainDb > 0 : gainDb < 0;

    const poleW = type === 'peaking' ? w0 : w0 / Math.sqrt(gain);
    const damping = type === 'peaking' ? 1 / (2 * gain * q) : 1 / (2 * q);
    const decay = Math.exp(-damping * poleW);
    const a2 = decay * decay;
    let a1: number;
    if (damping <= 1) {
      a1 = -2 * decay * Math.cos(Math.sqrt(1 - damping * damping) * poleW);
    } else {
      const split = Math.sqrt(damping * damping - 1);
      a1 = -(Math.exp((split - damping) * poleW) + Math.exp((-split - damping) * poleW));
    }

    if (gainDb === 0) {
      target[out] = 1;
      target[out + 1] = a1;
      target[out + 2] = a2;
      target[out + 3] = a1;
      target[out + 4] = a2;
      continue;
    }

    const phi1 = Math.sin(w0 / 2) ** 2;
    const phi0 = 1 - phi1;
    const phi2 = 4 * phi0 * phi1;
    const poles0 = (1 + a1 + a2) ** 2;
    const poles1 = (1 - a1 + a2) ** 2;
    const poles2 = -4 * a2;
    const atCentre = poles0 * phi0 + poles1 * phi1 + poles2 * phi2;

    let zeros0: number;
    let zeros1: number;
    let zeros2: number;
    if (type === 'peaking') {
      const power = gain ** 4;
      const slope = (-poles0 + poles1 + 4 * (phi0 - phi1) * poles2) * power;
      zeros0 = poles0;
      zeros2 = (atCentre * power - slope * phi1 - zeros0) / (4 * phi1 * phi1);
      zeros1 = Math.max(0, slope + zeros0 + 4 * (phi1 - phi0) * zeros2);
    } else {
      // The prototype's squared magnitude at Nyquist and at its half-gain point: of the boosting low
      // shelf, or of the cutting high shelf, whichever we design.
      const w2 = (Math.PI / w0) ** 2;
      const r = (gain * w2) / (q * q);
      const lowBoost = (gain * gain * ((gain - w2) ** 2 + r)) / ((1 - gain * w2) ** 2 + r);
      const highBoost = (gain * gain * ((1 - gain * w2) ** 2 + r)) / ((gain - w2) ** 2 + r);
      const low = type === 'lowshelf';
      zeros0 = low ? poles0 * gain ** 4 : poles0;
      zeros1 = low ? poles1 * lowBoost : poles1 / highBoost;
      const atHalfGain = atCentre * (low ? gain * gain : 1 / (gain * gain));
      zeros2 = (atHalfGain - zeros0 * phi0 - zeros1 * phi1) / phi2;
    }

    const root0 = Math.sqrt(zeros0);
    const root1 = Math.sqrt(zeros1);
    const sum = (root0 + root1) / 2;
    const b0 = (sum + Math.sqrt(Math.max(0, sum * sum + zeros2))) / 2;
    const b1 = (root0 - root1) / 2;
    const b2 = -zeros2 / (4 * b0);

    if (invert) {
      target[out] = 1 / b0;
      target[out + 1] = a1 / b0;
      target[out + 2] = a2 / b0;
      target[out + 3] = b1 / b0;
      target[out + 4] = b2 / b0;
    } else {
      target[out] = b0;
      target[out + 1] = b1;
      target[out + 2] = b2;
      target[out + 3] = a1;
      target[out + 4] = a2;
    }
  }
}

/** Coefficients of five bands, low to high, clamped to what a band may be at the sample rate. */
export function matchedCoefficients(bands: readonly Band[], sampleRate: number): Float64Array {
  const row = bandsToRow(bands);
  writeEffectiveRow(row, 0, 1, maxLog2FrequencyHz(sampleRate), row);
  const target = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  writeMatchedCoefficients(row, sampleRate, target);
  return target;
}
