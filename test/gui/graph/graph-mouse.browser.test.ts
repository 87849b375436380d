import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page as tab, userEvent } from 'vitest/browser';
import { RealMouse } from '../real-mouse.ts';
import {
  PressedPointer,
  gestures,
  graphScale,
  instrument,
  node,
  open,
  panel,
  part,
  useBandPanel,
  values,
} from './band-panel.ts';

useBandPanel();

const mouse = new RealMouse();

const middle = (element: Element): [x: number, y: number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/** The line at the top of the graph. */
const readout = (): string => panel.one('.readout').textContent.trim();

beforeAll(() => tab.viewport(800, 900));
beforeEach(async () => {
  await mouse.move(1, 1);
});

describe('with a real mouse, a person', () => {
  it('drags a node to the pointer', async () => {
    const [x, y] = middle(node(2));
    const { left, top } = panel.one('.graph').getBoundingClientRect();
    await mouse.move(x, y);
    await mouse.press(x, y);
    await mouse.move(x + 20, y);
    await mouse.move(left + 400, top + 40);
    const place = (): number[] => {
      const [nowX, nowY] = middle(node(2));
      return [nowX - left, nowY - top].map(Math.round);
    };
    await expect.poll(place).toEqual([400, 40]);
    await mouse.release(left + 400, top + 40);
  });

  it('gives a band back to the words with a double click', async () => {
    await open('640px', { band2Gain: 4 });
    const [x, y] = middle(node(2));
    await mouse.click(x, y);
    await mouse.click(x, y, 2);
    expect(values().band2Gain).toBe(0);
  });

  it('drags a node right after a click on it', async () => {
    await open('640px', { band2Gain: 4, band2Q: 1.5 });
    const events = gestures();
    const [x, y] = middle(node(2));
    await mouse.click(x, y);
    await mouse.press(x, y, 2);
    await mouse.move(x, y + 10);
    await mouse.move(x, y + 30);
    await mouse.release(x, y + 30, 2);
    expect(values().band2Gain).toBeLessThan(4);
    expect(values().band2Q).toBe(1.5);
    expect(events).toEqual(['gesture-start', 'gesture-end']);
  });

  it('selects no text with a double click or a drag on the graph', async () => {
    for (const label of panel.all('.hz, .db')) {
      const [x, y] = middle(label);
      await mouse.click(x, y);
      await mouse.click(x, y, 2);
      await mouse.press(x - 40, y - 5);
      await mouse.move(x + 60, y + 5);
      await mouse.release(x + 60, y + 5);
    }
    const title = panel.one('.name span');
    await mouse.click(...middle(title));
    await mouse.click(...middle(title), 2);
    expect(String(getSelection())).toBe('');
  });

  it('reads the numbers of the band under the pointer, whose handles show alone', async () => {
    await mouse.move(...middle(panel.one('.graph')));
    await panel.drawn();
    expect(readout()).toMatch(/^Band 1 /u);
    await mouse.move(...middle(node(3)));
    await panel.drawn();
    expect(readout()).toMatch(/^Band 3 /u);
    const visibility = (band: number): string =>
      getComputedStyle(part(band, '.handle.high')).visibility;
    await expect.poll(() => [visibility(1), visibility(3)]).toEqual(['hidden', 'visible']);
    await mouse.move(...middle(part(3, '.handle.high')));
    await panel.drawn();
    expect(readout(), 'at the handle').toMatch(/^Band 3 /u);
    const { left, top } = panel.one('.graph').getBoundingClientRect();
    await mouse.move(left + 3, top + 3);
    await panel.drawn();
    expect(readout()).toMatch(/^Band 1 /u);
  });
});

describe('after a drag to the edge of the graph', () => {
  const scale = (): string => panel.one('.db').textContent;
  let end: [x: number, y: number];

  beforeEach(async () => {
    const [x, y] = middle(node(3));
    end = [x, y - 7 * graphScale().db];
    await mouse.press(x, y);
    await mouse.move(x, y - 10);
    await mouse.move(...end);
    await mouse.release(...end);
    await panel.drawn();
    expect(values().band3Gain).toBeGreaterThan(6);
  });

  it('the node stays under the pointer, and the wheel turns its Q', async () => {
    const [x, y] = end;
    expect(middle(node(3))[1]).toBeCloseTo(y, 0);
    await mouse.move(x + 3, y + 2);
    await mouse.turnWheel(x + 3, y + 2, -100);
    await expect.poll(() => values().band3Q).toBe(0.2);
    await panel.drawn();
    expect(middle(node(3))[1]).toBeCloseTo(y, 0);
    expect(scale()).toBe('+6');
  });

  it.each([
    ['the node', () => [end[0] + 30, end[1] + 20]],
    ['the graph', () => [1, 1]],
  ] as const)('the scale suits the sound again once the pointer leaves %s', async (_, to) => {
    expect(scale()).toBe('+6');
    const [x = 0, y = 0] = to();
    await mouse.move(x, y);
    await expect.poll(scale).toBe('+12');
  });

  it('the scale grows for a node that leaves the graph', async () => {
    expect(scale()).toBe('+6');
    instrument.move({ band4Gain: -11 });
    await expect.poll(scale).not.toBe('+6');
  });
});

describe('the wheel over a node', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = document.documentElement;
    panel.box.style.margin = '600px 0 2000px';
    return () => {
      page.scrollTop = 0;
    };
  });

  /** Turns the wheel, and waits until the page or the band has moved; undefined after a while without. */
  const turn = async (deltaY: number, deltaX = 0, ctrlKey = false): Promise<void> => {
    const [x, y] = at;
    const turned = new Promise((resolve) => {
      window.addEventListener('wheel', resolve, { once: true, capture: true });
    });
    await mouse.turnWheel(x, y, deltaY, deltaX, ctrlKey);
    await turned;
    await panel.drawn();
  };

  /** Where the pointer is. */
  let at: [x: number, y: number];

  const pointAt = async (x: number, y: number): Promise<void> => {
    at = [x, y];
    await mouse.move(x, y);
  };

  const settled = async (): Promise<number> => {
    let before = NaN;
    while (before !== page.scrollTop) {
      before = page.scrollTop;
      await panel.drawn();
    }
    return page.scrollTop;
  };

  it('scrolls the page that brings the node under a pointer that rests', async () => {
    page.scrollTop = 100;
    await panel.drawn();
    const [x, y] = middle(node(3));
    await pointAt(x, y - 60);
    page.scrollTop += 60;
    await panel.drawn();
    expect(middle(node(3))[1]).toBeCloseTo(y - 60, 0);
    const before = page.scrollTop;
    await turn(100);
    await expect.poll(settled).toBeGreaterThan(before);
    expect(values().band3Q).toBe(0);
  });

  it('scrolls the page under a hand that trembles', async () => {
    page.scrollTop = 100;
    await panel.drawn();
    const [x, y] = middle(node(3));
    await pointAt(x, y - 100);
    await turn(100);
    await expect.poll(settled).toBe(200);
    await pointAt(x + 1, y - 99);
    await turn(100);
    expect(values().band3Q).toBe(0);
  });

  it('moves Q once the person has pointed at the graph, also after the page has scrolled', async () => {
    page.scrollTop = 300;
    await panel.drawn();
    await pointAt(...middle(node(3)));
    await turn(-100);
    expect(values().band3Q).toBe(0.2);
    expect(await settled()).toBe(300);
  });

  it('moves Q once the focus has come to the node', async () => {
    page.scrollTop = 300;
    await panel.drawn();
    const [x, y] = middle(node(3));
    await pointAt(x, y - 60);
    page.scrollTop += 60;
    await panel.drawn();
    panel.input('Band 3 gain').focus({ preventScroll: true });
    await turn(-100);
    expect(values().band3Q).toBe(0.2);
  });

  it.each([
    ['a swipe to the side', [3, 40, false]],
    ['a pinch or Ctrl', [-40, 0, true]],
  ] as const)('leaves %s to the page', async (_name, [deltaY, deltaX, ctrlKey]) => {
    page.scrollTop = 300;
    await panel.drawn();
    await pointAt(...middle(node(3)));
    let isPrevented: boolean | undefined;
    window.addEventListener('wheel', (event) => (isPrevented = event.defaultPrevented), {
      once: true,
    });
    await turn(deltaY, deltaX, ctrlKey);
    expect(isPrevented).toBe(false);
    expect(values().band3Q).toBe(0);
  });
});

