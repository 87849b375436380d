import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../harness.ts';
import { ToolbarHarness, newInstrument } from '../toolbar/toolbar-harness.ts';
import { violations } from '../violations.ts';

const pageLanguage = document.documentElement.lang;
const panels: ToolbarHarness[] = [];

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const panel of panels.splice(0)) panel.remove();
  vi.restoreAllMocks();
  document.documentElement.lang = pageLanguage;
});

async function opened(): Promise<ToolbarHarness> {
  const panel = await ToolbarHarness.open(newInstrument());
  panels.push(panel);
  return panel;
}

/** The items of the tool bar's menu, in whatever language. */
async function toolItems(panel: ToolbarHarness): Promise<string[]> {
  await userEvent.click(panel.one('[aria-haspopup="menu"].icon'));
  await panel.drawn();
  const { items } = panel;
  await panel.press('{Escape}');
  return items;
}

/** Waits until a panel speaks a language. */
async function speaks(panel: ToolbarHarness, language: 'en' | 'es'): Promise<void> {
  await vi.waitFor(() => expect(panel.one('.panel').lang).toBe(language), { timeout: 10_000 });
  await panel.drawn();
}

async function choose(panel: ToolbarHarness, name: string): Promise<void> {
  await userEvent.click(panel.one('[aria-haspopup="menu"].icon'));
  await panel.click(name);
}

describe('the language of the GUI', () => {
  it('is that of the page', async () => {
    document.documentElement.lang = 'es-AR';
    const panel = await opened();
    await speaks(panel, 'es');
    expect(await toolItems(panel)).toContain('Copiar A a B');
    document.documentElement.lang = 'fr';
    await speaks(panel, 'en');
    expect(await toolItems(panel)).toContain('Copy A to B');
  });

  it('is that of the nearest element of the page that names one', async () => {
    const panel = await opened();
    panel.box.lang = 'es';
    const { element } = panel;
    element.remove();
    panel.box.append(element);
    await speaks(panel, 'es');
  });

  it('is that of the browser where the page names none', async () => {
    document.documentElement.removeAttribute('lang');
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('es-ES');
    const panel = await opened();
    await speaks(panel, 'es');
  });

  it('is changed by the menu in every open GUI, and the next one has it', async () => {
    const [one, other] = [await opened(), await opened()];
    await choose(one, 'Español');
    await speaks(other, 'es');
    expect(await toolItems(other)).toContain('Copiar A a B');
    expect(await toolItems(one)).toContain('English');
    const next = await opened();
    await speaks(next, 'es');
    await choose(next, 'English');
    await speaks(one, 'en');
    expect(await toolItems(one)).toContain('Copy A to B');
  });

  it('stays as chosen where the browser keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const panel = await opened();
    await choose(panel, 'Español');
    await speaks(panel, 'es');
    const next = await opened();
    expect(next.one('.panel').lang).toBe('es');
    vi.restoreAllMocks();
    await choose(next, 'English');
    await speaks(next, 'en');
  });

  it('keeps the focus and what is being typed', async () => {
    const panel = await opened();
    const field = panel.one('input[role="combobox"]') as HTMLInputElement;
    await userEvent.click(field);
    await panel.press('mel');
    document.documentElement.lang = 'es';
    await speaks(panel, 'es');
    await panel.drawn();
    expect(focused()).toBe(field);
    expect(field.value).toBe('mel');
    expect(field.getAttribute('aria-expanded')).toBe('true');
  });

  it('leaves nothing that was said in the language from before', async () => {
    const panel = await opened();
    const told = (): string =>
      panel
        .all('[role="status"]')
        .map((each) => each.textContent)
        .join(' ');
    /** Brings something into the status regions. */
    const steps: readonly (readonly [said: RegExp, act: () => Promise<void>])[] = [
      [/Band 1 by itself/u, () => click(panel.button('Solo'))],
      [/./u, () => click(panel.all('.views input').at(-1))],
      [
        /The right word of the slider is warm now/u,
        () => click(panel.one('[aria-label="Use warm as the right word"]')),
      ],
      [
        /“muddy” was not taken/u,
        async () => {
          panel.one('input[role="combobox"]').focus();
          await panel.press('muddy{Tab}');
        },
      ],
    ];
    const click = async (element: HTMLElement | undefined): Promise<void> => {
      element?.click();
      await panel.drawn();
    };
    for (const [said, act] of steps) {
      await act();
      expect(told()).toMatch(said);
    }
    const inEnglish = told();
    document.documentElement.lang = 'es';
    await speaks(panel, 'es');
    for (const sentence of ['by itself', 'slider is', 'was not taken']) {
      expect(inEnglish).toContain(sentence);
      expect(told()).not.toContain(sentence);
    }
  });

  it('leaves no notice and no refusal in the language from before', async () => {
    const panel = await opened();
    await panel.saveAs('Mine');
    expect(panel.notice).toBe('Saved as “Mine”.');
    const other = await opened();
    await other.click('Preset');
    await other.click('Save as…');
    await other.press('{Delete}{Enter}');
    expect(other.one('#refusal').textContent).toBe('A preset needs a name.');
    document.documentElement.lang = 'es';
    await speaks(panel, 'es');
    expect(panel.all('.popup.notice')).toEqual([]);
    expect(other.one('#refusal').textContent).toBe('Un preset necesita un nombre.');
  });

  it('breaks no rule of axe in Spanish', async () => {
    document.documentElement.lang = 'es';
    const panel = await opened();
    await speaks(panel, 'es');
    await panel.drawn();
    expect(await violations(panel.element)).toEqual([]);
  });
});
