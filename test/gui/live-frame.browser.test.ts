import { describe, expect, it } from 'vitest';
import { beginReading, turn } from '../../gui/live-frame.ts';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** In which frame from now each of some turns comes. */
async function framesOf(turns: readonly number[]): Promise<number[]> {
  let now = 0;
  const come = turns.map(async (frames) => {
    await turn(frames);
    return now;
  });
  for (; now < 6; now++) await frame();
  return Promise.all(come);
}

describe('turns of a reading', () => {
  it('come a frame after each other', async () => {
    await frame();
    beginReading();
    const [first, ...others] = await framesOf([0, 1, 2, 4]);
    expect(first).toBe(0);
    expect(others.map((come) => come - (others[0] ?? NaN))).toEqual([0, 1, 3]);
  });

  it('are over with the frame: what comes then is no reading', async () => {
    beginReading();
    await frame();
    await frame();
    expect(await framesOf([0, 1, 4])).toEqual([0, 0, 0]);
  });
});