describe('a turn of the wheel over a node', () => {
  const turnBy = (deltaY: number, keys: WheelEventInit = {}): void => {
    node(2).dispatchEvent(
      new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, ...keys }),
    );
  };

  beforeEach(async () => {
    await userEvent.hover(node(2));
  });

  it('moves Q: up is narrower, with Shift it is fine', () => {
    turnBy(-100);
    expect(values().band2Q).toBe(0.2);
    turnBy(100, { shiftKey: true });
    expect(values().band2Q).toBe(0.18);
    turnBy(0, { shiftKey: true, deltaX: 100 });
    expect(values().band2Q, 'with Shift some browsers report it as a sideways one').toBe(0.16);
    for (let turns = 0; turns < 40; turns++) turnBy(100);
    turnBy(-100);
    expect(values().band2Q, 'a turn back counts from the limit').toBe(-2.8);
  });

  it('adds up the small steps of a trackpad, in one gesture that ends after a rest', async () => {
    const events = gestures();
    for (let turns = 0; turns < 20; turns++) turnBy(-2);
    expect(values().band2Q).toBe(0.08);
    expect(events).toEqual(['gesture-start']);
    await expect.poll(() => events).toEqual(['gesture-start', 'gesture-end']);
  });

  it('does not sum up a swipe to the side that is not quite straight', () => {
    for (let turns = 0; turns < 20; turns++)
      turnBy(turns % 2 ? 6 : 0, { deltaX: turns % 2 ? 4 : 9 });
    expect(values().band2Q).toBe(0);
  });
});

describe('a turn of the wheel during a drag', () => {
  const turnOver = (element: HTMLElement, deltaY = -100): void => {
    element.dispatchEvent(
      new WheelEvent('wheel', { deltaY, bubbles: true, composed: true, cancelable: true }),
    );
  };

  it.each([
    ['the node itself', () => node(2)],
    ['another node', () => node(3)],
    ['the graph', () => panel.one('.graph')],
  ])('over %s moves Q of the band that is dragged, in the same step of undo', async (_, over) => {
    await open('640px', { band3Q: 0.5 });
    const { octave } = graphScale();
    const events = gestures();
    const pointer = new PressedPointer(node(2));
    pointer.drag(octave, 0);
    turnOver(over());
    expect(values().band2Q).toBe(0.2);
    pointer.at('pointermove', 2 * octave, 0);
    turnOver(over());
    pointer.up();
    expect(values().band2Q).toBe(0.4);
    expect(values().band2Frequency).toBeCloseTo(2, 1);
    expect(values().band3Q).toBe(0.5);
    expect(events).toEqual(['gesture-start', 'gesture-end']);
  });

  it('is taken back with the drag', async () => {
    await open('640px', { band2Q: 1 });
    const pointer = new PressedPointer(node(2));
    pointer.drag(graphScale().octave, 0);
    turnOver(node(2));
    expect(values().band2Q).toBe(1.2);
    await panel.press('{Escape}');
    expect(values()).toMatchObject({ band2Q: 1, band2Frequency: 0 });
  });
});
