import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ChangeLoudness,
  EDITS_PER_BAND,
  EDIT_GAIN_DB,
  NO_EDITS,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import type { Listening, ParameterId, ParameterValues } from '../../protocol/index.ts';
import { effectiveRow, walkRow } from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, engine, index } from './engines.ts';
import { SMALL, walkOf } from './models.ts';
import { render, rendered } from './rendering.ts';

/** Long enough for everything to have faded over. */
const LEAD = 4800;
const VALUES = { morph: 0.37, amount: 1.5, band3Gain: 6 };
const FREQUENCIES_HZ = logFrequenciesHz(25);

/** The impulse response while a part is played. */
function impulseResponse(listening: Partial<Listening>, values: Partial<ParameterValues> = VALUES) {
  const target = engine(values);
  target.listen({ soloBand: 0, change: false, ...listening });
  render(target, new Float32Array(LEAD));
  const impulse = new Float32Array(8192 * 4);
  impulse[0] = 1;
  const { left } = render(target, impulse);
  target.destroy();
  return left;
}

const BANDS = rowToBands(
  effectiveRow(walkRow(walkOf(SMALL, 0, 1), VALUES.morph), VALUES.amount, SAMPLE_RATE, edits(6)),
);

function edits(band3GainDb: number): Float64Array {
  return NO_EDITS.map((x, i) => (i === 2 * EDITS_PER_BAND + EDIT_GAIN_DB ? band3GainDb : x));
}

/** H(f) - 1 in dB, of five biquads by themselves. */
function changeDb(coefficients: Float64Array, frequencyHz: number): number {
  const omega = (2 * Math.PI * frequencyHz) / SAMPLE_RATE;
  let [re, im] = [1, 0];
  for (let at = 0; at < coefficients.length; at += 5) {
    const [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0] = coefficients.subarray(at, at + 5);
    const part = (c0: number, c1: number, c2: number) => [
      c0 + c1 * Math.cos(omega) + c2 * Math.cos(2 * omega),
      -c1 * Math.sin(omega) - c2 * Math.sin(2 * omega),
    ];
    const [nr = 0, ni = 0] = part(b0, b1, b2);
    const [dr = 0, di = 0] = part(1, a1, a2);
    const size = dr * dr + di * di;
    const [hr, hi] = [(nr * dr + ni * di) / size, (ni * dr - nr * di) / size];
    [re, im] = [re * hr - im * hi, re * hi + im * hr];
  }
  return 20 * Math.log10(Math.hypot(re - 1, im));
}

/** What lets through the region of a band, in dB: bilinear, its frequency kept. */
function regionDb(slot: number, frequencyHz: number): number {
  const band = BANDS[slot];
  if (band === undefined) throw new Error(`no band ${slot}`);
  const warp = (hz: number) => Math.tan((Math.PI * hz) / SAMPLE_RATE);
  const s = warp(frequencyHz) / warp(band.frequencyHz);
  const damping = band.type === 'peaking' ? 1 / band.q : Math.SQRT2;
  const over = band.type === 'peaking' ? s * damping : band.type === 'lowshelf' ? 1 : s * s;
  return 20 * Math.log10(over / Math.hypot(1 - s * s, s * damping));
}

describe('listening to the change', () => {
  const coefficients = matchedCoefficients(BANDS, SAMPLE_RATE);

  it('is the output less the input, as loud as the input would be', () => {
    const factor = new Float64Array(1);
    new ChangeLoudness(SAMPLE_RATE, 24).writeFactor(coefficients, factor, 0);
    const left = impulseResponse({ change: true });
    for (const frequencyHz of FREQUENCIES_HZ) {
      const expectedDb = changeDb(coefficients, frequencyHz) + 20 * Math.log10(factor[0] as number);
      expect(measuredDb(left, frequencyHz, SAMPLE_RATE)).toBeCloseTo(expectedDb, 2);
    }
  });

  it('does not depend on output gain, auto gain and bypass', () => {
    const plain = impulseResponse({ change: true });
    const other = impulseResponse(
      { change: true },
      { ...VALUES, output: 6, autoGain: 1, bypass: 1 },
    );
    other.forEach((x, i) => expect(x).toBeCloseTo(plain[i] as number, 6));
  });

  it('is silence where nothing is changed, and raises nothing by more than 24 dB', () => {
    expect(impulseResponse({ change: true }, { amount: 0 }).every((x) => x === 0)).toBe(true);
    const factor = new Float64Array(1);
    const flat = matchedCoefficients(
      BANDS.map((band) => ({ ...band, gainDb: 0.001 })),
      SAMPLE_RATE,
    );
    new ChangeLoudness(SAMPLE_RATE, 24).writeFactor(flat, factor, 0);
    expect(20 * Math.log10(factor[0] as number)).toBeCloseTo(24);
  });
});

