import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

let instrument: FakeInstrument;
let panel: PanelHarness;

beforeEach(async () => {
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument);
  await panel.drawn();
});
afterEach(() => {
  panel.remove();
});

describe('with the keyboard alone, a person', () => {
  it('reaches every control', async () => {
    const nodes = [1, 2, 3, 4, 5].flatMap((band) => [`Band ${band} gain`, `Band ${band} Q`]);
    const head = [
      'Presets',
      'Undo',
      'Redo',
      'Setting A',
      'Setting B',
      'Compare and undo',
      'Gestures and keys',
      'Bypass',
    ];
    // The arrow keys step in a field: the Tab key passes its buttons by.
    const fields = ['Frequency', 'Gain', 'Q'].map(
      (name) => `Band 5 ${name === 'Q' ? name : name.toLowerCase()}`,
    );
    const controls = [
      ...head,
      ...nodes,
      ...[
        'Left word',
        'Right word',
        'Morph',
        'Slider',
        'Amount, number',
        'Amount',
        'Output, number',
        'Output',
        'Auto gain',
        'Listen to the change',
      ],
      ...['Band 5, high shelf', 'Band 5 on', 'Pin band 5', 'Solo band 5', 'Reset band'],
      ...fields,
    ];
    const reached: (string | undefined)[] = [];
    while (reached.length < controls.length) {
      await panel.press('{Tab}');
      const control = focused() as HTMLInputElement | null;
      const label = control?.getAttribute('aria-label') ?? control?.labels?.[0]?.textContent;
      reached.push(label ?? control?.textContent.trim());
    }
    expect(reached).toEqual(controls);
  });

  it('chooses another word by typing it', async () => {
    await panel.tabTo(panel.input('Left word'));
    await panel.press('mel');
    expect(panel.options).toEqual([
      'mellow, 16 people, they agree',
      'melancólico, few people: 4, Spanish',
      'Mellow Keys, preset',
    ]);
    await panel.press('{ArrowDown}');
    expect(panel.activeOption).toBe('mellow, 16 people, they agree');
    await panel.press('{ArrowDown}');
    expect(panel.activeOption).toBe('melancólico, few people: 4, Spanish');
    await panel.press('{Enter}');
    expect(instrument.state.values.termA).toBe(5);
    expect(panel.input('Left word').value).toBe('melancólico');
    expect(panel.input('Left word')).toHaveAttribute('aria-expanded', 'false');
    expect(panel.text).toContain('few people: 4');
  });

  it('chooses another word from the whole list', async () => {
    await panel.tabTo(panel.input('Right word'));
    await panel.press('{Alt>}{ArrowDown}{/Alt}');
    expect(panel.input('Right word')).toHaveAttribute('aria-expanded', 'true');
    await panel.press('{End}{ArrowUp}{Enter}');
    expect(panel.input('Right word').value).toBe('warm');
  });

  it('moves the morph by one, by ten, finely, to both ends and back to its default', async () => {
    const morph = panel.input('Morph');
    await panel.tabTo(morph);
    const after = async (keys: string): Promise<string | null> => {
      await panel.press(keys);
      return morph.getAttribute('aria-valuetext');
    };
    expect(await after('{ArrowRight}')).toBe('1 percent');
    expect(await after('{PageUp}')).toBe('11 percent');
    expect(await after('{Shift>}{ArrowLeft}{/Shift}')).toBe('10.9 percent');
    expect(await after('{End}')).toBe('100 percent');
    expect(await after('{Home}')).toBe('0 percent');
    expect(await after('{ArrowUp}{Delete}')).toBe('0 percent');
    expect(instrument.state.values.morph).toBe(0);
  });

  it('moves amount and output', async () => {
    await panel.tabTo(panel.input('Amount'));
    await panel.press('{Home}');
    expect(instrument.state.values.amount).toBe(-1);
    expect(panel.input('Amount')).toHaveAttribute('aria-valuetext', '-100 percent, words inverted');
    await panel.press('{Backspace}');
    expect(instrument.state.values.amount).toBe(1);
    await panel.tabTo(panel.input('Output'));
    await panel.press('{PageUp}');
    expect(panel.input('Output')).toHaveAttribute('aria-valuetext', '+5.0 decibels');
  });

  it('switches the auto gain', async () => {
    await panel.tabTo(panel.button('Auto gain'));
    await panel.press(' ');
    expect(instrument.state.values.autoGain).toBe(1);
    expect(panel.button('Auto gain')).toHaveAttribute('aria-pressed', 'true');
  });

  it('switches the bypass', async () => {
    const bypass = panel.button('Bypass');
    await panel.tabTo(bypass);
    await panel.press(' ');
    expect(instrument.state.values.bypass).toBe(1);
    expect(bypass).toHaveAttribute('aria-pressed', 'true');
    expect(panel.text).toContain('Bypassed.');
    await panel.press('{Enter}');
    expect(bypass).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('the term picker', () => {
  it('takes a word without its case, accents and spaces', async () => {
    await panel.tabTo(panel.input('Left word'));
    await panel.press(' MELAN colico{Enter}');
    expect(instrument.asked).toEqual([['termA', 5]]);
  });

  it('gives up with Escape', async () => {
    await panel.tabTo(panel.input('Left word'));
    await panel.press('br{ArrowDown}{Escape}');
    expect(panel.input('Left word').value).toBe('warm');
    expect(panel.input('Left word')).toHaveAttribute('aria-expanded', 'false');
    expect(instrument.state.values.termA).toBe(0);
  });

  it('keeps its keys from the host, and a slider the keys that move it', async () => {
    const hostKeys: string[] = [];
    const listen = (event: KeyboardEvent): unknown => hostKeys.push(`${event.type} ${event.key}`);
    document.addEventListener('keydown', listen);
    document.addEventListener('keyup', listen);
    await panel.tabTo(panel.input('Left word'));
    hostKeys.length = 0;
    await panel.press('b{ArrowDown}{Escape}');
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}{Delete}');
    panel.button('Bypass').focus();
    await panel.press(' ');
    expect(hostKeys).toEqual([]);
    panel.input('Morph').focus();
    await panel.press('s');
    expect(hostKeys).toEqual(['keydown s', 'keyup s']);
    document.removeEventListener('keydown', listen);
    document.removeEventListener('keyup', listen);
  });
});
