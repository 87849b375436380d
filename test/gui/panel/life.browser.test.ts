import { GuiElement } from '../../../gui/kit/gui-element.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { define } from '../../../gui/kit/define.ts';
import { createElement } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

const panels: PanelHarness[] = [];
const open = async (instrument: FakeInstrument): Promise<PanelHarness> => {
  const panel = new PanelHarness(instrument);
  panels.push(panel);
  await panel.drawn();
  return panel;
};
afterEach(() => {
  vi.restoreAllMocks();
  for (const panel of panels.splice(0)) panel.remove();
});

const curveNow = (panel: PanelHarness): string =>
  (panel.one('canvas.moving') as HTMLCanvasElement).toDataURL();

describe('the life of the element', () => {
  it('begins when it is connected and not before', async () => {
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    const timer = vi.spyOn(window, 'setTimeout');
    const canvas = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
    const instrument = new FakeInstrument();
    const element = createElement(instrument);
    instrument.move({ morph: 0.5 });
    await Promise.resolve();
    expect(instrument.listeners).toBe(0);
    expect(frame).not.toHaveBeenCalled();
    expect(timer).not.toHaveBeenCalled();
    expect(canvas).not.toHaveBeenCalled();
    expect(element.shadowRoot).toBeNull();
  });

  it('ends when it is disconnected, and begins again where the instrument is by then', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    expect(instrument.listeners).toBe(1);
    panel.element.remove();
    expect(instrument.listeners).toBe(0);
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    instrument.move({ morph: 0.4, termA: 2 });
    expect(frame).not.toHaveBeenCalled();
    panel.box.append(panel.element);
    await panel.drawn();
    expect(instrument.listeners).toBe(1);
    expect(panel.input('Morph')).toHaveAttribute('aria-valuetext', '40 percent');
    expect(panel.input('Left word').value).toBe('soft');
  });

  it('follows automation', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const before = curveNow(panel);
    instrument.move({ morph: 0.7 });
    await panel.drawn();
    expect(panel.input('Morph')).toHaveAttribute('aria-valuetext', '70 percent');
    expect(curveNow(panel)).not.toBe(before);
    expect(panel.text).toContain('Mostly bright, a little warm.');
  });

  it('draws once a frame, however often the instrument speaks, and rests when it is silent', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const drawings = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
    const painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    const nextFrame = window.requestAnimationFrame.bind(window);
    const frame = vi.spyOn(window, 'requestAnimationFrame');
    for (let step = 1; step <= 20; step++) instrument.move({ morph: step / 20 });
    expect(frame).toHaveBeenCalledTimes(1);
    await new Promise(nextFrame);
    expect(drawings).toHaveBeenCalledTimes(1);
    await panel.drawn();
    expect(painted, 'the ribbon stays as it is while only the morph moves').not.toHaveBeenCalled();
    frame.mockClear();
    for (let frames = 0; frames < 4; frames++) await new Promise(nextFrame);
    expect(frame).not.toHaveBeenCalled();
  });

  it('paints the ribbon anew for other words and another amount', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    const canvas = panel.one('.track canvas') as HTMLCanvasElement;
    const first = canvas.toDataURL();
    instrument.move({ termB: 3 });
    await panel.drawn();
    const second = canvas.toDataURL();
    instrument.move({ amount: -1 });
    await panel.drawn();
    expect(new Set([first, second, canvas.toDataURL()]).size).toBe(3);
  });

  it('is several at once, each with its own instrument', async () => {
    const [one, two] = [new FakeInstrument(), new FakeInstrument()];
    const first = await open(one);
    const second = await open(two);
    one.move({ morph: 0.3 });
    await first.drawn();
    expect(first.input('Morph').value).toBe('0.3');
    expect(second.input('Morph').value).toBe('0');
  });

  it('outlives its plugin', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    instrument.dead = 'the plugin was destroyed';
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    expect(panel.text).toContain('The plugin does not answer: the plugin was destroyed');
    instrument.move({ morph: 0.5 });
    await expect.poll(() => panel.input('Morph').getAttribute('aria-valuetext')).toBe('50 percent');
    panel.element.remove();
    panel.box.append(panel.element);
    await panel.drawn();
    expect(panel.text).toContain('The plugin does not answer');
  });

  it('shows notices, speaks them, and dismisses them', async () => {
    const instrument = new FakeInstrument();
    const panel = await open(instrument);
    instrument.notify('The fast runtime could not be loaded.');
    await panel.drawn();
    expect(panel.text).toContain('The fast runtime could not be loaded.');
    await expect
      .poll(() => panel.all('[role="status"]').map((region) => region.textContent), {
        timeout: 3000,
      })
      .toContain('The fast runtime could not be loaded.');
    panel.button('Dismiss').click();
    await panel.drawn();
    expect(panel.text).not.toContain('The fast runtime');
  });
});

describe('tags', () => {
  it('are free for every copy of the plugin in a page', () => {
    const first = define('neural-eq-test', class extends GuiElement {});
    const second = define('neural-eq-test', class extends GuiElement {});
    expect(second).not.toBe(first);
    expect(customElements.get(second)).not.toBe(customElements.get(first));
  });
});
