import { beforeEach, describe, expect, it } from 'vitest';
import { RenderTurns } from '../../../gui/instrument/render-turns.ts';

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

let turns: RenderTurns;
beforeEach(() => {
  turns = new RenderTurns();
});

/** In which frame from now each of some turns comes. */
async function framesOf(
  frameCounts: readonly number[],
  afterFrame: (frame: number) => void = () => undefined,
): Promise<number[]> {
  let now = 0;
  const passed = frameCounts.map(async (frames) => {
    await turns.wait(frames);
    return now;
  });
  for (; now < 6; now++) {
    await frame();
    afterFrame(now);
  }
  return Promise.all(passed);
}

describe('the turns of a reading', () => {
  it('come one frame after the other', async () => {
    await frame();
    turns.begin(true);
    const [first, ...others] = await framesOf([0, 1, 2, 4]);
    expect(first).toBe(0);
    expect(others.map((passed) => passed - (others[0] ?? NaN))).toEqual([0, 1, 3]);
  });

  it('are only for parts that ask while the reading renders', async () => {
    turns.begin(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await framesOf([0, 1, 4])).toEqual([0, 0, 0]);
  });

  it('end when a person does something', async () => {
    turns.begin(true);
    const [first, last] = await framesOf([1, 5], (now) => {
      if (now === 1) turns.begin(false);
    });
    expect(first).toBeLessThan(2);
    expect(last).toBe(2);
  });

  it('are those of one GUI: what a person does in another GUI of the page ends none', async () => {
    const ofOtherGui = new RenderTurns();
    turns.begin(true);
    ofOtherGui.begin(false);
    const [last] = await framesOf([4], () => ofOtherGui.begin(false));
    expect(last).toBeGreaterThanOrEqual(3);
  });
});
