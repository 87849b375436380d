import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import type { InstrumentState } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

const open = async (
  width = '640px',
  values: Partial<InstrumentState['values']> = {},
): Promise<void> => {
  panel.remove();
  instrument = new FakeInstrument(values);
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
};

beforeEach(async () => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
});
afterEach(() => {
  panel.remove();
});

const values = (): InstrumentState['values'] => instrument.state.values;
const band = (number: number): HTMLElement => panel.one(`.band[aria-label^="Band ${number},"]`);
const part = (number: number, selector: string): HTMLElement => {
  const found = band(number).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`band ${number} has no ${selector}`);
  return found;
};
const node = (number: number): HTMLElement => part(number, '.node');
const strip = (): HTMLElement => panel.one('.fields');
const field = (name: string): HTMLInputElement => {
  const found = panel
    .all('input[role="spinbutton"]')
    .find((each) => (each as HTMLInputElement).labels?.[0]?.textContent === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found as HTMLInputElement;
};
const type = async (name: string, text: string): Promise<void> => {
  await userEvent.fill(field(name), text);
  await panel.press('{Enter}');
};

/** A pointer, pressed at the middle of `target`; it moves in pixels from there. */
class PressedPointer {
  readonly #pointer: Pointer;
  readonly #x: number;
  readonly #y: number;

  constructor(target: HTMLElement, pointerType?: string) {
    const { left, top, width, height } = target.getBoundingClientRect();
    this.#pointer = new Pointer(target, pointerType);
    this.#x = left + width / 2;
    this.#y = top + height / 2;
    this.at('pointerdown', 0, 0);
  }

  at(type: string, dx: number, dy: number, keys?: PointerEventInit): void {
    this.#pointer.send(type, this.#x + dx, this.#y + dy, keys);
  }

  /** A move that begins within the slop. */
  drag(dx: number, dy: number, keys?: PointerEventInit): void {
    this.at('pointermove', 2, 0);
    this.at('pointermove', dx, dy, keys);
  }

  up(): void {
    this.at('pointerup', 0, 0);
  }
}

/** Pixels of an octave and of a decibel on the graph. */
const scale = (): { readonly octave: number; readonly db: number } => {
  const { width, height } = panel.one('.graph').getBoundingClientRect();
  return { octave: width / Math.log2(1000), db: height / 15 };
};

const gestures = (): string[] => {
  const heard: string[] = [];
  const root = panel.element.shadowRoot;
  for (const type of ['gesture-start', 'gesture-end']) {
    root?.addEventListener(type, () => heard.push(type));
  }
  return heard;
};

describe.each(['mouse', 'touch', 'pen'])('with a %s, a person', (pointerType) => {
  it('drags a node from where it is: gain and frequency', async () => {
    const { octave, db } = scale();
    const heard = gestures();
    const pointer = new PressedPointer(node(2), pointerType);
    expect(instrument.asked, 'a press alone moves nothing').toEqual([]);
    pointer.drag(octave, -3 * db);
    expect(values().band2Frequency).toBeCloseTo(1, 1);
    expect(values().band2Gain).toBeCloseTo(3, 1);
    await panel.drawn();
    pointer.at('pointermove', 2 * octave, 3 * db);
    expect(values().band2Frequency).toBeCloseTo(2, 1);
    expect(values().band2Gain).toBeCloseTo(-3, 1);
    pointer.up();
    expect(heard).toEqual(['gesture-start', 'gesture-end']);
    pointer.at('pointermove', 0, 0);
    expect(values().band2Frequency).toBeCloseTo(2, 1);
    expect(instrument.asked.every(([id]) => /^band2(?:Gain|Frequency)$/u.test(id))).toBe(true);
  });

  it('gives a band back to the words with a double press that does not drag', async () => {
    await open('640px', { band2Gain: 4, band2Frequency: 1, band2Q: 1, band2On: 0, band3Gain: 2 });
    const first = new PressedPointer(node(2), pointerType);
    first.up();
    expect(values().band2Gain).toBe(4);
    const second = new PressedPointer(node(2), pointerType);
    second.drag(40, 40);
    second.up();
    second.at('pointermove', 80, 80);
    expect(values()).toMatchObject({
      band2Gain: 0,
      band2Frequency: 0,
      band2Q: 0,
      band2On: 0,
      band3Gain: 2,
    });
  });

  it('draws Q wide and narrow by its handles', async () => {
    const high = new PressedPointer(part(2, '.high'), pointerType);
    high.drag(-12, 0);
    high.up();
    expect(values().band2Q).toBeCloseTo(1, 1);
    await panel.drawn();
    const low = new PressedPointer(part(2, '.low'), pointerType);
    low.drag(-24, 4);
    expect(values().band2Q).toBeCloseTo(-1, 1);
  });
});

describe('a drag', () => {
  it('is fine with Shift', () => {
    const { octave, db } = scale();
    new PressedPointer(node(3)).drag(octave, -5 * db, { shiftKey: true });
    expect(values().band3Frequency).toBeCloseTo(0.1, 2);
    expect(values().band3Gain).toBeCloseTo(0.5, 1);
  });

  it('keeps to one direction with Ctrl or Cmd, whichever it takes first', async () => {
    const { octave, db } = scale();
    const up = new PressedPointer(node(3));
    up.drag(1, -3, { ctrlKey: true });
    up.at('pointermove', 90, -4 * db, { ctrlKey: true });
    expect(values().band3Frequency).toBe(0);
    expect(values().band3Gain).toBeCloseTo(4, 1);
    // Let go of the key, and both move again.
    up.at('pointermove', 90 + octave, -3 * db);
    expect(values().band3Frequency).toBeCloseTo(1, 1);
    expect(values().band3Gain).toBeCloseTo(3, 1);
    up.up();
    await panel.drawn();
    const across = new PressedPointer(node(4));
    across.drag(octave, 10, { metaKey: true });
    across.at('pointermove', octave, -300, { metaKey: true });
    expect(values().band4Frequency).toBeCloseTo(1, 1);
    expect(values().band4Gain).toBe(0);
  });

  it('moves Q with Alt: up is narrower; Shift is fine, and Escape undoes it', async () => {
    const before = values();
    const pointer = new PressedPointer(node(3));
    pointer.drag(50, -40, { altKey: true });
    expect(values().band3Q).toBeCloseTo(1, 1);
    expect(values()).toMatchObject({ band3Gain: 0, band3Frequency: 0 });
    pointer.at('pointermove', 50, -80, { altKey: true, shiftKey: true });
    expect(values().band3Q).toBeCloseTo(1.1, 1);
    await panel.press('{Escape}');
    expect(values()).toEqual(before);
    pointer.up();
    await panel.drawn();
    const shelf = new PressedPointer(node(1));
    shelf.drag(0, 400, { altKey: true });
    expect(values().band1Q).toBeGreaterThanOrEqual(-3);
    expect(values().band1Q).toBeLessThan(0);
  });

  it.each(['{Escape}', '{Control>}z{/Control}'])('is undone by %s', async (keys) => {
    const before = values();
    const pointer = new PressedPointer(node(3));
    pointer.drag(50, 50);
    expect(values().band3Gain).not.toBe(0);
    await panel.press(keys);
    expect(values()).toEqual(before);
    pointer.at('pointermove', 90, 90);
    expect(values()).toEqual(before);
    pointer.up();
    expect(values()).toEqual(before);
  });

  it('is undone by a touch that the browser takes', () => {
    const before = values();
    const touch = new PressedPointer(node(4), 'touch');
    touch.drag(50, 50);
    touch.at('pointercancel', 50, 50);
    expect(values()).toEqual(before);
  });

  it('is not turned back by reports, and another hand takes over when it is over', async () => {
    const pointer = new PressedPointer(node(2));
    pointer.drag(0, -40);
    const asked = values().band2Gain;
    await panel.drawn();
    const top = node(2).getBoundingClientRect().top;
    instrument.move({ band2Gain: asked / 2 });
    await panel.drawn();
    expect(node(2).getBoundingClientRect().top).toBe(top);
    pointer.up();
    await panel.drawn();
    expect(node(2).getBoundingClientRect().top).toBeGreaterThan(top);
  });

  it('keeps the scale until it is over, and then the graph holds it', async () => {
    const pointer = new PressedPointer(node(3));
    pointer.drag(0, -400);
    expect(values().band3Gain).toBeGreaterThan(20);
    await panel.drawn();
    expect(panel.one('.db').textContent).toBe('+6');
    pointer.up();
    await panel.drawn();
    expect(panel.one('.db').textContent).toBe('+24');
    const graph = panel.one('.graph').getBoundingClientRect();
    expect(node(3).getBoundingClientRect().top).toBeGreaterThan(graph.top);
  });

  it('shows in another GUI of the instance', async () => {
    const other = new PanelHarness(instrument, '640px');
    new PressedPointer(node(2)).drag(30, -30);
    await panel.drawn();
    await other.drawn();
    const gain = other.input('Band 2 gain');
    expect(gain).toHaveAttribute(
      'aria-valuetext',
      panel.input('Band 2 gain').getAttribute('aria-valuetext') ?? '',
    );
    expect(gain.closest('.band')).toHaveAttribute('aria-label', 'Band 2, bell, edited');
    other.remove();
  });

  it('ends with the bypass that takes the node away', async () => {
    const heard = gestures();
    new PressedPointer(node(2)).drag(30, -30);
    instrument.move({ bypass: 1 });
    await panel.drawn();
    expect(panel.all('.node')).toEqual([]);
    expect(heard).toEqual(['gesture-start', 'gesture-end']);
  });

  it('and a press, a wheel, a key stay within the plugin', async () => {
    const heard: string[] = [];
    const listen = (event: Event): unknown => heard.push(event.type);
    const types = ['pointerdown', 'mousedown', 'dragstart', 'wheel', 'keydown', 'keyup'];
    for (const type of types) panel.box.addEventListener(type, listen);
    await userEvent.click(node(2));
    await panel.press('{ArrowUp}{Delete}');
    await userEvent.click(panel.all('label')[1] as HTMLElement);
    const wheel = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true });
    node(2).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    const elsewhere = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true });
    panel.one('.picture').dispatchEvent(elsewhere);
    expect(elsewhere.defaultPrevented).toBe(false);
  });
});

