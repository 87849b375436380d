import { afterEach, beforeEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InstrumentState } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';
import { Pointer } from '../pointer.ts';

/** The instrument and the panel of the present test. */
export let instrument: FakeInstrument;
export let panel: PanelHarness;

/** Opens a panel 640 px wide before each test of the file. */
export function useBandPanel(): void {
  beforeEach(() => show());
  afterEach(() => panel.remove());
}

/** Opens another panel in place of the present one. */
export async function open(
  width = '640px',
  values: Partial<InstrumentState['values']> = {},
): Promise<void> {
  panel.remove();
  await show(width, values);
}

async function show(
  width = '640px',
  values: Partial<InstrumentState['values']> = {},
): Promise<void> {
  instrument = new FakeInstrument(values);
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
}

export const values = (): InstrumentState['values'] => instrument.state.values;

export const band = (number: number): HTMLElement =>
  panel.one(`.band[aria-label^="Band ${number},"]`);

/** An element within a band on the graph. */
export function part(number: number, selector: string): HTMLElement {
  const found = band(number).querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`band ${number} has no ${selector}`);
  return found;
}

export const node = (number: number): HTMLElement => part(number, '.node');

/** The group of number fields of the chosen band. */
export const strip = (): HTMLElement => panel.one('.fields');

/** What the number field with a label says about the last typed text. */
export function fault(name: string): HTMLElement {
  const found = field(name).parentElement?.querySelector<HTMLElement>('.fault');
  if (!found) throw new Error(`no answer of ${name}`);
  return found;
}

/** The number field with a label. */
export function field(name: string): HTMLInputElement {
  const found = panel
    .all('input[role="spinbutton"]')
    .find((each) => (each as HTMLInputElement).labels?.[0]?.textContent === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found as HTMLInputElement;
}

export async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
  await panel.press('{Enter}');
}

/** The types of the gesture events from now on, in order. */
export function gestures(): readonly string[] {
  const types: string[] = [];
  const root = panel.element.shadowRoot;
  for (const each of ['gesture-start', 'gesture-end']) {
    root?.addEventListener(each, () => types.push(each));
  }
  return types;
}

/** Pixels of an octave and of a decibel on the graph. */
export function graphScale(): { readonly octave: number; readonly db: number } {
  const { width, height } = panel.one('.graph').getBoundingClientRect();
  return { octave: width / Math.log2(1000), db: height / 15 };
}

/** A pointer, pressed at the middle of `target`; it moves in pixels from there. */
export class PressedPointer {
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

  /** A move that begins within the slop of a press. */
  drag(dx: number, dy: number, keys?: PointerEventInit): void {
    this.at('pointermove', 2, 0);
    this.at('pointermove', dx, dy, keys);
  }

  up(): void {
    this.at('pointerup', 0, 0);
  }
}
