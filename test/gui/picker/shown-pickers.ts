import { afterEach, beforeEach, vi } from 'vitest';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

export let instrument: FakeInstrument;
export let panel: PanelHarness;
/** The starts and ends of gestures, in order. */
export let gestures: string[];

/** Shows a panel with two pickers to each test of a file. */
export function showPickers(): void {
  beforeEach(async () => {
    instrument = new FakeInstrument();
    panel = new PanelHarness(instrument);
    gestures = [];
    await panel.drawn();
    for (const type of ['gesture-start', 'gesture-end']) {
      panel.one('.panel').addEventListener(type, () => gestures.push(type.slice(8)));
    }
  });
  afterEach(() => {
    vi.useRealTimers();
    panel.remove();
  });
}

/** Words that the instrument was asked for, in order. */
export const askedWords = (): (string | undefined)[] =>
  instrument.asked.map(([, value]) => instrument.terms[value]?.term);
export const word = (label = 'Left word'): string => panel.input(label).value;
export const sounding = (): string | undefined =>
  instrument.terms[instrument.state.values.termA]?.term;
export const isOpen = (label = 'Left word'): boolean =>
  panel.input(label).getAttribute('aria-expanded') === 'true';
export const option = (name: string): HTMLElement => {
  const found = panel
    .all('[role="option"]')
    .find((each) => each.getAttribute('aria-label')?.startsWith(name));
  if (found === undefined) throw new Error(`no option ${name}`);
  return found;
};
export const named = (label: string): HTMLElement => panel.one(`button[aria-label="${label}"]`);
export const announcement = (): string =>
  panel
    .all('[role="status"]')
    .map((each) => each.textContent)
    .join('');