describe('solo', () => {
  it.each([1, 2, 3, 4, 5])('of band %i passes its range of the whole sound', (soloBand) => {
    const left = impulseResponse({ soloBand });
    const whole = impulseResponse({});
    for (const frequencyHz of FREQUENCIES_HZ) {
      const expectedDb =
        measuredDb(whole, frequencyHz, SAMPLE_RATE) + regionDb(soloBand - 1, frequencyHz);
      if (expectedDb < -70) continue;
      expect(measuredDb(left, frequencyHz, SAMPLE_RATE)).toBeCloseTo(expectedDb, 1);
    }
  });

  it('passes the range of a band at 0 dB, too', () => {
    const left = impulseResponse({ soloBand: 3 }, { morph: VALUES.morph, amount: 0 });
    const peak = BANDS[2]?.frequencyHz ?? NaN;
    expect(measuredDb(left, peak, SAMPLE_RATE)).toBeGreaterThan(-1);
  });
});

describe('listening', () => {
  it('leaves no trace: afterwards the output is as without it, to the last bit', () => {
    const input = noise(24_000);
    const plain = rendered(VALUES, input).left;
    const target = engine(VALUES);
    target.listen({ soloBand: 2, change: false });
    render(target, input.subarray(0, 4096));
    target.listen({ soloBand: 0, change: false });
    render(target, input.subarray(4096, 8192));
    expect(render(target, input.subarray(8192)).left).toEqual(plain.subarray(8192));
  });

  it('makes no click where it begins, changes and ends', () => {
    const part = fc.record({ soloBand: fc.nat(5), change: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const target = engine(VALUES);
        const sine = Float32Array.from(
          { length: 4096 * (parts.length + 1) },
          (_, n) => 0.25 * Math.sin((2 * Math.PI * 100 * n) / SAMPLE_RATE),
        );
        const out = [
          render(target, sine.subarray(0, 4096)).left,
          ...parts.map((listening, i) => {
            target.listen(listening);
            return render(target, sine.subarray(4096 * (i + 1), 4096 * (i + 2))).left;
          }),
        ].flatMap((piece) => [...piece]);
        target.destroy();
        const peak = Math.max(...out.map(Math.abs));
        let bend = 0;
        for (let n = 1; n < out.length - 1; n++) {
          bend = Math.max(
            bend,
            Math.abs((out[n + 1] ?? 0) - 2 * (out[n] ?? 0) + (out[n - 1] ?? 0)),
          );
        }
        // A step of the level would bend by all of it; a fade of 10 ms by 0.4 % where it begins.
        expect(bend).toBeLessThan(0.012 * peak);
      }),
      { numRuns: 60 },
    );
  });

  it.each([6, 1.5, -1, NaN, Infinity])('plays everything where there is no band %d', (soloBand) => {
    const input = noise(2000);
    const target = engine(VALUES);
    target.listen({ soloBand, change: false });
    expect(render(target, input).left).toEqual(rendered(VALUES, input).left);
  });

  it('has no dip when the same is asked for again', () => {
    const input = noise(8000);
    const once = engine(VALUES);
    const twice = engine(VALUES);
    for (const target of [once, twice]) {
      target.listen({ soloBand: 3, change: false });
      render(target, input);
    }
    twice.listen({ soloBand: 3, change: false });
    expect(render(twice, input).left).toEqual(render(once, input).left);
  });

  it('gives finite samples whatever changes meanwhile', () => {
    const ids: readonly ParameterId[] = ['mode', 'mapX', 'band2Q', 'band1Frequency', 'termA'];
    const target = engine(VALUES);
    ids.forEach((id, i) => {
      target.listen({ soloBand: i + 1, change: i % 2 === 0 });
      target.set(index(id), 1);
      const input = noise(3000);
      input[1000] = NaN;
      expect(render(target, input).left.every(Number.isFinite)).toBe(true);
    });
  });
});
