import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElement } from '../../../gui/index.ts';
import { planesPart } from '../../../gui/position/planes-part.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { RealMouse } from '../real-mouse.ts';
import { computedLook, differences, shadowElements } from './computed-look.ts';

const made: HTMLElement[] = [];
// What lies below the pointer looks different.
beforeEach(() => new RealMouse().move(1, 1));
afterEach(() => {
  vi.restoreAllMocks();
  for (const element of made.splice(0)) element.remove();
});

/** A place of 700 px in the page. */
function home(): HTMLElement {
  const box = document.createElement('div');
  box.style.width = '700px';
  document.body.append(box);
  made.push(box);
  return box;
}

interface Frame {
  readonly frame: HTMLIFrameElement;
  readonly view: Window & typeof globalThis;
  /** A place of 700 px in its document. */
  readonly box: HTMLElement;
}

/** A document of its own, as a window of its own has it. */
async function frame(): Promise<Frame> {
  const element = document.createElement('iframe');
  element.style.cssText = 'inline-size: 900px; block-size: 900px';
  element.srcdoc = '<!doctype html><div style="width: 700px"></div><p id="beside">Host</p>';
  const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
  document.body.append(element);
  made.push(element);
  await loaded;
  const view = element.contentWindow as Window & typeof globalThis;
  return { frame: element, view, box: view.document.querySelector('div') as HTMLElement };
}

const drawn = async (view: Window = window): Promise<void> => {
  for (let frames = 0; frames < 3; frames++)
    await new Promise(view.requestAnimationFrame.bind(view));
};

const all = (element: HTMLElement, selector: string): HTMLElement[] =>
  [...shadowElements(element.shadowRoot as ShadowRoot)].filter((each) => each.matches(selector));

const one = (element: HTMLElement, selector: string): HTMLElement => {
  const [first] = all(element, selector);
  if (first === undefined) throw new Error(`nothing matches ${selector}`);
  return first;
};

const picture = (element: HTMLElement): string =>
  (one(element, 'canvas.moving') as HTMLCanvasElement).toDataURL();

/** Animations and the host's own box aside, a look must be the same wherever the element is. */
const expectSameLook = (now: readonly string[], before: readonly string[], where: string): void => {
  expect(now.length, where).toBeGreaterThan(1000);
  expect(differences(now, before).slice(0, 5), where).toEqual([]);
};

describe.each([
  ['slider', {}],
  ['map', { mode: 1 }],
] as const)('a GUI in another document, with the %s', (_view, values) => {
  it('looks as at home: moved there, moved back, moved again, and first mounted there', async () => {
    await planesPart.load();
    const [house, other] = [home(), await frame()];
    const element = createElement(new FakeInstrument(values));
    house.append(element);
    await drawn();
    const look = computedLook(element);
    other.box.append(element);
    await drawn(other.view);
    expectSameLook(computedLook(element), look, 'in the frame');
    house.append(element);
    await drawn();
    expectSameLook(computedLook(element), look, 'back home');
    other.box.append(element);
    await drawn(other.view);
    expectSameLook(computedLook(element), look, 'in the frame again');
    element.remove();
    const born = createElement(new FakeInstrument(values));
    other.box.append(born);
    await drawn(other.view);
    expectSameLook(computedLook(born), look, 'first mounted in the frame');
  });
});

describe('a GUI in another document', () => {
  const inFrame = async (instrument = new FakeInstrument()) => {
    const other = await frame();
    const element = createElement(instrument);
    other.box.append(element);
    await drawn(other.view);
    return { ...other, element, instrument };
  };

  it('draws in the frames of the window that shows it, for its own may be hidden', async () => {
    const { element, instrument, view } = await inFrame();
    const before = picture(element);
    const ours = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    instrument.move({ morph: 0.7 });
    await drawn(view);
    expect(picture(element)).not.toBe(before);
    expect(ours).not.toHaveBeenCalled();
  });

  it('closes its lists and menus at a press elsewhere in that document', async () => {
    const { element, view } = await inFrame();
    for (const opener of ['input[aria-label="Left word"]', '#button.chosen']) {
      one(element, opener).focus();
      one(element, opener).click();
      await drawn(view);
      const open = () => all(element, '.popup').filter((each) => each.checkVisibility());
      expect(open(), opener).toHaveLength(1);
      const beside = view.document.querySelector('#beside') as HTMLElement;
      beside.dispatchEvent(new view.PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await drawn(view);
      expect(open(), opener).toEqual([]);
    }
  });

  it('keeps its keys and presses from that document', async () => {
    const { element, view, instrument } = await inFrame();
    const heard: string[] = [];
    for (const type of ['keydown', 'pointerdown']) {
      view.document.addEventListener(type, () => heard.push(type));
    }
    const field = one(element, 'input[aria-label="Left word"]');
    field.dispatchEvent(
      new view.KeyboardEvent('keydown', { key: 'q', bubbles: true, composed: true }),
    );
    field.dispatchEvent(new view.PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(heard).toEqual([]);
    const node = one(element, '.node');
    node.dispatchEvent(
      new view.KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }),
    );
    expect(instrument.state.listening.soloBand).toBe(1);
  });

  /** Each canvas of an element as a picture. */
  const pictures = (element: HTMLElement): string[] =>
    all(element, 'canvas').map((canvas) => (canvas as HTMLCanvasElement).toDataURL());

  it.each(['before it is moved back', 'after it is moved back'])(
    'goes on at home where its window closes %s',
    async (when) => {
      const instrument = new FakeInstrument({ morph: 0.4 });
      const reference = createElement(instrument);
      home().append(reference);
      const { element, frame: ownWindow } = await inFrame(instrument);
      await drawn();
      // A change asks for a frame of the window that is about to go.
      instrument.move({ morph: 0.4 });
      if (when.startsWith('before')) ownWindow.remove();
      home().append(element);
      await drawn();
      ownWindow.remove();
      expect(pictures(element)).toEqual(pictures(reference));
      instrument.move({ morph: 0.9, termB: 3 });
      await drawn();
      expect(pictures(element)).toEqual(pictures(reference));
      expect(one(element, 'input[aria-label="Morph"]')).toHaveAttribute(
        'aria-valuetext',
        '90 percent',
      );
    },
  );
});
