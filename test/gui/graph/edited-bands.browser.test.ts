import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InstrumentState } from '../../../gui/index.ts';
import { prefer } from '../media.ts';
import { violations } from '../violations.ts';
import { instrument, node, open, panel, part, type, useBandPanel } from './band-panel.ts';

useBandPanel();

describe('an edit', () => {
  it('shows with a mark, and with a line from where the band is without it', async () => {
    expect(panel.all('.mark, .plain')).toEqual([]);
    const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke');
    const linesAfter = async (change: Partial<InstrumentState['values']>): Promise<number> => {
      drawn.mockClear();
      instrument.move(change);
      await panel.drawn();
      return drawn.mock.calls.length;
    };
    const tied = await linesAfter({ band2Gain: 3 });
    expect(part(2, '.mark').checkVisibility()).toBe(true);
    expect(panel.all('.plain')).toHaveLength(1);
    const untied = await linesAfter({ band2Gain: 0, band3Q: 1 });
    expect(part(3, '.mark').checkVisibility()).toBe(true);
    expect(panel.all('.plain')).toHaveLength(0);
    expect(tied).toBe(untied + 1);
    drawn.mockRestore();
  });
});

describe.each(['dark', 'light'])('in the %s theme', (theme) => {
  afterEach(() => prefer({}));

  it.each(['640px', '320px'])(
    'shows edited bands without a violation of axe at %s',
    async (width) => {
      await prefer({ 'prefers-color-scheme': theme });
      await open(width, { band2Gain: 4, band3On: 0, band4Q: 1, morph: 0.4 });
      if (width === '320px') panel.button('More').click();
      await userEvent.click(node(2));
      await type('Gain', 'much');
      expect(await violations(panel.element)).toEqual([]);
      for (const target of panel.all('.node, .handle, .fields button, label, [role="switch"]')) {
        if (!target.checkVisibility() || target.matches('[for]')) continue;
        const { width: wide, height } = target.getBoundingClientRect();
        // A box that is moved by a transform is measured in single precision.
        expect(Math.min(wide, height), target.outerHTML).toBeGreaterThan(24 - 1e-3);
      }
    },
  );
});
