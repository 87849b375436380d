import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

let panel: PanelHarness;

beforeEach(async () => {
  panel = new PanelHarness(new FakeInstrument(), '390px');
  await panel.drawn();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
});

const tip = (): string | undefined =>
  panel.all('.tip.shown').map((each) => each.textContent.trim())[0];

function send(element: Element, type: string, dx = 0): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  element.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 5,
      pointerType: 'touch',
      isPrimary: true,
      bubbles: true,
      composed: true,
      cancelable: true,
      buttons: type === 'pointerup' ? 0 : 1,
      clientX: left + width / 2 + dx,
      clientY: top + height / 2,
    }),
  );
}

describe('a finger', () => {
  it('that stays on a control is told what it does, and for a while after it has gone', () => {
    const bypass = panel.button('Bypass');
    send(bypass, 'pointerdown');
    vi.advanceTimersByTime(400);
    expect(tip()).toBeUndefined();
    vi.advanceTimersByTime(400);
    expect(tip()).toBe('Lets the sound through unchanged, to compare.');
    send(bypass, 'pointerup');
    vi.advanceTimersByTime(1000);
    expect(tip()).toBeDefined();
    vi.advanceTimersByTime(5000);
    expect(tip()).toBeUndefined();
  });

  it('that drags has nothing in its way', () => {
    const track = panel.track('Morph');
    send(track, 'pointerdown');
    send(track, 'pointermove', 30);
    vi.advanceTimersByTime(3000);
    expect(tip()).toBeUndefined();
    send(track, 'pointerup', 30);
  });

  it('that holds a button which goes on has nothing in its way', () => {
    const next = panel.one('button[data-held]');
    send(next, 'pointerdown');
    vi.advanceTimersByTime(3000);
    expect(tip()).toBeUndefined();
    send(next, 'pointerup');
  });
});
