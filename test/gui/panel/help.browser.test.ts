import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadParts } from '../../../gui/index.ts';
import { GESTURES } from '../../../gui/gestures/table.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness, focused } from '../harness.ts';

let panel: PanelHarness;
let instrument: FakeInstrument;

beforeAll(loadParts);
beforeEach(() => localStorage.clear());
afterEach(() => panel.remove());

async function open(widthPx: number): Promise<void> {
  await page.viewport(Math.max(widthPx + 20, 400), 900);
  instrument = new FakeInstrument();
  panel = new PanelHarness(instrument, `${widthPx}px`);
  panel.element.style.inlineSize = `${widthPx}px`;
  await panel.drawn();
}

/** The element, whose tag has the version in it. */
const helpElement = (): HTMLElement & { website: string } => {
  const root = panel.one('.help[role="dialog"]').getRootNode() as ShadowRoot;
  return root.host as HTMLElement & { website: string };
};
const dialogs = (): HTMLElement[] => panel.all('.help[role="dialog"]');
const heightPx = (): number => panel.element.getBoundingClientRect().height;

describe('the panel of gestures and keys', () => {
  it('opens and closes by its key, and gives the focus back to where it was', async () => {
    await open(640);
    panel.input('Morph').focus();
    await panel.press('?');
    expect(dialogs()).toHaveLength(1);
    expect(dialogs()[0]?.contains(focused())).toBe(true);
    await panel.press('{Escape}');
    expect(dialogs()).toEqual([]);
    expect(focused()).toBe(panel.input('Morph'));
    await panel.press('??');
    expect(dialogs()).toEqual([]);
    expect(focused()).toBe(panel.input('Morph'));
  });

  it('opens by its button and closes by its own', async () => {
    await open(640);
    const button = panel.one('button[aria-label="Gestures and keys"]');
    await userEvent.click(button);
    await panel.drawn();
    expect(dialogs()).toHaveLength(1);
    await userEvent.click(panel.button('Close'));
    await panel.drawn();
    expect(dialogs()).toEqual([]);
    expect(focused()).toBe(button);
  });

  it('leaves a question mark to a text that is typed', async () => {
    await open(640);
    panel.input('Left word').focus();
    await panel.press('?');
    expect(dialogs()).toEqual([]);
    expect(panel.input('Left word').value).toBe('?');
  });

  it('keeps its keys from the host, which would close the window of the plugin', async () => {
    await open(640);
    const hostKeys: string[] = [];
    const listen = (event: KeyboardEvent): unknown => hostKeys.push(`${event.type} ${event.key}`);
    document.addEventListener('keydown', listen);
    panel.input('Morph').focus();
    await panel.press('?{Escape}');
    document.removeEventListener('keydown', listen);
    expect(hostKeys).toEqual([]);
  });

  it('lists every gesture of the table, the version and what Escape does', async () => {
    await open(640);
    panel.input('Morph').focus();
    await panel.press('?');
    const listed = panel
      .all('.help section:not([aria-labelledby="sights"]) dt')
      .map((each) => each.textContent);
    expect(listed).toEqual(Object.values(GESTURES).map(({ what }) => what()));
    const text = panel.one('.help[role="dialog"]').textContent;
    expect(text).toMatch(/Neural EQ Morph \S+/u);
    expect(text).toMatch(/Esc takes back/u);
    expect(panel.all('.help a'), 'no link without a website').toEqual([]);
    const help = helpElement();
    help.website = 'https://example.org/eq/';
    await panel.drawn();
    expect(panel.one('.help a')).toHaveAttribute('href', 'https://example.org/eq/');
    help.website = 'javascript:alert(1)';
    await panel.drawn();
    expect(panel.all('.help a')).toEqual([]);
  });

  it('puts what lies under it out of reach', async () => {
    await open(640);
    panel.input('Morph').focus();
    await panel.press('?');
    const reached = new Set<Element | null>([focused()]);
    for (const keys of ['{Shift>}{Tab}{/Shift}', '{Tab}', '{Shift>}{Tab}{/Shift}']) {
      await panel.press(keys);
      reached.add(focused());
    }
    expect([...reached].map((each) => each?.textContent.trim().slice(0, 5))).toEqual([
      'Esc t',
      'Close',
    ]);
  });

  describe('is left by the Tab key', () => {
    const fields: HTMLInputElement[] = [];
    beforeEach(async () => {
      await open(640);
      for (const place of ['beforebegin', 'afterend'] as const) {
        const field = document.createElement('input');
        panel.box.insertAdjacentElement(place, field);
        fields.push(field);
      }
      panel.input('Morph').focus();
      await panel.press('?');
    });
    afterEach(() => {
      for (const field of fields.splice(0)) field.remove();
    });

    it.each([
      ['forwards', '{Tab}', 1],
      ['backwards', '{Shift>}{Tab}{Tab}{/Shift}', 0],
    ])('%s to what is next on the page of the host, and closes', async (_, keys, next) => {
      await panel.press(keys);
      expect(dialogs()).toEqual([]);
      expect(focused()).toBe(fields[next]);
      await panel.press(next === 1 ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
      expect(panel.element.contains(document.activeElement), 'the controls are back').toBe(true);
    });

    it.each(['Control', 'Alt', 'Meta'])(
      'but not by %s with Tab, which goes to another tab or window',
      async (held) => {
        await panel.press(`{${held}>}{Tab}`);
        (focused() as HTMLElement).blur();
        await panel.press(`{/${held}}`);
        expect(dialogs()).toHaveLength(1);
      },
    );

    it('but not by a press elsewhere, which leaves it to be read', async () => {
      await userEvent.click(fields[1] as HTMLElement);
      await panel.drawn();
      expect(focused()).toBe(fields[1]);
      expect(dialogs()).toHaveLength(1);
    });
  });

  it.each([640, 390, 320])('keeps the height and scrolls inside at %i px', async (widthPx) => {
    await open(widthPx);
    const before = heightPx();
    if (widthPx > 520) {
      panel.input('Morph').focus();
      await panel.press('?');
    } else {
      await userEvent.click(panel.one('button[aria-label="Compare and undo"]'));
      await panel.drawn();
      await userEvent.click(panel.button('Gestures and keys'));
      await panel.drawn();
    }
    expect(heightPx()).toBe(before);
    const list = panel.one('.help .list');
    expect(list.scrollWidth).toBe(list.clientWidth);
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    const bounds = panel.element.getBoundingClientRect();
    const box = helpElement().getBoundingClientRect();
    expect(box.width).toBeLessThanOrEqual(bounds.width);
    expect(box.height).toBeLessThanOrEqual(bounds.height);
    list.scrollTop = list.scrollHeight;
    const last = panel.one('.help .about').getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(bounds.bottom);
    expect((await axe.run(panel.element)).violations).toEqual([]);
    await panel.press('{Escape}');
    expect(heightPx()).toBe(before);
    expect(dialogs()).toEqual([]);
  });
});
