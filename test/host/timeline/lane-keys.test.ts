import { describe, expect, it } from 'vitest';
import {
  historyKey,
  keyAction,
  LANE_KEYS,
  LANE_KEYS_TEXT,
} from '../../../host/timeline/lane-keys.ts';

const NO_MODIFIER = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const LOOP_SECONDS = 20;
const press = (key: string, modifiers = {}) =>
  keyAction({ ...NO_MODIFIER, ...modifiers, key }, LOOP_SECONDS, 0.1);

describe('a key on a point of the line', () => {
  it('moves a point by a tenth of a second or five percent, and less with Shift', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'move', position: 0.1 / LOOP_SECONDS, value: 0 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({
      kind: 'move',
      position: -0.01 / LOOP_SECONDS,
      value: 0,
    });
    expect(press('ArrowUp')).toEqual({ kind: 'move', position: 0, value: 0.05 });
    expect(press('ArrowDown', { shiftKey: true })).toEqual({
      kind: 'move',
      position: 0,
      value: -0.01,
    });
  });

  it('adds and removes points, and ignores other keys', () => {
    expect(['Enter', 'Insert'].map((key) => press(key)?.kind)).toEqual(['add', 'addAtPlayhead']);
    expect(['Delete', 'Backspace'].map((key) => press(key)?.kind)).toEqual(['remove', 'remove']);
    expect(['Tab', ' ', 'a'].map((key) => press(key))).toEqual([undefined, undefined, undefined]);
    expect(press('ArrowUp', { ctrlKey: true })).toBeUndefined();
    expect(press('Delete', { metaKey: true })).toBeUndefined();
  });
});

describe('a key on the lane', () => {
  const step = (key: string, modifiers = {}) => historyKey({ ...NO_MODIFIER, ...modifiers, key });

  it('takes a change back or makes it again, as the systems have it', () => {
    expect(step('z', { ctrlKey: true })).toBe('undo');
    expect(step('z', { metaKey: true })).toBe('undo');
    expect(step('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(step('y', { ctrlKey: true })).toBe('redo');
    expect([step('z'), step('z', { ctrlKey: true, altKey: true })]).toEqual([undefined, undefined]);
  });
});

describe('the list of the lane’s keys', () => {
  it('names every key that acts, and none that does not', () => {
    for (const { shown, does, actions = {}, history = {} } of LANE_KEYS) {
      expect(LANE_KEYS_TEXT).toContain(`${shown} ${does}`);
      const steps = Object.entries(history).map(([letter, step]) => {
        const shiftKey = letter !== letter.toLowerCase();
        expect(historyKey({ ...NO_MODIFIER, ctrlKey: true, shiftKey, key: letter })).toBe(step);
        return step;
      });
      const kinds = Object.keys(actions).map((key) => press(key)?.kind);
      expect(kinds).not.toContain(undefined);
      expect(new Set([...kinds, ...steps]).size, shown).toBe(1);
    }
  });
});
