import type { ParameterId } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import type { Change } from './reference-values.ts';

export const SAMPLE_RATE = 48_000;
export const SECONDS = 120;

/** Samples between two points of a drawn line. */
const POINT_SAMPLES = 480;

/** Two minutes of noise and tones, in stereo, at about -12 dBFS. */
export function sessionSound(): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const count = SECONDS * SAMPLE_RATE;
  const [left, right] = [noise(count, 5), noise(count, 6)];
  for (let n = 0; n < count; n++) {
    const tone =
      0.12 * Math.sin((2 * Math.PI * (110 + 3 * Math.floor(n / 24_000)) * n) / SAMPLE_RATE);
    left[n] = 0.25 * (left[n] as number) + tone;
    right[n] = 0.25 * (right[n] as number) - tone;
  }
  return [left, right];
}

/**
 * Automation of two minutes: the morph on a line, the amount on a slower one, other words every few seconds,
 * and the other parameters now and then. The frames are not multiples of a quantum.
 *
 * @param terms the number of words
 */
export function sessionChanges(terms: number): Change[] {
  const changes: Change[] = [];
  const add = (frame: number, id: ParameterId, value: number): void => {
    changes.push({ frame, id, value });
  };
  for (let point = 0; point < (SECONDS * SAMPLE_RATE) / POINT_SAMPLES; point++) {
    const frame = point * POINT_SAMPLES + 7;
    // The morph rests for a second in every five.
    if (point % 500 < 400) add(frame, 'morph', 0.5 - 0.5 * Math.cos(point / 37));
    if (point % 1000 >= 600) add(frame, 'amount', 1 + 0.8 * Math.sin(point / 61));
    if (point % 310 === 155) add(frame + 201, 'termA', (point * 7) % terms);
    if (point % 430 === 215) add(frame + 333, 'termB', (point * 11) % terms);
    if (point % 700 === 350) add(frame + 100, 'output', ((point / 350) % 3) * 2 - 2);
    if (point % 900 === 450) add(frame + 50, 'autoGain', (point / 450) % 4 === 1 ? 1 : 0);
    if (point % 600 >= 500) add(frame + 5, 'band2Gain', 6 * Math.sin(point / 17));
    if (point % 800 === 400) add(frame + 90, 'band3Frequency', ((point / 400) % 3) / 2);
    if (point % 900 === 300) add(frame + 91, 'band4Q', ((point / 300) % 4) / 2 - 1);
    if (point % 550 === 275) add(frame + 92, 'band5On', (point / 275) % 4 === 1 ? 0 : 1);
    if (point % 700 >= 600 && point % 700 < 660) add(frame + 11, 'morphY', (point % 700) / 700);
    if (point % 700 === 660) add(frame + 12, 'morphY', 0);
    if (point % 710 === 300) add(frame + 13, 'termC', (point * 5) % terms);
    if (point % 710 === 310) add(frame + 14, 'termD', (point * 3) % terms);
    if (point % 20 === 0) add(frame + 15, 'mapX', Math.sin(point / 90));
    if (point % 30 === 0) add(frame + 16, 'mapY', Math.cos(point / 70));
    if (point % 1500 === 900) add(frame + 17, 'mode', 1);
    if (point % 1500 === 1100) add(frame + 17, 'mode', 0);
    if (point % 1300 === 650) add(frame + 60, 'bypass', 1);
    if (point % 1300 === 660) add(frame + 60, 'bypass', 0);
  }
  return changes.sort((a, b) => a.frame - b.frame);
}
