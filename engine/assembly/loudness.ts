/*
 * How loud a curve makes pink noise, by K-weighting (ITU-R BS.1770): eq/loudness.ts and
 * eq/change-loudness.ts, which explain them, for linear memory.
 */
import { BANDS, COEFFICIENTS, NUMBERS_PER_BIQUAD } from './layout';
import { topFrequencyHz } from './limits';
import { Carver, get, put } from './memory';

/** Points at which the spectrum is read, 24 in an octave for auto gain, 6 for the change. */
const GAIN_POINTS = 241;
const CHANGE_POINTS = 61;

const POWERS_PER_BAND = 6;
const K_RATE: f64 = 48_000;

/** K-weighting as ITU-R BS.1770-5 gives it for 48 kHz: head, then low cut. */
function kPower(frequencyHz: f64): f64 {
  return (
    digitalPower(
      1.53512485958697,
      -2.69169618940638,
      1.19839281085285,
      -1.69065929318241,
      0.73248077421585,
      frequencyHz,
    ) * digitalPower(1, -2, 1, -1.99004745483398, 0.99007225036621, frequencyHz)
  );
}

/** Squared magnitude at `frequencyHz`, expanded about DC, where the textbook form cancels. */
function digitalPower(b0: f64, b1: f64, b2: f64, a1: f64, a2: f64, frequencyHz: f64): f64 {
  const w = (2 * Math.PI * frequencyHz) / K_RATE;
  const sine = Math.sin(w / 2);
  const re = -2 * sine * sine;
  const im = -Math.sin(w);
  return polynomialPower(b0, b1, b2, re, im) / polynomialPower(1, a1, a2, re, im);
}

function polynomialPower(c0: f64, c1: f64, c2: f64, re: f64, im: f64): f64 {
  const constant = c0 + c1 + c2;
  const slope = c1 + 2 * c2;
  const real = constant + slope * re + c2 * (re * re - im * im);
  const imaginary = slope * im + 2 * c2 * re * im;
  return real * real + imaginary * imaginary;
}

/** Frequency in Hz of point `i` of `count`, evenly spaced in octaves from 20 Hz to `topHz`. */
function frequencyOf(i: i32, count: i32, topHz: f64): f64 {
  if (i == count - 1) return topHz;
  return 20 * Math.pow(2, (Math.log2(topHz / 20) * <f64>i) / <f64>(count - 1));
}

/** Writes how much each point counts; the weights add up to 1. */
function writeWeights(target: usize, count: i32, topHz: f64): void {
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    put(target, i, kPower(frequencyOf(i, count, topHz)));
    sum += get(target, i);
  }
  for (let i = 0; i < count; i++) put(target, i, get(target, i) / sum);
}

@unmanaged
export class Loudness {
  private gainWeights: usize;
  /** sin²(ω/2) at each point. */
  private phi: usize;
  private changeWeights: usize;
  /** Real and imaginary part of z⁻¹ at each point. */
  private delays: usize;
  private powers: usize;

  static size(): usize {
    const doubles = 2 * (GAIN_POINTS + 1) + 3 * CHANGE_POINTS + BANDS * POWERS_PER_BAND;
    return offsetof<Loudness>() + 16 + doubles * 8;
  }

