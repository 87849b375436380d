import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ariaKeys, gestureAt, isHeld } from '../../../gui/gestures/find-gesture.ts';
import type { Gesture } from '../../../gui/gestures/gesture.ts';
import { GESTURES, GESTURES_BY_GROUP } from '../../../gui/gestures/table.ts';

const ALL = Object.entries(GESTURES) as readonly [string, Gesture][];
const GUI = join(import.meta.dirname, '../../../gui');

describe('the table of gestures and keys', () => {
  it('has one gesture for a key at a place', () => {
    const keys = ALL.flatMap(([, { places, keys = [] }]) =>
      places.flatMap((place) => keys.map((key) => `${place} ${key}`)),
    );
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('has every gesture under one heading', () => {
    const grouped = Object.values(GESTURES_BY_GROUP).flatMap((group) => Object.keys(group));
    expect(grouped).toEqual(Object.keys(GESTURES));
  });

  it('says of each what it does, differently, and how it is done', () => {
    const names = ALL.map(([, { what }]) => what());
    expect(new Set(names).size).toBe(names.length);
    for (const [id, { keys, pointer, mouse, touch, typing }] of ALL) {
      const ways = [keys?.length, pointer?.(), mouse?.(), touch?.(), typing?.()];
      expect(ways.filter(Boolean).length, id).toBeGreaterThan(0);
    }
  });

  it('finds a key whatever its case is, and with a Shift that some keyboards need', () => {
    expect(gestureAt('panel', { key: 'C' })).toBe('holdOther');
    expect(gestureAt('panel', { key: 'c', shiftKey: true })).toBeUndefined();
    expect(gestureAt('panel', { key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(gestureAt('panel', { key: '?', shiftKey: true })).toBe('help');
    expect(gestureAt('lesson', { key: '3', shiftKey: true })).toBe('firstByFar');
    expect(gestureAt('lesson', { key: '3', altKey: true })).toBeUndefined();
    expect(gestureAt('menu', { key: 'Home', shiftKey: true })).toBe('firstItem');
    expect(gestureAt('slider', { key: 'ArrowUp', shiftKey: true })).toBe('fineSteps');
    expect(gestureAt('slider', { key: 'Enter' })).toBeUndefined();
  });

  it('tells which keys are held, and names keys to assistive technology', () => {
    expect(isHeld('fineDrag', { shiftKey: true })).toBe(true);
    expect(isHeld('fineDrag', { altKey: true })).toBe(false);
    expect(isHeld('oneAxisDrag', { metaKey: true })).toBe(true);
    expect(ariaKeys('undo')).toBe('Control+Z Meta+Z');
  });

  it('is the only place that knows keys, but for what every text field and button does', () => {
    const exempt = [
      'kit/on-enter.ts',
      'kit/text-keys.ts',
      'panel/host-shield.ts',
      'help/key-names.ts',
      // After Tab the browser moves the focus: it must not be prevented.
      'toolbar/menu-items.ts',
      'help/help-panel.ts',
      // A modifier alone ends nothing, and a blank never begins a word.
      'picker/picker-controller.ts',
      // The space bar is the host's, and a lesson waits for its sound.
      'own/lesson-view.ts',
      // Enter and the space bar press every button.
      'toolbar/held-letter.ts',
    ];
    const files = readdirSync(GUI, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('gestures'))
      .filter((path) => !exempt.includes(path));
    const KEY =
      /'(?:Escape|Enter|Tab|Delete|Backspace|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))'|event\.key(?:\.toLowerCase\(\))? [!=]==|\.(?:shift|alt|ctrl|meta)Key \?/u;
    const knowing = files.filter((path) => KEY.test(readFileSync(join(GUI, path), 'utf8')));
    expect(knowing.filter((path) => !path.endsWith('-style.ts'))).toEqual([]);
  });
});