describe('with a real mouse', () => {
  it('a node follows the pointer', async () => {
    const { left, top, width, height } = node(2).getBoundingClientRect();
    await userEvent.dragAndDrop(node(2), panel.one('.picture'), {
      sourcePosition: { x: width / 2, y: height / 2 },
      targetPosition: { x: 400, y: 40 },
      // What is at the target by then is the node.
      force: true,
    });
    await panel.drawn();
    const graph = panel.one('.graph').getBoundingClientRect();
    const now = node(2).getBoundingClientRect();
    expect(now.left).toBeGreaterThan(left);
    expect(Math.abs(now.left + width / 2 - graph.left - 400)).toBeLessThan(8);
    expect(Math.abs(now.top + height / 2 - graph.top - 40)).toBeLessThan(8);
    expect(now.top).toBeLessThan(top);
  });

  it('a double click gives the band back', async () => {
    await open('640px', { band2Gain: 4 });
    await userEvent.dblClick(node(2));
    expect(values().band2Gain).toBe(0);
  });
});

describe('the wheel over a node', () => {
  const turn = (deltaY: number, keys: WheelEventInit = {}): void => {
    node(2).dispatchEvent(
      new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, ...keys }),
    );
  };

  it('is Q: up is narrower, with ctrl finely', () => {
    turn(-100);
    expect(values().band2Q).toBe(0.2);
    turn(100, { ctrlKey: true });
    expect(values().band2Q).toBe(0.18);
    for (let turns = 0; turns < 40; turns++) turn(100);
    turn(-100);
    expect(values().band2Q, 'no way back from beyond the limit').toBe(-2.8);
  });

  it('adds up the small steps of a trackpad, as one gesture that ends by itself', async () => {
    const heard = gestures();
    for (let turns = 0; turns < 20; turns++) turn(-2);
    expect(values().band2Q).toBe(0.08);
    expect(heard).toEqual(['gesture-start']);
    await expect.poll(() => heard).toEqual(['gesture-start', 'gesture-end']);
  });
});

