import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BandDragHost } from '../../../gui/graph/band-drag-controller.ts';
import { graphFrequenciesHz, coefficientCurve } from '../../../gui/graph/curves.ts';
import { gainToY } from '../../../figure/index.ts';
import { MovingCurve } from '../../../gui/graph/moving-curve.ts';
import { READING_MS } from '../../../gui/instrument/reading-pace.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

const panels: PanelHarness[] = [];
const open = async (instrument: FakeInstrument): Promise<PanelHarness> => {
  const panel = new PanelHarness(instrument);
  panels.push(panel);
  await panel.drawn();
  await rest();
  return panel;
};
afterEach(() => {
  vi.restoreAllMocks();
  for (const panel of panels.splice(0)) panel.remove();
});

/** Waits, frame by frame, until the last reading is due, and for the last of its turns. */
async function rest(): Promise<void> {
  // The panel asks for the reading in the first frame, before this continues.
  await frame();
  const dueMs = performance.now() + READING_MS;
  while (performance.now() < dueMs) await frame();
  for (let turns = 0; turns < 6; turns++) await frame();
}
const frame = (): Promise<number> => new Promise(requestAnimationFrame);

const STEPS = 60;

/** Runs a stream of values, one a frame, with a look at what is drawn before the next one. */
async function stream(
  instrument: FakeInstrument,
  valuesAt: (unit: number) => Parameters<FakeInstrument['move']>[0],
  look: (unit: number) => void,
): Promise<void> {
  for (let step = 1; step <= STEPS; step++) {
    instrument.move(valuesAt(step / STEPS));
    // Asked for after the panel's own: by then it has drawn, and so far as it renders, in microtasks.
    await frame();
    look(step / STEPS);
  }
}

const centre = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

