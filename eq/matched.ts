import type { Band } from './band.ts';
import { COEFFICIENTS_PER_BAND } from './coefficients.ts';
import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  BAND_TYPES,
  bandsToRow,
} from './layout.ts';
import { maxLog2FrequencyHz, topFrequencyHz, writeEffectiveRow } from './limits.ts';

/** Where the zeros are fitted, besides DC and the band's own frequency: shares of the top frequency. */
const FIT_POINTS = [0.25, 0.5, 0.75, 1];

/**
 * Correction of the damping. Near Nyquist the impulse-invariant poles of a wide band are damped too much or
 * too little, and the zeros alone cannot compensate. The values come from a search over the bands that
 * people use; the correction grows with the square of the frequency and vanishes far below Nyquist.
 */
const BELL_DAMPING = -0.2;
/** Damping at which a bell gets half of the correction, because a narrow bell needs none. */
const BELL_DAMPING_HALF = 0.4;
const SHELF_DAMPING = 0.06;

/** Lowest power at Nyquist, as a share of the prototype's power far above the band. */
const MIN_NYQUIST_POWER = 0.25;

/** The fit points at one sample rate: frequency in Hz and sin²(ω/2). */
const fitHz = new Float64Array(FIT_POINTS.length);
const fitPhi = new Float64Array(FIT_POINTS.length);
let fitRate = 0;

function prepareFitPoints(sampleRate: number): void {
  if (sampleRate === fitRate) return;
  fitRate = sampleRate;
  const topHz = topFrequencyHz(sampleRate);
  FIT_POINTS.forEach((share, i) => {
    fitHz[i] = share * topHz;
    fitPhi[i] = Math.sin((Math.PI * share * topHz) / sampleRate) ** 2;
  });
}

/**
 * Biquad coefficients whose magnitude follows the analog prototype up to Nyquist. The bilinear transform
 * would squeeze everything near it.
 *
 * After Vicanek, "Matched Second Order Digital Filters" (2016): poles from the impulse-invariant
 * transform, zeros from the squared magnitude, which is linear in B0 = (b0 + b1 + b2)²,
 * B1 = (b0 - b1 + b2)² and B2 = -4 b0 b2. This design meets the prototype at DC and at the band's own
 * frequency. The paper uses the one remaining freedom for the slope at the centre; here it minimises the
 * relative error at four fit points up to 20 kHz. At 48 kHz and ±12 dB, up to 16 kHz, a bell (Q 0.7 to 10)
 * stays within 0.19 dB and a shelf (Q 0.5 to 0.71) within 0.075 dB (test/eq/filters.test.ts). The
 * coefficients are smooth in all parameters, so nothing jumps while a band moves.
 *
 * A whole row is converted from array to array, because the audio thread calls this and a number passed
 * to a function may be boxed, that is, allocated. Powers are written as exp and products, which cost a
 * fraction of `**`.
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
  prepareFitPoints(sampleRate);
  for (let band = 0; band < BAND_COUNT; band++) {
    const at = band * NUMBERS_PER_BAND;
    const out = offset + band * COEFFICIENTS_PER_BAND;
    const gainDb = row[at + GAIN_DB] as number;
    const frequencyHz = Math.exp(Math.LN2 * (row[at + LOG2_FREQUENCY_HZ] as number));
    const w0 = (2 * Math.PI * frequencyHz) / sampleRate;
    const q = Math.exp(Math.LN2 * (row[at + LOG2_Q] as number));
    const type = BAND_TYPES[band];
    const bell = type === 'peaking';
    const high = type === 'highshelf';

    // A cut is the reciprocal of the boost. The one whose poles lie lower is designed, because impulse
    // invariance is best far from Nyquist: the boost, but for a high shelf the cut.
    const a = Math.exp((Math.LN10 / 40) * Math.abs(gainDb));
    const invert = high ? gainDb > 0 : gainDb < 0;

    const poleW = bell ? w0 : w0 / Math.sqrt(a);
    const nearness = (w0 / Math.PI) * (w0 / Math.PI);
    let damping = bell ? 1 / (2 * a * q) : 1 / (2 * q);
    damping *=
      1 +
      nearness * (bell ? (BELL_DAMPING * damping) / (damping + BELL_DAMPING_HALF) : SHELF_DAMPING);
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

    const sine = Math.sin(w0 / 2);
    const phi = sine * sine;
    const atDc = 1 + a1 + a2;
    const atNyquist = 1 - a1 + a2;
    const poles0 = atDc * atDc;
    const poles1 = atNyquist * atNyquist;
    const poles2 = -4 * a2;

    // The design's power at DC and at its own frequency: a bell's boost, a low shelf's, a high
    // shelf's cut.
    const square = a * a;
    const powerAtDc = type === 'lowshelf' ? square * square : 1;
    const powerAtCentre = bell ? square * square : high ? 1 / square : square;
    const zeros0 = poles0 * powerAtDc;
    const polesAtCentre = poles0 * (1 - phi) + poles1 * phi + poles2 * 4 * phi * (1 - phi);
    const beyondDc = powerAtCentre * polesAtCentre - zeros0 * (1 - phi);

    // The centre ties B2 to B1, so the numerator at x = sin²(ω/2) is `fixed` + B1 · `free`. The
    // prototype's power is over / under as in analog.ts, with the constant parts computed first.
    const perHz = 1 / frequencyHz;
    const bellUp = (a * a) / (q * q);
    const bellDown = 1 / (a * a * q * q);
    const shelfWidth = a / (q * q);
    const shelfScale = high ? 1 / square : square;
    const perFar = 1 / (1 - phi);
    const beyondDcShare = (beyondDc * perFar) / phi;
    let fit = 0;
    let weight = 0;
    for (let i = 0; i < FIT_POINTS.length; i++) {
      const x = fitPhi[i] as number;
      const ratio = (fitHz[i] as number) * perHz;
      const w2 = ratio * ratio;
      let over: number;
      let under: number;
      if (bell) {
        const away = (1 - w2) * (1 - w2);
        over = away + w2 * bellUp;
        under = away + w2 * bellDown;
      } else {
        const width = w2 * shelfWidth;
        over = shelfScale * ((a - w2) * (a - w2) + width);
        under = (1 - a * w2) * (1 - a * w2) + width;
      }
      const poles = poles0 * (1 - x) + x * (poles1 + poles2 * 4 * (1 - x));
      const perGoal = under / (over * poles);
      const fixed = (1 - x) * (zeros0 + x * beyondDcShare);
      const free = x * (x - phi) * perFar * perGoal;
      fit += free * (1 - fixed * perGoal);
      weight += free * free;
    }
    // A zero at Nyquist would be a pole on the unit circle once inverted. The power there therefore stays
    // within 6 dB of the prototype's power far above the band.
    const farPower = high ? 1 / (square * square) : 1;
    const zeros1 = Math.max(poles1 * farPower * MIN_NYQUIST_POWER, fit / weight);
    const zeros2 = (beyondDc - zeros1 * phi) / (4 * phi * (1 - phi));

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

/**
 * Coefficients of five bands, clamped to the limits of a band at the sample rate.
 *
 * @param bands five, low to high
 * @param sampleRate in Hz
 * @returns b0, b1, b2, a1, a2 for each band
 * @throws {RangeError} unless there are five bands
 */
export function matchedCoefficients(bands: readonly Band[], sampleRate: number): Float64Array {
  const row = bandsToRow(bands);
  writeEffectiveRow(row, 0, 1, maxLog2FrequencyHz(sampleRate), row);
  const target = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  writeMatchedCoefficients(row, sampleRate, target);
  return target;
}
