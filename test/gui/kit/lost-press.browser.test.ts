import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadParts } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

beforeAll(loadParts);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
});

interface Control {
  readonly name: string;
  /** Where the sound is at first. */
  readonly values?: Readonly<Record<string, number>>;
  element(): HTMLElement;
  /** Whether a press of a mouse alone changes the value. */
  readonly actsOnPress: boolean;
  /** What makes a press more than a click. */
  go(hand: Hand): void;
  /** Shows a form of the panel without the control. */
  readonly takeAway?: () => void;
}

const drag = (hand: Hand): void => {
  hand.send('pointermove', 14, -9);
  hand.send('pointermove', 40, -20);
};

const choose = (view: string): void =>
  panel
    .all('.views label')
    .find(({ textContent }) => textContent.trim() === view)
    ?.click();

const CONTROLS: readonly Control[] = [
  {
    name: 'node',
    values: { band2Gain: 2, band2Q: 0.5 },
    element: () => panel.one('.band[data-band="2"] .node'),
    actsOnPress: false,
    go: drag,
    takeAway: () => instrument.move({ bypass: 1 }),
  },
  {
    name: 'handle of a node',
    values: { band2Q: 0.5 },
    element: () => panel.one('.band[data-band="2"] .handle.high'),
    actsOnPress: false,
    go: drag,
    takeAway: () => instrument.move({ bypass: 1 }),
  },
  {
    name: 'pad',
    values: { morphY: 0.9, morph: 0.1 },
    element: () => panel.track('Morph'),
    actsOnPress: true,
    go: drag,
    takeAway: () => choose('Slider'),
  },
  {
    name: 'map',
    values: { mode: 1, mapX: 0.7, mapY: -0.6 },
    element: () => panel.track('Map X'),
    actsOnPress: true,
    go: drag,
    takeAway: () => choose('Slider'),
  },
  {
    name: 'ribbon',
    values: { morph: 0.1 },
    element: () => panel.track('Morph'),
    actsOnPress: true,
    go: drag,
    takeAway: () => choose('Map'),
  },
  {
    name: 'slider',
    values: { amount: -0.5 },
    element: () => panel.track('Amount'),
    actsOnPress: true,
    go: drag,
  },
  {
    name: 'stepper',
    element: () => panel.one('button[aria-label="Gain up"]'),
    actsOnPress: false,
    go: () => vi.advanceTimersByTime(500),
  },
];

/** A pointer that presses the middle of an element and moves in pixels from there. */
class Hand {
  readonly #target: HTMLElement;
  readonly #pointerType: string;
  readonly #x: number;
  readonly #y: number;

  constructor(target: HTMLElement, pointerType: string) {
    const { left, top, width, height } = target.getBoundingClientRect();
    this.#target = target;
    this.#pointerType = pointerType;
    this.#x = left + width / 2;
    this.#y = top + height / 2;
  }