describe('with keys', () => {
  const says = (label: string): string | null => panel.input(label).getAttribute('aria-valuetext');

  it('a node is one stop for gain and frequency, and its Q another', async () => {
    await panel.tabTo(panel.button('Bypass'));
    const reached: (string | null | undefined)[] = [];
    for (let presses = 0; presses < 4; presses++) {
      await panel.press('{Tab}');
      reached.push(focused()?.getAttribute('aria-label'));
    }
    expect(reached).toEqual(['Band 1 gain', 'Band 1 Q', 'Band 2 gain', 'Band 2 Q']);
    expect(strip()).toHaveAttribute('aria-label', 'Band 2, bell');
  });

  it('moves and speaks in units: half decibels, semitones, small steps of Q', async () => {
    panel.input('Band 2 gain').focus();
    expect(says('Band 2 frequency')).toBe('420 hertz');
    await panel.press('{ArrowUp}{ArrowUp}');
    expect(values().band2Gain).toBe(1);
    expect(says('Band 2 gain')).toBe('+1.0 decibels');
    await panel.press('{ArrowRight}');
    expect(focused()).toBe(panel.input('Band 2 frequency'));
    expect(says('Band 2 frequency')).toBe('445 hertz');
    await panel.press('{PageUp}{Shift>}{ArrowLeft}{/Shift}');
    expect(says('Band 2 frequency')).toBe('788 hertz');
    await panel.press('{ArrowDown}');
    expect(focused()).toBe(panel.input('Band 2 gain'));
    expect(values().band2Gain).toBe(0.5);
    await panel.press('{End}');
    expect(says('Band 2 gain')).toBe('+24.0 decibels');
    await panel.press('{Home}');
    expect(says('Band 2 gain')).toBe('−24.0 decibels');
    panel.input('Band 2 Q').focus();
    await panel.press('{ArrowUp}{ArrowRight}');
    expect(values().band2Q).toBe(0.2);
    expect(says('Band 2 Q')).toBe('Q 1.03');
    await panel.press('{Delete}');
    expect(values()).toMatchObject({ band2Gain: 0, band2Frequency: 0, band2Q: 0 });
  });

  it.each(['640px', '320px'])(
    'goes with Enter to the number itself, and back with Escape, at %s',
    async (width) => {
      await open(width);
      panel.input('Band 3 Q').focus();
      await panel.press('{Enter}');
      expect(strip()).toHaveAttribute('aria-label', 'Band 3, bell');
      expect(focused()).toBe(field('Q'));
      await panel.press('2{Enter}');
      expect(field('Q').value).toBe('2.00');
      await panel.press('7{Escape}');
      expect(focused()).toBe(panel.input('Band 3 Q'));
      expect(field('Q').value).toBe('2.00');
      await panel.press('{ArrowRight}');
      expect(values().band3Q).toBeGreaterThan(0.9);

      panel.input('Band 2 gain').focus();
      await panel.press('{Enter}');
      expect(focused()).toBe(field('Gain'));
      // Who has gone on by Tab is not taken back.
      panel.one('input[type="radio"]').focus();
      field('Gain').focus();
      await panel.press('{Escape}');
      expect(focused()).toBe(field('Gain'));
    },
  );

  it('moves by what assistive technology sets', async () => {
    const gain = panel.input('Band 4 gain');
    gain.value = String(Number(gain.value) + 2);
    gain.dispatchEvent(new Event('input', { bubbles: true }));
    await panel.drawn();
    expect(values().band4Gain).toBeCloseTo(2, 1);
  });

  it('takes taps that follow each other for one gesture', async () => {
    const heard = gestures();
    panel.input('Band 2 gain').focus();
    await panel.press('{ArrowUp}{ArrowUp}{ArrowRight}');
    await expect.poll(() => heard).toEqual(['gesture-start', 'gesture-end']);
  });
});

