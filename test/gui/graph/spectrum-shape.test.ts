import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logFrequenciesHz } from '../../../eq/index.ts';
import { SPECTRUM_POINTS, SpectrumShape } from '../../../gui/graph/spectrum-shape.ts';

const BINS = 2048;
const SAMPLE_RATE = 48_000;
const BIN_HZ = SAMPLE_RATE / 2 / BINS;
const FREQUENCIES_HZ = [...logFrequenciesHz(SPECTRUM_POINTS)];
const shape = () => new SpectrumShape(BINS, SAMPLE_RATE);
const bins = (levelDb: (frequencyHz: number) => number) =>
  Float64Array.from({ length: BINS }, (_, bin) => 10 ** (levelDb(bin * BIN_HZ) / 10));

describe('the outline of a spectrum', () => {
  it('is empty for silence, as minus infinity or as a very low level', () => {
    for (const silence of [-Infinity, -400]) {
      const outline = shape();
      outline.take(
        bins(() => silence),
        0.1,
      );
      expect(outline.isEmpty).toBe(true);
    }
  });

  it('is level where the sound falls by 4.5 dB an octave', () => {
    const outline = shape();
    outline.take(
      bins((frequencyHz) => -60 - 4.5 * Math.log2(Math.max(frequencyHz, 1) / 1000)),
      1,
    );
    outline.heights.forEach((height, i) => {
      if ((FREQUENCIES_HZ[i] ?? 0) > 80) expect(height).toBeCloseTo((90 - 60) / 90, 1);
    });
  });

  it('shows a tone at its frequency', () => {
    const outline = shape();
    const tone = Math.round(3000 / BIN_HZ) * BIN_HZ;
    outline.take(
      bins((frequencyHz) => (frequencyHz === tone ? -30 : -120)),
      1,
    );
    const highest = outline.heights.indexOf(Math.max(...outline.heights));
    expect(Math.abs(Math.log2((FREQUENCIES_HZ[highest] ?? 0) / 3000))).toBeLessThan(0.1);
  });

  it('falls at the same speed at every frame rate', () => {
    const heights = [1, 10].map((frames) => {
      const outline = shape();
      outline.take(
        bins(() => -40),
        1,
      );
      for (let frame = 0; frame < frames; frame++) {
        outline.take(
          bins(() => -Infinity),
          0.5 / frames,
        );
      }
      return outline.heights[100] as number;
    });
    expect(heights[0]).toBeCloseTo(heights[1] as number, 5);
    expect(heights[0]).toBeGreaterThan(0);
  });

  it('stays within 0 and 1 at every level and sample rate', () => {
    const level = fc.oneof(fc.double({ min: -400, max: 40, noNaN: true }), fc.constant(-Infinity));
    fc.assert(
      fc.property(
        level,
        level,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (low, high, seconds) => {
          for (const sampleRate of [8000, 44_100, 192_000]) {
            const outline = new SpectrumShape(BINS, sampleRate);
            outline.take(
              bins((frequencyHz) => (frequencyHz < 2000 ? low : high)),
              seconds,
            );
            for (const height of outline.heights) {
              expect(height).toBeGreaterThanOrEqual(0);
              expect(height).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
