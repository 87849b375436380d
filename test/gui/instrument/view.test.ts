import { describe, expect, it } from 'vitest';
import { VIEWS, readView, shownView, viewChange } from '../../../gui/instrument/view.ts';
import { isOnWalk } from '../../../words/index.ts';

describe('the view', () => {
  it('is the chosen one while that tells where the sound is', () => {
    for (const view of VIEWS) expect(shownView(view, { mode: 0, morphY: 0 })).toBe(view);
    expect(shownView('slider', { mode: 0, morphY: 0.1 })).toBe('pad');
    expect(shownView('map', { mode: 0, morphY: 0.1 })).toBe('map');
    for (const view of VIEWS) expect(shownView(view, { mode: 1, morphY: 0 })).toBe('map');
  });

  it('that a person chooses is shown, wherever the sound was', () => {
    for (const view of VIEWS) {
      for (const from of [
        { mode: 0, morphY: 0 },
        { mode: 0, morphY: 0.4 },
        { mode: 1, morphY: 0.4 },
      ]) {
        const position = { ...from, ...viewChange(view) };
        expect(shownView(view, position)).toBe(view);
        if (view === 'slider') expect(isOnWalk(position)).toBe(true);
        if (view === 'map') expect(position).toEqual(from);
      }
    }
  });

  it('is read from any JSON that a song may hold', () => {
    expect(readView({ view: 'map' })).toBe('map');
    for (const kept of [undefined, null, 4, 'map', [], {}, { view: 'globe' }, { view: 2 }]) {
      expect(readView(kept)).toBe('slider');
    }
  });
});