describe('the strip', () => {
  it('takes typed numbers, absolute or from the words', async () => {
    await userEvent.click(node(2));
    await panel.drawn();
    await type('Frequency', '840');
    expect(values().band2Frequency).toBeCloseTo(1);
    expect(field('Frequency').value).toBe('840 Hz');
    await type('Frequency', '-1/2 oct');
    expect(values().band2Frequency).toBe(-0.5);
    await type('Gain', '-3 dB');
    expect(field('Gain').value).toBe('−3.0 dB');
    await type('Q', '1.8');
    expect(values().band2Q).toBeCloseTo(1);
    instrument.move({ morph: 1 });
    await panel.drawn();
    expect(values().band2Gain, 'an offset, whatever the morph').toBeCloseTo(-3.04, 1);
  });

  it('reverts what means nothing, and says what would', async () => {
    await type('Frequency', 'loud');
    expect(instrument.asked).toEqual([]);
    expect(field('Frequency').value).toBe('180 Hz');
    expect(field('Frequency')).toHaveAttribute('aria-invalid', 'true');
    expect(panel.all('.fault')[0]?.textContent).toContain('1.2k');
    await panel.press('{Tab}');
    expect(field('Frequency')).toHaveAttribute('aria-invalid', 'false');
    await userEvent.fill(field('Gain'), '12');
    await panel.press('{Escape}{Tab}');
    expect(instrument.asked).toEqual([]);
  });

  it('is not typed over by automation', async () => {
    await userEvent.fill(field('Gain'), '1');
    instrument.move({ morph: 0.8 });
    await panel.drawn();
    expect(field('Gain').value).toBe('1');
  });

  it('takes the place of a number that automation moves, as soon as somebody types', async () => {
    field('Gain').focus();
    for (const morph of [0.2, 0.4, 0.6, 0.8]) {
      instrument.move({ morph });
      await panel.drawn();
    }
    await expect.poll(() => field('Gain').selectionEnd).toBe(field('Gain').value.length);
    expect(field('Gain').selectionStart).toBe(0);
    await userEvent.keyboard('5');
    expect(field('Gain').value).toBe('5');
  });

  it('gives what is typed to the band that it was typed for', async () => {
    await userEvent.click(node(2));
    await panel.drawn();
    await userEvent.fill(field('Gain'), '7');
    node(4).dispatchEvent(new WheelEvent('wheel', { deltaY: -100, bubbles: true }));
    await panel.drawn();
    expect(values().band2Gain).not.toBe(0);
    expect(values().band4Gain).toBe(0);
    expect(values().band4Q).toBe(0.2);
    await panel.press('{Enter}');
    expect(values().band4Gain).toBe(0);
  });

  it('steps without a drag', async () => {
    const press = async (label: string): Promise<void> => {
      await userEvent.click(panel.one(`button[aria-label="${label}"]`));
      await panel.drawn();
    };
    await press('Gain up');
    await press('Gain up');
    await press('Frequency down');
    await press('Q up');
    expect(values()).toMatchObject({ band1Gain: 1, band1Q: 0.1 });
    expect(values().band1Frequency).toBeCloseTo(-1 / 12, 3);
    field('Gain').focus();
    await panel.press('{ArrowDown}');
    expect(values().band1Gain).toBe(0.5);
  });

  it.each(['mouse', 'touch'])('goes on stepping while a %s holds a button', async (pointerType) => {
    const heard = gestures();
    const up = panel.one('button[aria-label="Gain up"]');
    const press = (type: string): boolean =>
      up.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType }));
    press('pointerdown');
    expect(values().band1Gain).toBe(0);
    await expect.poll(() => values().band1Gain, { timeout: 5000 }).toBeGreaterThanOrEqual(1.5);
    press('pointerup');
    const reached = values().band1Gain;
    // The click at the end of a held press is no step of its own.
    up.click();
    expect(values().band1Gain).toBe(reached);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(values().band1Gain).toBe(reached);
    expect(heard).toEqual(['gesture-start', 'gesture-end']);
    press('pointerdown');
    press('pointerup');
    up.click();
    expect(values().band1Gain).toBe(reached + 0.5);
  });

  it('takes no further step with the click that follows when a finger has left', async () => {
    const up = panel.one('button[aria-label="Gain up"]');
    const finger = (type: string): boolean =>
      up.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch' }));
    finger('pointerdown');
    await expect.poll(() => values().band1Gain, { timeout: 5000 }).toBeGreaterThan(0);
    finger('pointerup');
    finger('pointerleave');
    const reached = values().band1Gain;
    up.click();
    expect(values().band1Gain).toBe(reached);
  });

  it('lets go of a button that the pointer leaves, or that leaves the page', async () => {
    const up = panel.one('button[aria-label="Gain up"]');
    up.dispatchEvent(new PointerEvent('pointerdown'));
    up.dispatchEvent(new PointerEvent('pointerleave'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    up.dispatchEvent(new PointerEvent('pointerdown'));
    panel.remove();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(instrument.asked).toEqual([]);
  });

  it('chooses bands with the arrows, and switches one', async () => {
    panel.one('input[name="band"]').focus();
    await panel.press('{ArrowRight}');
    expect(strip()).toHaveAttribute('aria-label', 'Band 2, bell');
    await userEvent.click(panel.one('[role="switch"]'));
    await panel.drawn();
    expect(values().band2On).toBe(0);
    expect(panel.one('[role="switch"]')).toHaveAttribute('aria-checked', 'false');
    expect(band(2)).toHaveAttribute('aria-label', 'Band 2, bell, off');
    expect(node(2).textContent).toContain('off');
    expect(getComputedStyle(part(2, '.disc')).borderStyle).toBe('dashed');
  });

  it('gives a band back, and all of them, each as one gesture', async () => {
    await open('640px', {
      band1Gain: 3,
      band1Q: 1,
      band1On: 0,
      band3Frequency: 1,
      band5On: 0,
    });
    const heard = gestures();
    await userEvent.click(panel.button('Reset band'));
    await panel.drawn();
    expect(values()).toMatchObject({ band1Gain: 0, band1Q: 0, band1On: 1, band3Frequency: 1 });
    expect(heard).toEqual(['gesture-start', 'gesture-end']);
    await userEvent.click(panel.button('Forget my edits'));
    await panel.drawn();
    expect(values()).toMatchObject({ band3Frequency: 0, band5On: 1 });
    expect(heard).toHaveLength(4);
    expect(() => panel.button('Forget my edits')).toThrow();
    expect((focused() as HTMLInputElement).type).toBe('radio');
  });

  it('is behind More in a small panel, where the nodes stay', async () => {
    await open('320px');
    expect(strip().checkVisibility()).toBe(false);
    new PressedPointer(node(2), 'touch').drag(0, -30);
    expect(values().band2Gain).toBeGreaterThan(1);
    await userEvent.click(panel.button('More'));
    await panel.drawn();
    expect(strip().checkVisibility()).toBe(true);
  });
});

