/*
 * Biquads that follow their analog prototypes up to Nyquist: eq/matched.ts, which explains the method and
 * its bounds, for linear memory. A test holds the coefficients of both to 1e-9.
 */
import {
  BANDS,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  NUMBERS_PER_BIQUAD,
} from './layout';
import { topFrequencyHz } from './limits';
import { Carver, get, put } from './memory';

const LOOKOUTS = 4;
const BELL_DAMPING: f64 = -0.2;
const BELL_DAMPING_HALF: f64 = 0.4;
const SHELF_DAMPING: f64 = 0.06;
const LEAST_AT_NYQUIST: f64 = 0.25;

/** What the method needs of a sample rate. */
@unmanaged
export class Lookouts {
  sampleRate: f64;
  /** Frequency in Hz, then sin²(ω/2), of each lookout. */
  numbers: usize;

  static size(): usize {
    return offsetof<Lookouts>() + 16 + 2 * LOOKOUTS * 8;
  }

  static make(carver: Carver, sampleRate: f64): Lookouts {
    const lookouts = changetype<Lookouts>(carver.bytes(offsetof<Lookouts>()));
    lookouts.sampleRate = sampleRate;
    lookouts.numbers = carver.doubles(2 * LOOKOUTS);
    const topHz = topFrequencyHz(sampleRate);
    for (let i = 0; i < LOOKOUTS; i++) {
      const share = 0.25 * <f64>(i + 1);
      const sine = Math.sin((Math.PI * share * topHz) / sampleRate);
      put(lookouts.numbers, i, share * topHz);
      put(lookouts.numbers, LOOKOUTS + i, sine * sine);
    }
    return lookouts;
  }
}

/**
 * Writes b0, b1, b2, a1, a2 of each band.
 *
 * @param row 15 numbers within the limits of limits.ts
 * @param target 25 numbers
 */
export function writeMatchedCoefficients(lookouts: Lookouts, row: usize, target: usize): void {
  for (let band = 0; band < BANDS; band++) writeBand(lookouts, row, band, target);
}

function writeBand(lookouts: Lookouts, row: usize, band: i32, target: usize): void {
  const at = band * NUMBERS_PER_BAND;
  const out = target + ((<usize>(band * NUMBERS_PER_BIQUAD)) << 3);
  const gainDb = get(row, at + GAIN_DB);
  const frequencyHz = Math.exp(Math.LN2 * get(row, at + LOG2_FREQUENCY_HZ));
  const w0 = (2 * Math.PI * frequencyHz) / lookouts.sampleRate;
  const q = Math.exp(Math.LN2 * get(row, at + LOG2_Q));
  const isHigh = band == BANDS - 1;
  const isBell = band != 0 && !isHigh;

  const a = Math.exp((Math.LN10 / 40) * Math.abs(gainDb));
  const isInverted = isHigh ? gainDb > 0 : gainDb < 0;

  const poleW = isBell ? w0 : w0 / Math.sqrt(a);
  const nearness = (w0 / Math.PI) * (w0 / Math.PI);
  let damping = isBell ? 1 / (2 * a * q) : 1 / (2 * q);
  damping *=
    1 +
    nearness * (isBell ? (BELL_DAMPING * damping) / (damping + BELL_DAMPING_HALF) : SHELF_DAMPING);
  const decay = Math.exp(-damping * poleW);
  const a2 = decay * decay;
  let a1: f64;
  if (damping <= 1) {
    a1 = -2 * decay * Math.cos(Math.sqrt(1 - damping * damping) * poleW);
  } else {
    const split = Math.sqrt(damping * damping - 1);
    a1 = -(Math.exp((split - damping) * poleW) + Math.exp((-split - damping) * poleW));
  }

  if (gainDb == 0) {
    put(out, 0, 1);
    put(out, 1, a1);
    put(out, 2, a2);
    put(out, 3, a1);
    put(out, 4, a2);
    return;
  }

  const sine = Math.sin(w0 / 2);
  const phi = sine * sine;
  const atDc = 1 + a1 + a2;
  const atNyquist = 1 - a1 + a2;
  const poles0 = atDc * atDc;
  const poles1 = atNyquist * atNyquist;
  const poles2 = -4 * a2;

  const square = a * a;
  const powerAtDc = band == 0 ? square * square : 1;
  const powerAtCentre = isBell ? square * square : isHigh ? 1 / square : square;
  const zeros0 = poles0 * powerAtDc;
  const polesAtCentre = poles0 * (1 - phi) + poles1 * phi + poles2 * 4 * phi * (1 - phi);
  const left = powerAtCentre * polesAtCentre - zeros0 * (1 - phi);

  const perHz = 1 / frequencyHz;
  const bellUp = (a * a) / (q * q);
  const bellDown = 1 / (a * a * q * q);
  const shelfWidth = a / (q * q);
  const shelfScale = isHigh ? 1 / square : square;
  const perFar = 1 / (1 - phi);
  const leftShare = (left * perFar) / phi;
  let fit: f64 = 0;
  let weight: f64 = 0;
  for (let i = 0; i < LOOKOUTS; i++) {
    const x = get(lookouts.numbers, LOOKOUTS + i);
    const ratio = get(lookouts.numbers, i) * perHz;
    const w2 = ratio * ratio;
    let over: f64;
    let under: f64;
    if (isBell) {
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
    const fixed = (1 - x) * (zeros0 + x * leftShare);
    const free = x * (x - phi) * perFar * perGoal;
    fit += free * (1 - fixed * perGoal);
    weight += free * free;
  }
  const farPower = isHigh ? 1 / (square * square) : 1;
  const zeros1 = max(poles1 * farPower * LEAST_AT_NYQUIST, fit / weight);
  const zeros2 = (left - zeros1 * phi) / (4 * phi * (1 - phi));

  const root0 = Math.sqrt(zeros0);
  const root1 = Math.sqrt(zeros1);
  const sum = (root0 + root1) / 2;
  const b0 = (sum + Math.sqrt(max(0, sum * sum + zeros2))) / 2;
  const b1 = (root0 - root1) / 2;
  const b2 = -zeros2 / (4 * b0);

  if (isInverted) {
    put(out, 0, 1 / b0);
    put(out, 1, a1 / b0);
    put(out, 2, a2 / b0);
    put(out, 3, b1 / b0);
    put(out, 4, b2 / b0);
  } else {
    put(out, 0, b0);
    put(out, 1, b1);
    put(out, 2, b2);
    put(out, 3, a1);
    put(out, 4, a2);
  }
}

/** Turns five biquads from b0, b1, b2, a1, a2 into the state form b0, g1, g2, a1, a2 (biquads.ts). */
export function toStateForm(numbers: usize): void {
  shiftBy(-1, numbers);
}

/** Turns them back. */
export function fromStateForm(numbers: usize): void {
  shiftBy(1, numbers);
}

function shiftBy(sign: f64, numbers: usize): void {
  for (let band = 0; band < BANDS; band++) {
    const from = band * NUMBERS_PER_BIQUAD;
    const b0 = get(numbers, from) * sign;
    put(numbers, from + 1, get(numbers, from + 1) + b0 * get(numbers, from + 3));
    put(numbers, from + 2, get(numbers, from + 2) + b0 * get(numbers, from + 4));
  }
}