  send(type: string, dx = 0, dy = 0, more: PointerEventInit = {}, target?: EventTarget): Event {
    const event = new PointerEvent(type, {
      pointerId: 5,
      pointerType: this.#pointerType,
      isPrimary: true,
      bubbles: true,
      cancelable: true,
      composed: true,
      buttons: type === 'pointerup' ? 0 : 1,
      clientX: this.#x + dx,
      clientY: this.#y + dy,
      ...more,
    });
    (target ?? this.#target).dispatchEvent(event);
    return event;
  }
}

interface Loss {
  readonly name: string;
  readonly pointerType?: string;
  readonly happen: (hand: Hand) => unknown;
  /** Whether what the press has changed goes back. */
  readonly takesBack?: boolean;
}

const LOSSES: readonly Loss[] = [
  { name: 'a context menu', happen: (hand) => hand.send('contextmenu') },
  {
    name: 'a release that nobody saw',
    happen: (hand) => hand.send('pointermove', 80, 60, { buttons: 0 }),
  },
  {
    name: 'a release while the other button is down',
    happen: (hand) => hand.send('pointermove', 80, 60, { buttons: 2 }),
  },
  { name: 'the loss of its capture', happen: (hand) => hand.send('lostpointercapture') },
  {
    name: 'a capture that ends with its element',
    happen: (hand) => hand.send('lostpointercapture', 0, 0, {}, document),
  },
  { name: 'another window', happen: () => window.dispatchEvent(new Event('blur')) },
  {
    name: 'another tab',
    happen: () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  },
  {
    name: 'a second finger on it',
    pointerType: 'touch',
    happen: (hand) => hand.send('pointerdown', 6, 6, { pointerId: 6, isPrimary: false }),
  },
  {
    name: 'a second finger elsewhere',
    pointerType: 'touch',
    happen: (hand) => {
      hand.send('pointerdown', 90, 300, { pointerId: 6, isPrimary: false }, document.body);
      hand.send('pointermove', 190, 300, { pointerId: 6, isPrimary: false }, document.body);
    },
  },
  {
    name: 'a page that scrolls instead',
    pointerType: 'touch',
    happen: (hand) => hand.send('pointercancel'),
    takesBack: true,
  },
];

async function open({ name, values }: Control): Promise<void> {
  instrument = new FakeInstrument(values);
  if (name === 'pad') instrument.kept = { version: 1, heard: 'A', view: 'pad' };
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
}

const sound = (): object => instrument.state.values;

describe.each(CONTROLS)('the press of a $name', (control) => {
  let gestures: string[];

  beforeEach(async () => {
    await open(control);
    gestures = [];
    for (const type of ['gesture-start', 'gesture-end'])
      panel.one('.panel').addEventListener(type, () => gestures.push(type));
  });

  /** Everything that a hand may do after its press was lost. */
  const goOn = (hand: Hand): void => {
    hand.send('pointermove', 120, 90, { buttons: 0 });
    hand.send('pointermove', -70, 20, { buttons: 0 });
    vi.advanceTimersByTime(2000);
    hand.send('pointerup', -70, 20);
    control.element().dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    vi.advanceTimersByTime(2000);
  };

  const expectWhole = async (before: object): Promise<void> => {
    expect(gestures.filter((type) => type === 'gesture-start').length).toBeLessThanOrEqual(1);
    if (gestures.length > 0) expect(gestures).toEqual(['gesture-start', 'gesture-end']);
    await panel.drawn();
    const undo = panel.one('button[aria-label="Undo"]');
    if (sound() !== before) undo.click();
    expect(sound(), 'one step of undo').toEqual(before);
    await panel.drawn();
    expect(undo).toHaveAttribute('aria-disabled', 'true');
  };

  describe.each(LOSSES)('ends with $name', ({ happen, pointerType = 'mouse', takesBack }) => {
    it('before it is decided', async () => {
      const before = sound();
      const hand = new Hand(control.element(), pointerType);
      hand.send('pointerdown');
      happen(hand);
      const after = sound();
      if (!control.actsOnPress || pointerType === 'touch') expect(after).toEqual(before);
      goOn(hand);
      expect(sound()).toEqual(after);
      await expectWhole(before);
    });

    it('while it is dragged or held', async () => {
      const before = sound();
      const hand = new Hand(control.element(), pointerType);
      hand.send('pointerdown');
      control.go(hand);
      const reached = sound();
      expect(reached).not.toEqual(before);
      happen(hand);
      const expected = takesBack === true && control.name !== 'stepper' ? before : reached;
      expect(sound()).toEqual(expected);
      goOn(hand);
      expect(sound()).toEqual(expected);
      await expectWhole(before);
    });
  });

  it.runIf(control.name !== 'stepper')(
    'is taken back by undo, with nothing left of it',
    async () => {
      const before = sound();
      const hand = new Hand(control.element(), 'mouse');
      hand.send('pointerdown');
      control.go(hand);
      expect(sound()).not.toEqual(before);
      const undo = { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
      focused()?.dispatchEvent(new KeyboardEvent('keydown', undo));
      expect(sound()).toEqual(before);
      control.go(hand);
      expect(sound(), 'the press is over').toEqual(before);
      hand.send('pointerup');
      await expectWhole(before);
    },
  );

  it.runIf(control.takeAway !== undefined)('ends with its element', async () => {
    const hand = new Hand(control.element(), 'mouse');
    hand.send('pointerdown');
    control.go(hand);
    expect(gestures).toEqual(['gesture-start']);
    const element = control.element();
    control.takeAway?.();
    await expect.poll(() => element.isConnected).toBe(false);
    await panel.drawn();
    expect(gestures).toEqual(['gesture-start', 'gesture-end']);
  });

  it('works as ever after one that was lost', async () => {
    const lost = new Hand(control.element(), 'mouse');
    lost.send('pointerdown');
    lost.send('contextmenu');
    goOn(lost);
    await panel.drawn();
    const before = sound();
    const hand = new Hand(control.element(), 'mouse');
    hand.send('pointerdown');
    control.go(hand);
    hand.send('pointerup');
    expect(sound()).not.toEqual(before);
  });

  it('opens no menu under a finger that rests, and goes on', () => {
    const hand = new Hand(control.element(), 'touch');
    hand.send('pointerdown');
    const menu = hand.send('contextmenu');
    expect(menu.defaultPrevented).toBe(true);
    const before = sound();
    control.go(hand);
    expect(sound()).not.toEqual(before);
    hand.send('pointerup');
    expect(hand.send('contextmenu').defaultPrevented).toBe(false);
  });

  it('is none with Ctrl on a Mac, where that opens the menu', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
      'Mozilla/5.0 (Macintosh; Intel Mac OS X)',
    );
    const before = sound();
    const hand = new Hand(control.element(), 'mouse');
    hand.send('pointerdown', 0, 0, { ctrlKey: true });
    control.go(hand);
    expect(sound()).toEqual(before);
    expect(gestures).toEqual([]);
    vi.restoreAllMocks();
  });
});
