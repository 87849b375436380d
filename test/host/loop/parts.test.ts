import { describe, expect, it } from 'vitest';
import { filterSound } from '../../../host/loop/filter.ts';
import { addSawtooth, noteHz } from '../../../host/loop/oscillator.ts';
import { noise } from '../../../host/loop/random.ts';
import { room } from '../../../host/loop/room.ts';
import { saturate } from '../../../host/loop/saturate.ts';
import { sine } from '../../../host/loop/sine.ts';
import { fadeEnds } from '../../../host/loop/sound.ts';
import { addWrapped, panGains, silence } from '../../../host/loop/stereo.ts';

describe('noise', () => {
  it('repeats from the same seed, differs from another, and is white around nothing', () => {
    const draw = (seed: number) => Array.from(noise(seed, 4000));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const numbers = draw(7);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(Math.abs(numbers.reduce((sum, x) => sum + x, 0) / numbers.length)).toBeLessThan(0.03);
    const power = numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length;
    expect(power).toBeCloseTo(1 / 3, 1);
  });
});

describe('a looped track', () => {
  it('lets what runs past its end come in at its start', () => {
    const track = silence(4);
    addWrapped(track, Float32Array.of(1, 2, 3, 4, 5, 6), 3, 1, -0.5);
    expect(track.left).toEqual(Float32Array.of(2 + 6, 3, 4, 1 + 5));
    expect(track.right).toEqual(Float32Array.of(-4, -1.5, -2, -3));
  });

  it('pans without a change of power', () => {
    for (const pan of [-1, -0.3, 0, 1]) {
      const [left, right] = panGains(pan);
      expect(left ** 2 + right ** 2).toBeCloseTo(1);
    }
    expect(panGains(-1)[1]).toBeCloseTo(0);
  });

  it('has a room whose tail wraps round', async () => {
    const sampleRate = 8000;
    const click = silence(3 * sampleRate);
    click.left[click.left.length - 10] = 1;
    click.right[click.right.length - 10] = 1;
    const { left, right } = await room(click, sampleRate, () => Promise.resolve());
    const energy = (samples: Float32Array) => samples.reduce((sum, x) => sum + x * x, 0);
    expect(energy(left.subarray(0, sampleRate))).toBeGreaterThan(0.01);
    expect(energy(left.subarray(2 * sampleRate, -10))).toBeLessThan(1e-6);
    expect(left).not.toEqual(right);
  });
});

describe('the sounds’ parts', () => {
  it('play a saw at its note', () => {
    expect(noteHz(69)).toBe(440);
    expect(noteHz(57)).toBeCloseTo(220);
    const samples = new Float32Array(48_000);
    addSawtooth(samples, 100, 48_000, 0);
    const falls = samples.filter((sample, index) => sample < 0 && (samples[index - 1] ?? 0) > 0);
    expect(falls.length).toBeGreaterThanOrEqual(99);
    expect(falls.length).toBeLessThanOrEqual(100);
  });

  it('filter: a low-pass keeps what is slow, a high-pass what is fast', () => {
    const gain = (kind: 'low' | 'high', hz: number) => {
      const sound = Float32Array.from({ length: 9600 }, (_, index) =>
        Math.sin((2 * Math.PI * hz * index) / 48_000),
      );
      filterSound(sound, kind, 1.4, 48_000, () => 1000);
      return Math.max(...sound.subarray(4800).map(Math.abs));
    };
    expect(gain('low', 50)).toBeCloseTo(1, 1);
    expect(gain('low', 10_000)).toBeLessThan(0.02);
    expect(gain('high', 10_000)).toBeCloseTo(1, 1);
    expect(gain('high', 50)).toBeLessThan(0.02);
  });

  it('have the sine and the saturation of the exact functions, but for what nobody hears', () => {
    for (let x = -6; x <= 6; x += 0.00317) {
      expect(sine(x)).toBeCloseTo(Math.sin(2 * Math.PI * x), 6);
      expect(Math.abs(saturate(x) - Math.tanh(x))).toBeLessThan(0.0002);
    }
  });

  it('begin and end at nothing', () => {
    const sound = new Float32Array(100).fill(1);
    fadeEnds(sound, 1000, { attackSeconds: 0.01, releaseSeconds: 0.02 });
    expect([sound[0], sound[5], sound[50]]).toEqual([0, 0.5, 1]);
    expect(sound[99]).toBeCloseTo(0.05);
  });
});
