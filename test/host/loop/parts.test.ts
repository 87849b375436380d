import { describe, expect, it } from 'vitest';
import { stateVariable } from '../../../host/loop/filter.ts';
import { noteHz, sawtooth } from '../../../host/loop/oscillator.ts';
import { noiseFrom } from '../../../host/loop/random.ts';
import { room } from '../../../host/loop/room.ts';
import { addWrapped, panGains, silence } from '../../../host/loop/stereo.ts';
import { makeSound } from '../../../host/loop/sound.ts';

describe('noise', () => {
  it('repeats from the same seed, differs from another, and is white around nothing', () => {
    const draw = (seed: number) => Array.from({ length: 4000 }, noiseFrom(seed));
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

  it('has a room whose tail wraps round', () => {
    const sampleRate = 8000;
    const click = silence(3 * sampleRate);
    click.left[click.left.length - 10] = 1;
    click.right[click.right.length - 10] = 1;
    const { left, right } = room(click, sampleRate);
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
    const next = sawtooth(100, 48_000, 0);
    const samples = Array.from({ length: 48_000 }, next);
    const falls = samples.filter((sample, index) => sample < 0 && (samples[index - 1] ?? 0) > 0);
    expect(falls.length).toBeGreaterThanOrEqual(99);
    expect(falls.length).toBeLessThanOrEqual(100);
  });

  it('filter: a low-pass keeps what is slow, a high-pass what is fast', () => {
    const gain = (kind: 'low' | 'high', hz: number) => {
      const filter = stateVariable(kind, 1.4, 48_000);
      let peak = 0;
      for (let index = 0; index < 9600; index++) {
        const output = filter(Math.sin((2 * Math.PI * hz * index) / 48_000), 1000);
        if (index > 4800) peak = Math.max(peak, Math.abs(output));
      }
      return peak;
    };
    expect(gain('low', 50)).toBeCloseTo(1, 1);
    expect(gain('low', 10_000)).toBeLessThan(0.02);
    expect(gain('high', 10_000)).toBeCloseTo(1, 1);
    expect(gain('high', 50)).toBeLessThan(0.02);
  });

  it('begin and end at nothing', () => {
    const sound = makeSound(0.1, 1000, { attackSeconds: 0.01, releaseSeconds: 0.02 }, () => 1);
    expect(sound).toHaveLength(100);
    expect([sound[0], sound[5], sound[50]]).toEqual([0, 0.5, 1]);
    expect(sound[99]).toBeCloseTo(0.05);
  });
});