describe('an edit', () => {
  it('shows, with a line from where the words would have it', async () => {
    expect(panel.all('.mark, .plain')).toEqual([]);
    const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke');
    const linesAfter = async (change: Parameters<FakeInstrument['move']>[0]): Promise<number> => {
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

interface DevTools {
  send(method: string, params: object): Promise<unknown>;
}

describe.each(['dark', 'light'])('in the %s theme', (theme) => {
  afterEach(async () => {
    await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', { features: [] });
  });

  it.each(['640px', '320px'])('edited bands break no rule of axe at %s', async (width) => {
    await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    });
    await open(width, { band2Gain: 4, band3On: 0, band4Q: 1, morph: 0.4 });
    if (width === '320px') panel.button('More').click();
    await userEvent.click(node(2));
    await type('Gain', 'much');
    const { violations } = await axe.run(panel.element, { rules: { region: { enabled: false } } });
    expect(
      violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`),
    ).toEqual([]);
    for (const target of panel.all('.node, .handle, .fields button, label, [role="switch"]')) {
      if (!target.checkVisibility() || target.matches('[for]')) continue;
      const { width: wide, height } = target.getBoundingClientRect();
      // A box that is moved by a transform is measured in single precision.
      expect(Math.min(wide, height), target.outerHTML).toBeGreaterThan(24 - 1e-3);
    }
  });
});
