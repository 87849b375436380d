import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Line } from '../../../host/automation-line.ts';
import { AutomationLane } from '../../../host/timeline/index.ts';
import { Pointer } from '../../gui/pointer.ts';

const LINE: Line = [
  { position: 0.2, value: 0.5 },
  { position: 0.8, value: 0.5 },
];
const EMPTY_PLACE = [0.5, 0.2] as const;

describe('the lane under a pointer', () => {
  let lane: AutomationLane;

  beforeEach(async () => {
    lane = new AutomationLane();
    lane.line = LINE;
    lane.style.cssText = 'display: block; width: 400px';
    document.body.append(lane);
    await lane.updateComplete;
  });

  afterEach(() => lane.remove());

  const pointerOn = (target: HTMLElement, type: string) => new Pointer(target, type);
  const onPoint = (index: number, type: string): Pointer => {
    const point = lane.renderRoot.querySelector<HTMLElement>(`[data-index='${index}']`);
    if (!point) throw new Error(`There is no point ${index}.`);
    return pointerOn(point, type);
  };

  it('gets a point by a tap of a finger, when the tap is over', () => {
    const finger = pointerOn(lane.area, 'touch');
    finger.sendAt('pointerdown', EMPTY_PLACE);
    expect(lane.line).toEqual(LINE);
    finger.sendAt('pointermove', [0.505, 0.21]);
    finger.sendAt('pointerup', [0.505, 0.21]);
    expect(lane.line).toHaveLength(3);
    expect(lane.line[1]?.position).toBeCloseTo(0.5, 2);
    expect(lane.line[1]?.value).toBeCloseTo(0.8, 1);
  });

  it('gives a drag up with Escape, and says so', () => {
    const told: string[] = [];
    for (const type of ['line-grasped', 'line-change', 'line-withdrawn']) {
      lane.addEventListener(type, () => told.push(type));
    }
    const mouse = onPoint(0, 'mouse');
    mouse.sendAt('pointerdown', [0.5, 0.5]);
    mouse.send('pointermove', 60, 40);
    expect(lane.line).not.toEqual(LINE);
    const escape = { key: 'Escape', bubbles: true, cancelable: true };
    expect(document.body.dispatchEvent(new KeyboardEvent('keydown', escape))).toBe(false);
    expect(lane.line).toEqual(LINE);
    expect(lane.canUndo).toBe(false);
    mouse.send('pointermove', 90, 70);
    mouse.send('pointerup', 90, 70);
    expect(lane.line).toEqual(LINE);
    expect(told).toEqual(['line-grasped', 'line-change', 'line-change', 'line-withdrawn']);
    told.length = 0;
    const finger = onPoint(0, 'touch');
    finger.sendAt('pointerdown', [0.5, 0.5]);
    finger.sendAt('pointercancel', [0.5, 0.5]);
    expect(told, 'a press that has changed nothing').toEqual([]);
  });

  it('gets a point at the playhead by the key Insert, and keeps its shape', async () => {
    lane.playhead = 0.4;
    const point = lane.renderRoot.querySelector<HTMLElement>("[data-index='0']");
    point?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Insert', cancelable: true }));
    expect(lane.line).toEqual([LINE[0], { position: 0.4, value: 0.5 }, LINE[1]]);
    await lane.updateComplete;
    expect(lane.undo()).toBe(true);
    expect(lane.undo()).toBe(false);
    expect(lane.redo()).toBe(true);
  });

  it('keeps its only point, and tells that it needs one', async () => {
    const told: string[] = [];
    lane.addEventListener('point-needed', (event) => told.push(event.type));
    for (const rest of [[LINE[1]], [LINE[1]]]) {
      const point = lane.renderRoot.querySelector<HTMLElement>("[data-index='0']");
      point?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', cancelable: true }));
      expect(lane.line).toEqual(rest);
      await lane.updateComplete;
    }
    expect(told).toEqual(['point-needed']);
  });

  it('lists its keys: to a screen reader, in its tooltip, and in sight while it has the focus', async () => {
    const describedBy = (element: Element | null): string =>
      (element?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => lane.shadowRoot?.getElementById(id)?.textContent ?? '')
        .join(' ');
    const [point] = lane.renderRoot.querySelectorAll<HTMLElement>('.point');
    for (const key of ['arrows', 'Insert', 'Enter', 'Delete', 'Ctrl+Z']) {
      expect(describedBy(lane.area)).toContain(key);
      expect(describedBy(point ?? null)).toContain(key);
      expect(lane.area.title).toContain(key);
    }
    const keys = lane.shadowRoot?.getElementById('keys');
    const isSeen = () => keys?.checkVisibility({ visibilityProperty: true });
    const { height } = lane.getBoundingClientRect();
    expect(isSeen()).toBe(false);
    point?.focus();
    expect(isSeen()).toBe(true);
    lane.note = 'Off';
    await lane.updateComplete;
    expect(isSeen()).toBe(true);
    expect(describedBy(point ?? null)).toContain('Off');
    expect(lane.getBoundingClientRect().height).toBe(height);
    point?.blur();
    expect(isSeen()).toBe(false);
  });

  it.for<[string, (finger: Pointer) => void]>([
    ['scrolls the page', (finger) => finger.sendAt('pointercancel', [0.5, 0.25])],
    ['swipes over the lane', (finger) => finger.sendAt('pointermove', [0.8, 0.2])],
    [
      'is joined by a second one',
      () =>
        pointerOn(document.body, 'touch').send('pointerdown', 5, 5, {
          pointerId: 8,
          isPrimary: false,
        }),
    ],
    ['opens a menu', (finger) => finger.sendAt('contextmenu', EMPTY_PLACE)],
    ['leaves the window', () => window.dispatchEvent(new Event('blur'))],
    [
      'hides the page',
      () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    ],
    ['has lost its release', (finger) => finger.sendAt('pointermove', [0.5, 0.9], { buttons: 0 })],
  ])('gets no point of a finger that %s', ([, loseIt]) => {
    const finger = pointerOn(lane.area, 'touch');
    finger.sendAt('pointerdown', EMPTY_PLACE);
    loseIt(finger);
    finger.sendAt('pointerup', EMPTY_PLACE);
    expect(lane.line).toEqual(LINE);
    expect(lane.canUndo).toBe(false);
  });

  it.for(['mouse', 'pen'])('gets a point at the press of a %s, which drags it on', (type) => {
    const pointer = pointerOn(lane.area, type);
    pointer.sendAt('pointerdown', EMPTY_PLACE);
    expect(lane.line).toHaveLength(3);
    pointer.sendAt('pointermove', [0.6, 0.9]);
    pointer.sendAt('pointerup', [0.6, 0.9]);
    expect(lane.line[1]?.position).toBeCloseTo(0.6, 2);
    lane.undo();
    expect(lane.line).toEqual(LINE);
  });

  it('lets a finger drag a point, and takes that back where the browser takes the touch', () => {
    const drag = (end: string): void => {
      const finger = onPoint(0, 'touch');
      const { left, top, width, height } = lane.area.getBoundingClientRect();
      finger.send('pointerdown', left + 0.2 * width, top + 0.5 * height);
      finger.send('pointermove', left + 0.3 * width, top + 0.1 * height);
      expect(lane.line[0]?.value).toBeCloseTo(0.9, 1);
      finger.send(end, left + 0.3 * width, top + 0.1 * height);
    };
    drag('pointercancel');
    expect(lane.line).toEqual(LINE);
    expect([lane.canUndo, lane.canRedo]).toEqual([false, false]);
    drag('pointerup');
    expect(lane.line[0]?.position).toBeCloseTo(0.3, 2);
    expect(lane.line).toHaveLength(2);
  });

  it('loses the point that a double tap hits, and not one that its first tap has added', async () => {
    const tap = (finger: Pointer): void => {
      finger.sendAt('pointerdown', [0.5, 0.5]);
      finger.sendAt('pointerup', [0.5, 0.5]);
    };
    tap(onPoint(0, 'touch'));
    tap(onPoint(0, 'touch'));
    lane.area.dispatchEvent(new MouseEvent('dblclick'));
    expect(lane.line).toEqual([LINE[1]]);
    await lane.updateComplete;
    tap(pointerOn(lane.area, 'touch'));
    await lane.updateComplete;
    tap(onPoint(0, 'touch'));
    lane.area.dispatchEvent(new MouseEvent('dblclick'));
    expect(lane.line).toHaveLength(2);
  });

  it('lets a finger scroll the page except on a point', () => {
    expect(getComputedStyle(lane.area).touchAction).toBe('pan-x pan-y');
    expect(getComputedStyle(onPoint(0, 'touch').target).touchAction).toBe('none');
  });
});
