import { describe, expect, it } from 'vitest';
import { beginUpdate, turn } from '../../../gui/instrument/live-frame.ts';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** In which frame from now each of some turns comes. */
async function framesOf(
  turns: readonly number[],
  between: (frame: number) => void = () => undefined,
): Promise<number[]> {
  let now = 0;
  const come = turns.map(async (frames) => {
    await turn(frames);
    return now;
  });
  for (; now < 6; now++) {
    await frame();
    between(now);
  }
  return Promise.all(come);
}

describe('turns of a reading', () => {
  it('come a frame after each other', async () => {
    await frame();
    beginUpdate(true);
    const [first, ...others] = await framesOf([0, 1, 2, 4]);
    expect(first).toBe(0);
    expect(others.map((come) => come - (others[0] ?? NaN))).toEqual([0, 1, 3]);
  });

  it('are over once its parts were asked: what comes then is no reading', async () => {
    beginUpdate(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await framesOf([0, 1, 4])).toEqual([0, 0, 0]);
  });

  it('end when a person does something', async () => {
    beginUpdate(true);
    const [first, last] = await framesOf([1, 5], (now) => {
      if (now === 1) beginUpdate(false);
    });
    expect(first).toBeLessThan(2);
    expect(last).toBe(2);
  });
});