  static make(carver: Carver, sampleRate: f64): Loudness {
    const loudness = changetype<Loudness>(carver.bytes(offsetof<Loudness>()));
    // One point more, of weight 0: points are taken two at a time.
    loudness.gainWeights = carver.doubles(GAIN_POINTS + 1);
    loudness.phi = carver.doubles(GAIN_POINTS + 1);
    loudness.changeWeights = carver.doubles(CHANGE_POINTS);
    loudness.delays = carver.doubles(2 * CHANGE_POINTS);
    loudness.powers = carver.doubles(BANDS * POWERS_PER_BAND);
    const topHz = topFrequencyHz(sampleRate);
    writeWeights(loudness.gainWeights, GAIN_POINTS, topHz);
    put(loudness.gainWeights, GAIN_POINTS, 0);
    for (let i = 0; i < GAIN_POINTS; i++) {
      const sine = Math.sin((Math.PI * frequencyOf(i, GAIN_POINTS, topHz)) / sampleRate);
      put(loudness.phi, i, sine * sine);
    }
    put(loudness.phi, GAIN_POINTS, 0);
    writeWeights(loudness.changeWeights, CHANGE_POINTS, topHz);
    for (let i = 0; i < CHANGE_POINTS; i++) {
      const omega = (2 * Math.PI * frequencyOf(i, CHANGE_POINTS, topHz)) / sampleRate;
      put(loudness.delays, 2 * i, Math.cos(omega));
      put(loudness.delays, 2 * i + 1, -Math.sin(omega));
    }
    return loudness;
  }

  /**
   * The factor that brings pink noise behind the biquads back to its loudness.
   *
   * @param coefficients b0, b1, b2, a1, a2 for each band
   */
  compensation(coefficients: usize): f64 {
    const powers = this.powers;
    for (let band = 0; band < BANDS; band++) {
      const at = band * NUMBERS_PER_BIQUAD;
      const b0 = get(coefficients, at);
      const b1 = get(coefficients, at + 1);
      const b2 = get(coefficients, at + 2);
      const a1 = get(coefficients, at + 3);
      const a2 = get(coefficients, at + 4);
      const p = band * POWERS_PER_BAND;
      put(powers, p, (b0 + b1 + b2) * (b0 + b1 + b2));
      put(powers, p + 1, (b0 - b1 + b2) * (b0 - b1 + b2));
      put(powers, p + 2, -4 * b0 * b2);
      put(powers, p + 3, (1 + a1 + a2) * (1 + a1 + a2));
      put(powers, p + 4, (1 - a1 + a2) * (1 - a1 + a2));
      put(powers, p + 5, -4 * a2);
    }
    const power = this.powerOfPink();
    // The weights add up to 1 but for rounding, and flat must be flat to the last bit.
    return Math.abs(power - 1) < 1e-12 ? 1 : 1 / Math.sqrt(power);
  }

  /** Even and odd points add up apart, in both builds. */
  private powerOfPink(): f64 {
    const powers = this.powers;
    if (ASC_FEATURE_SIMD) {
      let power = f64x2.splat(0);
      const one = f64x2.splat(1);
      const four = f64x2.splat(4);
      for (let point: usize = 0; point < (<usize>GAIN_POINTS + 1) << 3; point += 16) {
        const phi1 = v128.load(this.phi + point);
        const phi0 = f64x2.sub(one, phi1);
        const phi2 = f64x2.mul(f64x2.mul(four, phi0), phi1);
        let over = v128.load(this.gainWeights + point);
        let under = one;
        for (
          let p: usize = 0;
          p < (<usize>(BANDS * POWERS_PER_BAND)) << 3;
          p += POWERS_PER_BAND << 3
        ) {
          const at = powers + p;
          over = f64x2.mul(
            over,
            f64x2.add(
              f64x2.add(
                f64x2.mul(v128.load64_splat(at), phi0),
                f64x2.mul(v128.load64_splat(at, 8), phi1),
              ),
              f64x2.mul(v128.load64_splat(at, 16), phi2),
            ),
          );
          under = f64x2.mul(
            under,
            f64x2.add(
              f64x2.add(
                f64x2.mul(v128.load64_splat(at, 24), phi0),
                f64x2.mul(v128.load64_splat(at, 32), phi1),
              ),
              f64x2.mul(v128.load64_splat(at, 40), phi2),
            ),
          );
        }
        power = f64x2.add(power, f64x2.div(over, under));
      }
      return f64x2.extract_lane(power, 0) + f64x2.extract_lane(power, 1);
    } else {
      let even: f64 = 0;
      let odd: f64 = 0;
      for (let point = 0; point <= GAIN_POINTS; point++) {
        const phi1 = get(this.phi, point);
        const phi0 = 1 - phi1;
        const phi2 = 4 * phi0 * phi1;
        let over = get(this.gainWeights, point);
        let under: f64 = 1;
        for (let p = 0; p < BANDS * POWERS_PER_BAND; p += POWERS_PER_BAND) {
          over *= get(powers, p) * phi0 + get(powers, p + 1) * phi1 + get(powers, p + 2) * phi2;
          under *=
            get(powers, p + 3) * phi0 + get(powers, p + 4) * phi1 + get(powers, p + 5) * phi2;
        }
        if ((point & 1) == 0) even += over / under;
        else odd += over / under;
      }
      return even + odd;
    }
  }