describe('while a host moves values', () => {
  it('draws in each frame the curve of its coefficients', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const canvas = panel.one('canvas.moving');
    const graph = canvas.getBoundingClientRect();
    const curve = (canvas.getRootNode() as ShadowRoot).host as BandDragHost;
    const points = vi.spyOn(Path2D.prototype, 'lineTo');
    // Only the latest picture counts.
    const cleared = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    cleared.mockImplementation(() => void points.mockClear());
    const frequenciesHz = graphFrequenciesHz(instrument.sampleRate);
    let looks = 0;
    await stream(
      instrument,
      (morph) => ({ morph }),
      (morph) => {
        const { gainsDb } = coefficientCurve(
          instrument.state.coefficients,
          frequenciesHz,
          instrument.sampleRate,
        );
        // The first line of a picture is the curve in use.
        const drawn = points.mock.calls.slice(0, gainsDb.length).map(([, y]) => y);
        const wanted = Array.from(
          gainsDb,
          (gainDb) => graph.height * gainToY(gainDb, curve.drawnRangeDb),
        );
        expect(Math.max(...wanted.map((y, i) => Math.abs(y - (drawn[i] ?? NaN))))).toBeLessThan(
          0.01,
        );
        const track = panel.track('Morph').getBoundingClientRect();
        const [x] = centre(panel.one('.track .knob'));
        expect(Math.abs(x - track.left - morph * track.width)).toBeLessThan(0.5);
        const gain = curve.bands?.[0]?.numbers.Gain.value ?? NaN;
        const [, y] = centre(panel.one('.node'));
        expect(
          Math.abs(y - graph.top - graph.height * gainToY(gain, curve.drawnRangeDb)),
        ).toBeLessThan(0.5);
        looks++;
      },
    );
    expect(looks).toBe(STEPS);
  });

  it('renders text at most ten times a second, and exactly where the values rest', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const read: (string | null)[] = [];
    const begin = performance.now();
    await stream(
      instrument,
      (unit) => ({ morph: 0.73 * unit, amount: 1 - 0.35 * unit, output: 6 * unit }),
      () => {
        const text = panel.input('Morph').getAttribute('aria-valuetext');
        if (text !== read.at(-1)) read.push(text);
      },
    );
    expect(read.length).toBeGreaterThan(1);
    expect(read.length).toBeLessThanOrEqual(2 + (performance.now() - begin) / 100);
    await rest();
    expect(panel.input('Morph')).toHaveAttribute('aria-valuetext', '73 percent');
    expect(panel.input('Morph').value).toBe('0.73');
    expect(panel.input('Amount')).toHaveAttribute('aria-valuetext', '65 percent');
    expect(panel.text).toContain('Mostly bright, a little warm.');
  });

  it('has the value of the slider with the focus spoken once, where it rests', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const slider = panel.input('Morph');
    slider.focus();
    const spoken = new Set<string | null>();
    await stream(
      instrument,
      (unit) => ({ morph: 0.73 * unit }),
      () => spoken.add(`${slider.getAttribute('aria-valuetext')} ${slider.value}`),
    );
    expect(spoken.size).toBe(1);
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('73 percent');
    expect(slider.value).toBe('0.73');
    await panel.press('{ArrowRight}');
    expect(slider).toHaveAttribute('aria-valuetext', '74 percent');
  });

  it('renders the costliest parts of a reading in frames of their own', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const parts = (): readonly (string | null)[] => [
      ...panel
        .all('.fields input[role="spinbutton"]')
        .map((field) => (field as HTMLInputElement).value),
      panel.input('Band 1 gain').getAttribute('aria-valuetext'),
    ];
    instrument.move({ morph: 0.01 });
    await rest();
    let before = parts();
    const told: number[] = [];
    await stream(
      instrument,
      (morph) => ({ morph }),
      () => {
        const now = parts();
        told.push(now.filter((part, i) => part !== before[i]).length);
        before = now;
      },
    );
    expect(told.filter((parts) => parts === 1).length).toBeGreaterThan(4);
    await rest();
    // At rest all say the same.
    const [, gain, , spoken] = parts();
    expect(spoken).toBe(gain?.replace('dB', 'decibels'));
  });

  it('shows at once a change that needs a render, and what a person does', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    instrument.move({ morph: 0.3 });
    await frame();
    instrument.move({ morph: 0.4 });
    await frame();
    instrument.move({ morph: 0.4, termA: 2 });
    await panel.drawn();
    expect(panel.input('Left word').value).toBe('soft');
    for (const morph of [0.5, 0.6]) {
      instrument.move({ morph });
      await frame();
    }
    panel.button('Bypass').click();
    await panel.drawn();
    expect(panel.button('Bypass')).toHaveAttribute('aria-pressed', 'true');
    expect(panel.text).toContain('Bypassed.');
    expect(panel.input('Morph')).toHaveAttribute('aria-valuetext', '60 percent');
  });

  it('shows at once what a person does while a reading takes its turns', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    instrument.move({ morph: 0.5 });
    await frame();
    panel.input('Band 3, bell').click();
    await frame();
    expect(panel.one('.band.selected')).toHaveAttribute('aria-label', 'Band 3, bell');
    await rest();
    instrument.move({ morph: 0.6 });
    await frame();
    panel.button('Bypass').click();
    await panel.drawn();
    expect(panel.all('.node')).toEqual([]);
  });

  it('takes the point of the pad along', async () => {
    const instrument = new FakeInstrument({ morphY: 0.1 });
    const panel = await open(instrument);
    await expect.poll(() => panel.all('.spot')).toHaveLength(1);
    await rest();
    await stream(
      instrument,
      (unit) => ({ morph: unit, morphY: 0.1 + 0.8 * unit }),
      (unit) => {
        const plane = panel.one('.spot').parentElement?.querySelector('input') as HTMLElement;
        const { left, top, width, height } = plane.getBoundingClientRect();
        const [x, y] = centre(panel.one('.knob'));
        expect(Math.abs(x - left - unit * width)).toBeLessThan(0.5);
        expect(Math.abs(y - top - (0.9 - 0.8 * unit) * height)).toBeLessThan(0.5);
      },
    );
  });

  it('goes back to a number that it has shown before', async () => {
    const instrument = new FakeInstrument({ morph: 0.2, output: 3 });
    const panel = await open(instrument);
    const before = [centre(panel.one('.track .knob')), panel.all('.thumb').map(centre)];
    instrument.move({ morph: 0.6, output: -3 });
    await frame();
    instrument.move({ morph: 0.7, output: -6 });
    await frame();
    instrument.move({ morph: 0.2, output: 3 });
    await frame();
    await rest();
    expect([centre(panel.one('.track .knob')), panel.all('.thumb').map(centre)]).toEqual(before);
    expect(panel.input('Morph')).toHaveAttribute('aria-valuetext', '20 percent');
  });
});

describe('the moving curve in forced colours', () => {
  it('draws the curve in the colour of a highlight, without an area', () => {
    const forced = Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList;
    vi.spyOn(window, 'matchMedia').mockReturnValue(forced);
    const canvas = document.createElement('canvas');
    canvas.style.cssText = 'column-rule-color: rgb(1, 2, 3); width: 300px; height: 100px';
    document.body.append(canvas);
    const colours: unknown[] = [];
    vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke').mockImplementation(function (
      this: CanvasRenderingContext2D,
    ) {
      colours.push(this.strokeStyle);
    });
    const fill = vi.spyOn(CanvasRenderingContext2D.prototype, 'fill');
    const moving = new MovingCurve();
    const frequenciesHz = graphFrequenciesHz(48_000);
    const heard = { frequenciesHz, gainsDb: frequenciesHz.map(() => 3) };
    moving.show(canvas, {
      rangeDb: 6,
      activeCurve: heard,
      bypassed: false,
      colour: 'rgb(9, 9, 9)',
      ties: [],
    });
    return expect
      .poll(() => colours.length)
      .toBeGreaterThan(0)
      .then(() => {
        expect(colours).toContain('#010203');
        expect(colours).not.toContain('#090909');
        expect(fill).not.toHaveBeenCalled();
        moving.stop();
        canvas.remove();
      });
  });
});
