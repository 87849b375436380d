import { afterEach, beforeAll, beforeEach } from 'vitest';
import { userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import type { InstrumentState } from '../../../gui/index.ts';
import { mapAxes, toPixel } from '../../../gui/position/map-plane.ts';
import type { MapPoint } from '../../../figure/index.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';
import { Pointer } from '../pointer.ts';

export const WARM = FAKE_TERMS[0]?.map as MapPoint;
export const BRIGHT = FAKE_TERMS[1]?.map as MapPoint;
export const HEAVY = FAKE_TERMS[7]?.map as MapPoint;

/** The instrument and the panel of the present test. */
export let instrument: FakeInstrument;
export let panel: PanelHarness;

/** Opens a panel 640 px wide before each test of the file. */
export function usePositionPanel(): void {
  beforeAll(loadParts);
  beforeEach(() => show());
  afterEach(() => panel.remove());
}

/** Opens another panel in place of the present one. */
export async function open(
  values: Partial<InstrumentState['values']> = {},
  width = '640px',
  terms = FAKE_TERMS,
): Promise<void> {
  panel.remove();
  await show(values, width, terms);
}

async function show(
  values: Partial<InstrumentState['values']> = {},
  width = '640px',
  terms = FAKE_TERMS,
): Promise<void> {
  instrument = new FakeInstrument(values, terms);
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
}

/** Chooses a view by its label. */
export async function choose(view: 'Slider' | 'Pad' | 'Map', of = panel): Promise<void> {
  const label = of.all('.views label').find((each) => each.textContent.trim() === view);
  await userEvent.click(label as HTMLElement);
  await of.drawn();
}

export async function undo(): Promise<void> {
  await userEvent.click(panel.one('button[aria-label="Undo"]'));
  await panel.drawn();
}

export const values = (): InstrumentState['values'] => instrument.state.values;

/** The label of the chosen view. */
export const chosenView = (of = panel): string =>
  of
    .all('.views label')
    .find((each) => each.querySelector(':checked'))
    ?.textContent.trim() ?? '';

/** What a screen reader speaks as the value of a slider. */
export const spoken = (label: string): string | null =>
  panel.input(label).getAttribute('aria-valuetext');

/** The list of words at the point, as text. */
export const shares = (): string[] =>
  panel.all('#shares li').map((each) => each.textContent.replace(/\s+/gu, ' ').trim());

export const knob = (): DOMRect => panel.one('.knob').getBoundingClientRect();

/** The area in which the knob moves: a slider is as large. */
export const plane = (label: string): DOMRect => panel.input(label).getBoundingClientRect();

/** A map point as shares of the map's width and height. */
export const onMap = (point: MapPoint): MapPoint => toPixel(point, mapAxes(FAKE_TERMS), 1, 1);

/** A pointer on a plane, at shares of its width and of its height from the top. */
export class PlanePointer {
  readonly #pointer: Pointer;
  readonly #label: string;

  constructor(label: string, pointerType?: string) {
    this.#pointer = new Pointer(panel.track(label), pointerType);
    this.#label = label;
  }

  at(type: string, [x, y]: MapPoint, keys?: PointerEventInit): this {
    const { left, top, width, height } = plane(this.#label);
    this.#pointer.send(type, left + x * width, top + y * height, keys);
    return this;
  }

  /** Through all points: down at the first and up at the last. */
  drag(...points: readonly MapPoint[]): void {
    const [first = [0, 0], ...more] = points;
    this.at('pointerdown', first);
    for (const point of more) this.at('pointermove', point);
    this.at('pointerup', points.at(-1) ?? first);
  }
}
