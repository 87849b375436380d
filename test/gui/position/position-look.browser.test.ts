import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prefer } from '../media.ts';
import { violations } from '../violations.ts';
import { choose, instrument, open, panel, usePositionPanel } from './position-panel.ts';

usePositionPanel();

describe('in forced colours', () => {
  afterEach(() => prefer({}));

  it('shows which letters are pressed', async () => {
    await prefer({ 'forced-colors': 'active' });
    await choose('Map');
    const colours = (name: string): string[] => {
      const { color, backgroundColor } = getComputedStyle(panel.one(`[aria-label="${name}"]`));
      return [color, backgroundColor];
    };
    for (const [pressed, other] of [
      ['Use warm as the left word', 'Use warm as the right word'],
      ['Setting A', 'Setting B'],
    ] as const) {
      const [colour, ground] = colours(pressed);
      expect(ground, pressed).not.toBe(colours(other)[1]);
      expect(colour, pressed).not.toBe(ground);
    }
    expect(colours('Use warm as the left word')).toEqual(colours('Setting A'));
  });
});

describe.each(['dark', 'light'])('in the %s theme', (theme) => {
  beforeEach(() => prefer({ 'prefers-color-scheme': theme }));
  afterEach(() => prefer({}));

  it.each(['640px', '320px'])(
    'shows pad and map without a violation of axe at %s',
    async (width) => {
      for (const position of [
        { morph: 0.3, morphY: 0.6 },
        { mode: 1, mapX: -0.4, mapY: 0.1 },
      ]) {
        await open(position, width);
        if (width === '320px') panel.button('More').click();
        await panel.drawn();
        expect(await violations(panel.element)).toEqual([]);
        for (const target of panel.all('.views label, li button, .track ~ button')) {
          const box = target.getBoundingClientRect();
          expect(Math.min(box.width, box.height), target.outerHTML).toBeGreaterThanOrEqual(24);
        }
      }
    },
  );

  it('paints the pad in colours of that theme, once for its words', async () => {
    await choose('Pad');
    const picture = (): string => (panel.one('.track canvas') as HTMLCanvasElement).toDataURL();
    const before = picture();
    const paint = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    for (let i = 0; i < 5; i++) {
      instrument.move({ morph: i / 5, morphY: i / 5, amount: i / 5 });
      await panel.drawn();
    }
    expect(paint).toHaveBeenCalledTimes(0);
    instrument.move({ termC: 6 });
    await panel.drawn();
    expect(paint).toHaveBeenCalledTimes(1);
    paint.mockRestore();
    expect(picture()).not.toBe(before);
  });
});
