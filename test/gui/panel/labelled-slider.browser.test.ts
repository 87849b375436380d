import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { violations } from '../violations.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

beforeEach(async () => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, '640px');
  await panel.drawn();
});
afterEach(() => {
  panel.remove();
});

const field = (label: string): HTMLInputElement => panel.input(`${label}, number`);

/** What a field tells about the last typed text. */
const answer = (label: string): string =>
  field(label).parentElement?.querySelector('.fault')?.textContent ?? '';

async function type(label: string, text: string): Promise<void> {
  await userEvent.click(field(label));
  await userEvent.fill(field(label), text);
  await panel.press('{Enter}');
}

describe('the number of a slider', () => {
  it.each([
    ['Amount', '80', { amount: 0.8 }, '80 %'],
    ['Amount', '-50 %', { amount: -0.5 }, '−50 %'],
    ['Amount', '−7%', { amount: -0.07 }, '−7 %'],
    ['Output', '-3', { output: -3 }, '−3.0 dB'],
    ['Output', '2,5 dB', { output: 2.5 }, '+2.5 dB'],
  ])('%s: "%s" is taken', async (label, text, values, shown) => {
    await type(label, text);
    expect(instrument.state.values).toMatchObject(values);
    expect(field(label).value).toBe(shown);
    expect(answer(label)).toBe('');
  });

  it('takes the limit for a number beyond it, and says so', async () => {
    await type('Amount', '900');
    expect(instrument.state.values.amount).toBe(2);
    expect(answer('Amount')).toBe('Limited to 200 %: it goes from −100 % to 200 %.');
    await type('Output', '-99');
    expect(instrument.state.values.output).toBe(-24);
    expect(answer('Output')).toBe('Limited to −24.0 dB: it goes from −24.0 dB to +24.0 dB.');
  });

  it('stays after a text without a number, and tells what to type', async () => {
    await type('Amount', 'loud');
    expect(instrument.asked).toEqual([]);
    expect(field('Amount').value).toBe('100 %');
    expect(answer('Amount')).toBe('Type 80 or −50 %');
    await userEvent.keyboard('{Tab}');
    await panel.drawn();
    expect(answer('Amount')).toBe('');
  });

  it('is dropped by Escape, stepped by arrows, and reached by Tab before its slider', async () => {
    await userEvent.click(field('Amount'));
    await userEvent.fill(field('Amount'), '3');
    await panel.press('{Escape}');
    expect(field('Amount').value).toBe('100 %');
    await panel.press('{ArrowUp}');
    expect(instrument.state.values.amount).toBe(1.05);
    await panel.press('{Tab}');
    expect(focused()).toBe(panel.input('Amount'));
    expect(await violations(panel.element)).toEqual([]);
  });
});

describe('the amount', () => {
  it('marks zero on its track, and says what lies to the left of it', async () => {
    const track = panel.track('Amount').getBoundingClientRect();
    const zero = panel.track('Amount').querySelector('.zero')?.getBoundingClientRect();
    if (zero === undefined) throw new Error('no mark');
    const share = (zero.left + zero.width / 2 - track.left - 10) / (track.width - 20);
    expect(share).toBeCloseTo(1 / 3, 2);
    expect(panel.input('Amount')).toHaveAttribute(
      'aria-description',
      expect.stringContaining('below zero they are turned round'),
    );
    expect(panel.all('.aside')).toEqual([]);
    instrument.move({ amount: -0.5 });
    await panel.drawn();
    await expect
      .poll(() => panel.all('.aside').map((each) => each.textContent))
      .toEqual(['inverted']);
    expect(panel.input('Amount')).toHaveAttribute('aria-valuetext', '-50 percent, words inverted');
  });
});
