import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  PressedPointer,
  fault,
  field,
  graphScale,
  instrument,
  node,
  panel,
  part,
  type,
  useBandPanel,
  values,
} from './band-panel.ts';

useBandPanel();

const PINNED = { band4Pinned: 1, band1Pinned: 1, band2Pinned: 1, band3Pinned: 1, band5Pinned: 1 };
const LOW = 'Band 4 has its own part of the spectrum: 225 Hz to 20 kHz. Bands 1 and 2 reach 20 Hz.';
const PIN = 'While it follows the words, band 2 goes from Q 0.11 to Q 7.20. Pinned, it reaches Q ';

/** What is seen at the place for news; the same is told to a screen reader. */
async function told(): Promise<string> {
  const seen = panel.one('.told').innerText.trim();
  const regions = () => panel.all('[role="status"]').map((each) => each.textContent);
  await expect.poll(regions).toContain(seen);
  return seen;
}

/** What is seen and told at a number field. */
const answer = (name: string): string => {
  expect(fault(name)).toHaveAttribute('role', 'status');
  return fault(name).innerText.replaceAll(/\s+/gu, ' ').trim();
};

async function choose(band: number): Promise<void> {
  await userEvent.click(node(band));
  await panel.drawn();
}

const turn = (deltaY: number): boolean =>
  node(2).dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));

describe('a number at its limit', () => {
  beforeEach(async () => {
    instrument.move(PINNED);
    await panel.drawn();
  });

  it('says why, and which bands go farther, by dragging, keys, steps and typing', async () => {
    const { octave } = graphScale();
    const pointer = new PressedPointer(node(4));
    pointer.drag(-5 * octave, 0);
    await panel.drawn();
    expect(values().band4Frequency).toBe(-4);
    expect(await told(), 'while it is dragged').toBe(LOW);
    pointer.at('pointermove', -5 * octave, 3);
    await panel.drawn();
    expect(await told(), 'while only its gain goes on').toBe(LOW);
    pointer.up();
    await panel.drawn();
    expect(await told(), 'after the drag').toBe(LOW);

    panel.input('Band 4 frequency').focus();
    await panel.press('{ArrowRight}');
    expect(await told(), 'back within the range').toBe('');
    await panel.press('{ArrowLeft}');
    await panel.press('{ArrowLeft}');
    expect(await told()).toBe(LOW);

    await userEvent.click(panel.one('button[aria-label="Frequency down"]'));
    await panel.drawn();
    expect(answer('Frequency')).toBe(LOW);
    await userEvent.click(panel.one('button[aria-label="Frequency up"]'));
    await panel.drawn();
    expect(answer('Frequency')).toBe('');
    field('Frequency').focus();
    await panel.press('{ArrowDown}{ArrowDown}');
    expect(answer('Frequency')).toBe(LOW);

    await type('Frequency', '20');
    expect(answer('Frequency')).toBe(LOW);
    await type('Frequency', '30');
    expect(answer('Frequency')).toBe(LOW.replace('reach 20 Hz', 'reach 30 Hz'));
  });

  it('says nothing at an end that was asked for, or that is only reached', async () => {
    panel.input('Band 4 frequency').focus();
    await panel.press('{Home}');
    expect(values().band4Frequency).toBe(-4);
    expect(await told()).toBe('');
    await choose(4);
    await type('Frequency', '225');
    expect(answer('Frequency')).toBe('');
  });

  it('tells the range in the description of a number', async () => {
    await choose(4);
    const about = field('Frequency').getRootNode() as ShadowRoot;
    expect(about.getElementById('about')?.textContent).toContain('It goes from 225 Hz to 20 kHz.');
  });
});

describe('a number that ends because of the words', () => {
  it('says that pinning goes farther, by handles, wheel, keys, steps and typing', async () => {
    const pointer = new PressedPointer(part(2, '.handle.high'));
    pointer.drag(-90, 0);
    await panel.drawn();
    expect(values().band2Q).toBe(3);
    expect(await told()).toBe(`${PIN}10.00.`);
    pointer.up();

    panel.input('Band 2 Q').focus();
    await panel.press('{Delete}');
    expect(await told()).toBe('');
    await panel.press('{End}{ArrowUp}');
    expect(await told()).toBe(`${PIN}10.00.`);
    await panel.press('{ArrowDown}{ArrowDown}');
    expect(await told()).toBe('');
    for (let turns = 0; turns < 3; turns++) turn(-100);
    await panel.drawn();
    expect(await told()).toBe(`${PIN}10.00.`);

    await choose(2);
    await userEvent.click(panel.one('button[aria-label="Q up"]'));
    await panel.drawn();
    expect(answer('Q')).toBe(`${PIN}10.00.`);
    await type('Q', '8');
    expect(answer('Q')).toBe(`${PIN}8.00.`);
    await userEvent.click(panel.one('[aria-label="Pin band 2"]'));
    await panel.drawn();
    await type('Q', '8');
    expect([field('Q').value, answer('Q')]).toEqual(['8.00', '']);
  });
});

describe('in Spanish', () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = before;
  });

  it('a limit is told as well', async () => {
    document.documentElement.lang = 'es';
    await vi.waitFor(() => expect(panel.one('.panel').lang).toBe('es'), { timeout: 10_000 });
    instrument.move(PINNED);
    await panel.drawn();
    panel.input('Frecuencia de la banda 4').focus();
    await panel.press('{Home}{ArrowLeft}');
    expect(await told()).toBe(
      'La banda 4 tiene su propia zona del espectro: de 225 Hz a 20 kHz. Las bandas 1 y 2 llegan a 20 Hz.',
    );
  });
});
