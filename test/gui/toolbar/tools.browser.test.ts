import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import vocabulary from '../../../model/vocabulary.json';
import { loadParts } from '../../../gui/index.ts';
import type { InstrumentTerm } from '../../../gui/index.ts';
import { menusPart } from '../../../gui/kit/lazy-part.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';
import { Pointer } from '../pointer.ts';

const TERMS = vocabulary.terms as unknown as readonly InstrumentTerm[];
const termOf = (word: string): number => TERMS.findIndex(({ term }) => term === word);

let instrument: FakeInstrument;
let panel: PanelHarness;

const open = async (width = '640px'): Promise<void> => {
  panel = new PanelHarness(instrument, width);
  await panel.drawn();
};

beforeAll(loadParts);
beforeEach(async () => {
  localStorage.clear();
  instrument = new FakeInstrument({ termB: termOf('bright') }, TERMS);
  await open();
});
afterEach(() => {
  vi.restoreAllMocks();
  panel.remove();
});

/** A button or an item by its accessible name, of those that are shown. */
const named = (name: string): HTMLButtonElement => {
  const found = panel
    .all('button')
    .filter((each) => each.checkVisibility())
    .find((each) => (each.getAttribute('aria-label') ?? each.textContent.trim()).startsWith(name));
  if (found === undefined) throw new Error(`no button ${name}`);
  return found as HTMLButtonElement;
};
const press = async (name: string): Promise<void> => {
  await userEvent.click(named(name));
  await panel.drawn();
};
const chosen = (): string => panel.one('.chosen').textContent.replaceAll(/\s+/gu, ' ').trim();
const values = () => instrument.state.values;
const items = (): string[] =>
  panel
    .all('[role^="menuitem"]')
    .filter((item) => item.checkVisibility())
    .map((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim());

const play = async (name: string): Promise<void> => {
  await press('Preset');
  await press(name);
};

const saveAs = async (name: string): Promise<void> => {
  await press('Preset');
  await press('Save as…');
  await panel.press(`${name}{Enter}`);
};

/** Puts a file into the field that the browser's own dialogue fills. */
const importFile = async (text: string, name = 'presets.json'): Promise<void> => {
  await press('Preset');
  await panel.press('{Escape}');
  const field = panel.one('input.file') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
  await vi.waitFor(() => panel.one('.news'));
};
const news = (): string => panel.one('.news span').textContent;

describe('undo', () => {
  it('takes a drag back in one step, by button and by keys, and never the host’s automation', async () => {
    await panel.pressTrack('Morph', 0.75);
    const there = values().morph;
    instrument.move({ amount: 0.5 });
    await press('Undo');
    expect(values()).toMatchObject({ morph: 0, amount: 0.5 });
    expect(named('Undo')).toHaveAttribute('aria-disabled', 'true');
    await panel.press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(values().morph).toBe(there);
    await panel.press('{Control>}z{/Control}');
    expect(values().morph).toBe(0);
    await panel.press('{Control>}y{/Control}');
    expect(values().morph).toBe(there);
  });

  it('is one step for a double click that moved the thumb, and none for a drag given up', async () => {
    instrument.move({ amount: 0.2 });
    await panel.drawn();
    const pointer = new Pointer(panel.track('Amount'));
    const send = (type: string): boolean => pointer.sendAt(type, [0.8, 0.5]);
    for (const type of ['pointerdown', 'pointerup', 'dblclick']) send(type);
    expect(values().amount).toBe(1);
    await panel.drawn();
    await press('Undo');
    expect(values().amount).toBe(0.2);
    send('pointerdown');
    await panel.press('{Escape}');
    send('pointerup');
    await panel.drawn();
    expect(values().amount).toBe(0.2);
    expect(named('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  it('keeps its keys from the host, but for those in a text field', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', listen);
    panel.input('Morph').focus();
    await panel.press('{ArrowRight}');
    await panel.press('{Control>}z{/Control}c');
    expect(heard).toEqual(['Control']);
    expect(values().morph).toBe(0);
    await panel.press('{ArrowRight}');
    panel.input('Word A').focus();
    await panel.press('{Control>}z{/Control}');
    expect(values().morph).toBe(0.01);
    document.removeEventListener('keydown', listen);
  });
});

describe('presets', () => {
  it('are chosen with the pointer, in one step, and marked when they are changed', async () => {
    await play('Vocal Lift');
    expect(values()).toMatchObject({ termA: termOf('clear'), termB: termOf('crisp'), morph: 0.7 });
    expect(chosen()).toBe('Preset · Vocal Lift');
    expect(focused()).toBe(panel.one('.chosen'));
    await panel.pressTrack('Amount', 0.2);
    expect(chosen()).toBe('Preset · Vocal Lift*, changed');
    await press('Undo');
    expect(chosen()).toBe('Preset · Vocal Lift');
    await press('Undo');
    expect(values()).toMatchObject({ termA: 0, morph: 0, autoGain: 0 });
    expect(chosen()).toBe('Presets');
  });

  it('are chosen with the keys of a menu', async () => {
    await panel.tabTo(panel.one('.chosen'));
    await panel.press('{ArrowDown}');
    expect(focused()?.textContent).toContain('Vocal Lift');
    await panel.press('{ArrowDown}{ArrowDown}');
    expect(focused()?.textContent).toContain('Acoustic Guitar');
    await panel.press('{End}');
    expect(focused()?.textContent).toContain('Save as SVG');
    await panel.press('{ArrowDown}m{ArrowUp}');
    expect(focused()?.textContent).toContain('Heavy Guitars');
    await panel.press('{Enter}');
    expect(chosen()).toBe('Preset · Heavy Guitars');
    expect(focused()).toBe(panel.one('.chosen'));
    await panel.press('{Enter}');
    expect(focused()?.textContent).toContain('Heavy Guitars');
    await panel.press('{Escape}');
    expect(items()).toEqual([]);
    expect(focused()).toBe(panel.one('.chosen'));
  });

  it('close for a press elsewhere', async () => {
    await press('Preset');
    expect(items().length).toBeGreaterThan(10);
    await userEvent.click(document.body, { position: { x: 2, y: 2 } });
    await panel.drawn();
    expect(items()).toEqual([]);
  });

  it('show the words that are heard, of a pad the most', async () => {
    instrument.move({ morph: 0.3, morphY: 0.6, termC: termOf('soft'), termD: termOf('loud') });
    await panel.drawn();
    await saveAs('Four');
    await press('Preset');
    expect(items()).toContain('Four soft warm loud');
  });

  it('are offered the name of what is heard: the way of the slider, the words of pad and map', async () => {
    const offered = async (at: Partial<ReturnType<typeof values>>): Promise<string> => {
      instrument.move(at);
      await panel.drawn();
      await press('Preset');
      await press('Save as…');
      const { value } = panel.one('#name') as HTMLInputElement;
      await panel.press('{Escape}');
      return value;
    };
    expect(await offered({ morph: 0.9 })).toBe('warm to bright');
    const [soft, loud] = [termOf('soft'), termOf('loud')];
    expect(await offered({ termC: soft, termD: loud, morphY: 0.6 })).toBe('loud and bright');
    expect(await offered({ morph: 0, morphY: 1 })).toBe('soft');
    const [mapX = 0, mapY = 0] = TERMS[loud]?.map ?? [];
    expect(await offered({ mode: 1, mapX, mapY })).toBe('loud');
    expect(await offered({ mapX: mapX + 0.05 })).toMatch(/^loud/u);
  });

  it('are saved under a name, changed, deleted and brought back; the element may go meanwhile', async () => {
    await panel.pressTrack('Morph', 0.5);
    await saveAs('Mine');
    expect(chosen()).toBe('Preset · Mine');
    await saveAs('Mine');
    expect(chosen()).toBe('Preset · Mine 2');
    await panel.pressTrack('Amount', 0.2);
    await press('Preset');
    await press('Save changes');
    expect(chosen()).toBe('Preset · Mine 2');
    panel.remove();
    await open();
    await press('Preset');
    expect(items().slice(0, 2)).toEqual(['Mine warm bright', 'Mine 2 warm bright']);
    await panel.press('{Home}{Delete}');
    expect(news()).toBe('“Mine” is deleted.');
    await userEvent.click(panel.one('.news button'));
    await press('Preset');
    expect(items().slice(0, 2)).toEqual(['Mine warm bright', 'Mine 2 warm bright']);
  });

  it('come from a file; a name is text, and what is broken is said', async () => {
    const file = (presets: unknown, version = 1) =>
      JSON.stringify({ format: 'neural-eq-morph-presets', version, presets });
    await importFile(
      file([
        { name: '<img src=x onerror=alert(1)>', parameters: { termA: 'soft' } },
        { name: 'Odd', parameters: { termA: 'nonsense' } },
      ]),
    );
    expect(news()).toContain('1 preset imported. “Odd” was left out');
    expect(panel.all('img')).toEqual([]);
    await play('<img');
    expect(values().termA).toBe(termOf('soft'));
    await importFile(file([], 2), 'later.json');
    expect(news()).toBe(
      '“later.json” was not imported: it was made by another version of the plugin.',
    );
    await importFile('x'.repeat(600_000));
    await expect.poll(news).toContain('too large');
    await press('Preset');
    expect(items()[0]).toContain('<img');
  });

  it('are copied as text that Equalizer APO reads', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await play('Vocal Lift');
    await press('Preset');
    await press('Copy as');
    expect(write.mock.calls[0]?.[0]).toMatch(/^Preamp: -\d+\.\d dB\nFilter 1: ON LSC Fc \d+ Hz/u);
    expect(news()).toContain('Copied');
  });
});

describe('a menu whose code has not come', () => {
  /** Holds it back until it is let come, or fails. */
  const heldBack = () => {
    let settle: ((part: ReturnType<typeof menusPart.load>) => void) | undefined;
    const part = new Promise<Awaited<ReturnType<typeof menusPart.load>>>((resolve) => {
      settle = resolve;
    });
    const load = vi.spyOn(menusPart, 'load').mockReturnValue(part);
    return {
      load,
      come: async () => {
        load.mockRestore();
        settle?.(menusPart.load());
        await panel.drawn();
      },
      fail: async () => {
        load.mockRestore();
        settle?.(Promise.reject(new TypeError('the network is gone')));
        await panel.drawn();
      },
    };
  };
  const isExpanded = (): string | null => panel.one('.chosen').getAttribute('aria-expanded');

  it('opens by one click once it is there, and nothing moves until then', async () => {
    const { load, come } = heldBack();
    const places = (): DOMRect[] =>
      panel.all('.head > *, .head + *').map((part) => part.getBoundingClientRect());
    const before = places();
    const finger = new Pointer(panel.one('.chosen'), 'touch');
    finger.sendAt('pointerdown', [0.5, 0.5]);
    expect(load).toHaveBeenCalledTimes(1);
    await press('Preset');
    expect([items(), isExpanded()]).toEqual([[], 'false']);
    expect(focused()).toBe(panel.one('.chosen'));
    expect((await axe.run(panel.one('.head'))).violations).toEqual([]);
    await come();
    expect(items()).toContain('Save as…');
    expect(isExpanded()).toBe('true');
    expect(focused()?.textContent).toContain('Vocal Lift');
    expect(places()).toEqual(before);
  });

  it('opens by a key, at the item that it asked for, the menu of the tools as well', async () => {
    const presets = heldBack();
    await panel.tabTo(panel.one('.chosen'));
    await panel.press('{ArrowUp}');
    await presets.come();
    expect(focused()?.textContent).toContain('Save as SVG');
    await panel.press('{Escape}');
    expect(focused()).toBe(panel.one('.chosen'));
    const tools = heldBack();
    named('Compare and undo').focus();
    await panel.press('{Enter}');
    expect(items()).toEqual([]);
    await tools.come();
    expect(focused()?.textContent.trim()).toBe('Copy A to B');
  });

  it('stays closed where the person has gone on', async () => {
    const { come } = heldBack();
    await press('Preset');
    await panel.press('{Tab}');
    const there = focused();
    await come();
    expect(items()).toEqual([]);
    expect(focused()).toBe(there);
  });

  it('says so where it cannot come, each time, and is asked for again by the next click', async () => {
    const notice = 'The menu could not be loaded.';
    for (let time = 0; time < 2; time++) {
      const { fail } = heldBack();
      await press('Preset');
      expect(panel.text).not.toContain(notice);
      await fail();
      expect(panel.text).toContain(notice);
      expect([items(), isExpanded()]).toEqual([[], 'false']);
      expect(focused()).toBe(panel.one('.chosen'));
      await press('Dismiss');
      expect(panel.text).not.toContain(notice);
    }
    await press('Preset');
    expect(items()).toContain('Save as…');
    expect(panel.text).not.toContain(notice);
  });
});

describe('another song', () => {
  it('is not what a step of undo was done to', async () => {
    await press('Setting B');
    const kept = { version: 1, heard: 'A', other: { parameters: { morph: 0.9 } } };
    instrument.kept = kept;
    instrument.memory.restoreCount++;
    instrument.notify();
    await panel.drawn();
    expect(named('Undo').ariaDisabled).toBe('true');
    expect(instrument.kept).toBe(kept);
    await press('Setting B');
    expect(values().morph).toBe(0.9);
    await press('Undo');
    expect(values().morph).not.toBe(0.9);
  });
});

describe('A and B', () => {
  it('are two settings, one step apart, kept with the song', async () => {
    await press('Setting B');
    expect(named('Setting B')).toHaveAttribute('aria-pressed', 'true');
    await play('Drum Bus');
    await press('Setting A');
    expect(values()).toMatchObject({ termA: 0, morph: 0 });
    expect(chosen()).toBe('Presets');
    const kept: unknown = JSON.parse(JSON.stringify(instrument.kept));
    panel.remove();
    instrument = new FakeInstrument({ termB: termOf('bright') }, TERMS);
    instrument.kept = kept;
    await open();
    await press('Setting B');
    expect(values().termA).toBe(termOf('soft'));
    expect(chosen()).toBe('Preset · Drum Bus');
    await press('Undo');
    expect(values().termA).toBe(0);
    expect(named('Setting A')).toHaveAttribute('aria-pressed', 'true');
  });

  it('let the other one be heard as long as C is down, or until the focus leaves', async () => {
    await press('Setting B');
    await panel.pressTrack('Morph', 0.5);
    const there = values().morph;
    panel.input('Morph').focus();
    await panel.press('{c>}');
    expect(values().morph).toBe(0);
    expect(named('Setting A')).toHaveAttribute('aria-pressed', 'true');
    await panel.press('{/c}');
    expect(values().morph).toBe(there);
    await panel.press('{c>}');
    panel.input('Morph').blur();
    await panel.drawn();
    expect(values().morph).toBe(there);
    await panel.press('{/c}');
  });

  it('keep the view, and where the focus is, while C is down', async () => {
    const view = (): number =>
      (panel.all('.ways input') as HTMLInputElement[]).findIndex(({ checked }) => checked);
    await press('Setting B');
    // Only the pad shows this one, while the slider is enough for the other.
    instrument.move({ morphY: 0.6 });
    await panel.drawn();
    panel.input('Morph Y').focus();
    expect([view(), focused()]).toEqual([1, panel.input('Morph Y')]);
    for (const key of ['{c>}', '{/c}']) {
      await panel.press(key);
      await panel.drawn();
      expect(values().morphY).toBe(key === '{c>}' ? 0 : 0.6);
      expect([view(), focused()]).toEqual([1, panel.input('Morph Y')]);
    }
    // What is touched meanwhile stays, and its view with it.
    await panel.press('{c>}');
    await panel.press('{ArrowLeft}');
    await panel.drawn();
    expect([values().morphY, view()]).toEqual([0, 0]);
    await panel.press('{/c}');
  });

  it('let the other one be heard as long as its letter is pressed', async () => {
    await press('Setting B');
    await panel.pressTrack('Morph', 0.5);
    const finger = new Pointer(named('Setting A'), 'touch');
    const send = (type: string): boolean => finger.sendAt(type, [0.5, 0.5]);
    send('pointerdown');
    expect(values().morph).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 450));
    send('pointerup');
    expect(values().morph).toBeGreaterThan(0.4);
    send('pointerdown');
    send('pointerup');
    expect(values().morph).toBe(0);
  });

  it('are copied and matched in loudness', async () => {
    await press('Setting B');
    await panel.pressTrack('Morph', 0.9);
    await press('Compare and undo');
    expect(panel.one('.hint').textContent).toMatch(/[AB] is \d\.\d\sdB louder\./u);
    await press('Match loudness');
    expect(values().autoGain).toBe(1);
    await press('Setting A');
    expect(values()).toMatchObject({ autoGain: 1, morph: 0 });
    await press('Compare and undo');
    expect(panel.one('.hint').textContent).toContain('equally loud');
    await press('Copy A to B');
    await press('Setting B');
    expect(values().morph).toBe(0);
  });

  it.each([7, { version: 9 }, { version: 1, heard: 'A', other: { parameters: { morph: 'x' } } }])(
    'are left out with a notice where a song has %j in their place',
    async (kept) => {
      panel.remove();
      instrument.kept = kept;
      await open();
      expect(panel.text).toContain('What this song keeps of A and B was left out');
      await press('Setting B');
      expect(panel.text).not.toContain('What this song keeps');
    },
  );
});