  /**
   * The factor that makes what the biquads change as loud as the input, for pink noise.
   *
   * @param most the largest factor
   */
  changeFactor(coefficients: usize, most: f64): f64 {
    let power: f64 = 0;
    for (let point = 0; point < CHANGE_POINTS; point++) {
      const x = get(this.delays, 2 * point);
      const y = get(this.delays, 2 * point + 1);
      const xx = x * x - y * y;
      const yy = 2 * x * y;
      let re: f64 = 1;
      let im: f64 = 0;
      for (let at = 0; at < COEFFICIENTS; at += NUMBERS_PER_BIQUAD) {
        const b1 = get(coefficients, at + 1);
        const b2 = get(coefficients, at + 2);
        const a1 = get(coefficients, at + 3);
        const a2 = get(coefficients, at + 4);
        const overRe = get(coefficients, at) + b1 * x + b2 * xx;
        const overIm = b1 * y + b2 * yy;
        const underRe = 1 + a1 * x + a2 * xx;
        const underIm = a1 * y + a2 * yy;
        const size = underRe * underRe + underIm * underIm;
        const bandRe = (overRe * underRe + overIm * underIm) / size;
        const bandIm = (overIm * underRe - overRe * underIm) / size;
        const nextRe = re * bandRe - im * bandIm;
        im = re * bandIm + im * bandRe;
        re = nextRe;
      }
      power += get(this.changeWeights, point) * ((re - 1) * (re - 1) + im * im);
    }
    return min(most, 1 / Math.sqrt(power));
  }
}

const HEAD_HZ: f64 = 1681.974450955533;
const HEAD_Q: f64 = 0.7071752369554196;
const HEAD_GAIN_DB: f64 = 3.999843853973347;
const HEAD_SLOPE: f64 = 0.4996667741545416;
const CUT_HZ: f64 = 38.13547087602444;
const CUT_Q: f64 = 0.5003270373238773;

/** Writes K-weighting at any sample rate: two biquads, b0, b1, b2, a1, a2 each (eq/k-weighting.ts). */
export function writeKWeighting(sampleRate: f64, target: usize): void {
  const gain = Math.pow(10, HEAD_GAIN_DB / 20);
  const band = Math.pow(gain, HEAD_SLOPE);
  const head = Math.tan((Math.PI * HEAD_HZ) / sampleRate);
  const headA0 = 1 + head / HEAD_Q + head * head;
  put(target, 0, (gain + (band * head) / HEAD_Q + head * head) / headA0);
  put(target, 1, (2 * (head * head - gain)) / headA0);
  put(target, 2, (gain - (band * head) / HEAD_Q + head * head) / headA0);
  put(target, 3, (2 * (head * head - 1)) / headA0);
  put(target, 4, (1 - head / HEAD_Q + head * head) / headA0);
  const cut = Math.tan((Math.PI * CUT_HZ) / sampleRate);
  const cutA0 = 1 + cut / CUT_Q + cut * cut;
  put(target, 5, 1);
  put(target, 6, -2);
  put(target, 7, 1);
  put(target, 8, (2 * (cut * cut - 1)) / cutA0);
  put(target, 9, (1 - cut / CUT_Q + cut * cut) / cutA0);
}
