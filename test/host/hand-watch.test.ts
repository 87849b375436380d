import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HandWatch } from '../../host/hand-watch.ts';

const pointerEvent = (type: string, pointerId: number, buttons: number) =>
  Object.assign(new Event(type), { pointerId, buttons });

describe('a hand on the automated control', () => {
  let area: EventTarget;
  let page: EventTarget;
  let lifetime: AbortController;
  let watch: HandWatch;
  let told: boolean[];

  beforeEach(() => {
    vi.useFakeTimers();
    area = new EventTarget();
    page = new EventTarget();
    vi.stubGlobal('window', page);
    lifetime = new AbortController();
    told = [];
    const onHeld = (isHeld: boolean) => told.push(isHeld);
    watch = new HandWatch({ area: area as HTMLElement, onHeld }, lifetime.signal);
  });
  afterEach(() => {
    lifetime.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('holds it from the first value that the line does not explain until the release', () => {
    area.dispatchEvent(new Event('pointerdown'));
    expect(watch.isHeld).toBe(false);
    watch.valueCame();
    vi.advanceTimersByTime(5000);
    watch.valueCame();
    expect(told).toEqual([true]);
    page.dispatchEvent(new Event('pointerup'));
    expect(told).toEqual([true, false]);
  });

  it.for(['pointercancel', 'blur', 'contextmenu', 'visibilitychange'])(
    'has let go at %s, when the release is lost',
    (type) => {
      area.dispatchEvent(new Event('pointerdown'));
      watch.valueCame();
      page.dispatchEvent(new Event(type));
      expect(told).toEqual([true, false]);
    },
  );

  it.for(['Tab', 'Shift', 'Escape'])('is none at the key %s, which sets no value', (key) => {
    area.dispatchEvent(Object.assign(new Event('keydown'), { key }));
    watch.valueCame();
    expect(told).toEqual([]);
    area.dispatchEvent(Object.assign(new Event('keydown'), { key: 'ArrowUp' }));
    watch.valueCame();
    expect(told).toEqual([true]);
  });

  it('is none while a word is written, until Enter takes it', () => {
    Object.assign(area, { matches: () => true });
    area.dispatchEvent(Object.assign(new Event('keydown'), { key: 'm' }));
    area.dispatchEvent(new Event('input'));
    watch.valueCame();
    expect(told).toEqual([]);
    area.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Enter' }));
    watch.valueCame();
    expect(told).toEqual([true]);
  });

  it('has let go when the pointer moves without a button', () => {
    area.dispatchEvent(pointerEvent('pointerdown', 1, 1));
    watch.valueCame();
    page.dispatchEvent(pointerEvent('pointermove', 1, 1));
    // A mouse that moves beside the finger.
    page.dispatchEvent(pointerEvent('pointermove', 2, 0));
    expect(told).toEqual([true]);
    page.dispatchEvent(pointerEvent('pointermove', 1, 0));
    expect(told).toEqual([true, false]);
  });

  it('at keys has let go a second after the last change', () => {
    area.dispatchEvent(new Event('keydown'));
    watch.valueCame();
    vi.advanceTimersByTime(900);
    area.dispatchEvent(new Event('keydown'));
    watch.valueCame();
    vi.advanceTimersByTime(900);
    expect(told).toEqual([true]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([true, false]);
  });

  it('is none while nobody touches the plugin', () => {
    watch.valueCame();
    area.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(600);
    watch.valueCame();
    expect(told).toEqual([]);
  });
});