describe('the look of the tools', () => {
  interface DevTools {
    send(method: string, params: object): Promise<unknown>;
  }
  const prefer = (value: string): Promise<unknown> =>
    (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  afterEach(() => prefer(''));

  it.each([
    ['dark', '640px'],
    ['light', '640px'],
    ['dark', '320px'],
    ['light', '320px'],
  ])('breaks no rule of axe in the %s theme at %s, menus open', async (theme, width) => {
    await prefer(theme);
    panel.remove();
    await open(width);
    await saveAs('A name that is as long as a name may ever be');
    for (const menu of ['Compare and undo', 'Preset']) {
      await press(menu);
      const bounds = panel.element.getBoundingClientRect();
      for (const part of panel.all('.head > *, .popup')) {
        if (!part.checkVisibility()) continue;
        const { left, right, bottom } = part.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(bounds.left);
        expect(right, part.className).toBeLessThanOrEqual(bounds.right + 0.5);
        expect(bottom).toBeLessThanOrEqual(bounds.bottom);
      }
      const { violations } = await axe.run(panel.element, {
        rules: { region: { enabled: false } },
      });
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      ).toEqual([]);
      await panel.press('{Escape}');
    }
  });

  it('says what can be held to hear the other, by what there is', async () => {
    const hint = (): string => panel.one('.popup .heading').innerText.trim();
    await press('Compare and undo');
    expect(hint()).toBe('Hold B or the key C to hear B.');
    const popup = panel.one('.popup[role="menu"]');
    expect(popup.scrollWidth).toBeLessThanOrEqual(popup.clientWidth);
    panel.remove();
    await open('320px');
    await press('Compare and undo');
    expect(hint()).toBe('Hold the key C to hear B.');
  });

  it('uses the height that there is when small', async () => {
    panel.remove();
    await open('320px');
    panel.box.style.marginBlockStart = '0';
    await press('Preset');
    const { bottom, height } = panel.one('.popup[role="menu"]').getBoundingClientRect();
    const room = Math.min(window.innerHeight, panel.element.getBoundingClientRect().bottom);
    const { scrollHeight, clientHeight } = panel.one('.popup[role="menu"]');
    if (scrollHeight > clientHeight) expect(room - bottom).toBeLessThan(10);
    else expect(height).toBeGreaterThan(300);
  });

  it('has undo and the other letter in its menu when small', async () => {
    panel.remove();
    await open('320px');
    await panel.pressTrack('Morph', 0.5);
    await press('Compare and undo');
    expect(items().slice(0, 4)).toEqual(['Undo', 'Redo', 'Go to B', 'Copy A to B']);
    await press('Undo');
    expect(values().morph).toBe(0);
  });
});
