import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type {
  CustomElement,
  CustomElementsManifest,
} from '../../../scripts/build/custom-elements.ts';
import type { Instrument } from '../../../gui/index.ts';
import { DIST_URL } from '../../plugin/wam-host.ts';
import { FakeInstrument } from '../fake-instrument.ts';

interface BuiltElement extends HTMLElement {
  instrument: Instrument | undefined;
  readonly updateComplete: Promise<boolean>;
}

/** What the class has for Lit and for itself. */
const NOT_PUBLIC = ['constructor', 'render', 'updated', 'detailed', 'showsSpectrum'];

let createElement: (instrument: Instrument) => BuiltElement;
let listed: CustomElement;
beforeAll(async () => {
  const url = `${DIST_URL}gui.js`;
  ({ createElement } = (await import(/* @vite-ignore */ url)) as {
    createElement: typeof createElement;
  });
  const manifest = await fetch(`${DIST_URL}custom-elements.json`);
  const { modules } = (await manifest.json()) as CustomElementsManifest;
  expect(modules.map(({ path }) => path)).toEqual(['gui.js']);
  listed = modules[0]?.declarations[0] as CustomElement;
});

const box = document.createElement('div');
afterEach(() => {
  box.remove();
  box.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

async function shown(style = ''): Promise<BuiltElement> {
  const element = createElement(new FakeInstrument());
  element.style.cssText = style;
  box.replaceChildren(element);
  document.body.append(box);
  await element.updateComplete;
  return element;
}

const panelOf = (element: HTMLElement): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot?.querySelector('.panel') as HTMLElement);

function* roots(root: ShadowRoot): Generator<ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot !== null) yield* roots(shadowRoot);
  }
}

const sheets = (element: HTMLElement): string =>
  [...roots(element.shadowRoot as ShadowRoot)]
    .flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets)
    .flatMap(({ cssRules }) => [...cssRules])
    .map(({ cssText }) => cssText)
    .join('\n');

describe('the custom elements manifest', () => {
  it('lists the element under its tag, with the properties that it has', async () => {
    const element = await shown();
    expect(element.localName).toBe(listed.tagName);
    const names = listed.members?.map(({ name }) => name) ?? [];
    for (const name of names) expect(name in element, name).toBe(true);
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(element));
    expect(names).toEqual(expect.arrayContaining(own.filter((name) => !NOT_PUBLIC.includes(name))));
    const { observedAttributes } = element.constructor as unknown as {
      observedAttributes: string[];
    };
    expect(observedAttributes).toEqual([]);
  });

  it('lists the custom properties that the element declares, with their values, all of them in use', async () => {
    const element = await shown();
    const declared = new Map(
      (element.shadowRoot?.adoptedStyleSheets ?? [])
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':host')
        .flatMap((rule) => {
          const { style } = rule as CSSStyleRule;
          return [...style].map((name) => [name, style.getPropertyValue(name)] as const);
        })
        .filter(([name]) => name.startsWith('--')),
    );
    const properties = listed.cssProperties ?? [];
    expect(properties.map(({ name }) => name).sort()).toEqual([...declared.keys()].sort());
    const css = sheets(element);
    for (const { name, default: value } of properties) {
      if (value !== undefined) expect(declared.get(name), name).toBe(value);
      expect(css, name).toContain(`var(${name})`);
    }
  });
});

describe('the element', () => {
  it('takes each custom property from its own style, and none from the page around it', async () => {
    const names = listed.cssProperties?.map(({ name }) => name) ?? [];
    expect(names).not.toEqual([]);
    for (const name of names) document.documentElement.style.setProperty(name, 'page');
    const plain = panelOf(await shown());
    for (const name of names) expect(plain.getPropertyValue(name), name).not.toBe('page');
    const style = panelOf(await shown(names.map((name) => `${name}: own`).join(';')));
    for (const name of names) expect(style.getPropertyValue(name), name).toBe('own');
    const themed = panelOf(await shown('--ground: rgb(1 2 3); --sans: monospace'));
    expect([themed.backgroundColor, themed.fontFamily]).toEqual(['rgb(1, 2, 3)', 'monospace']);
  });

  it.each([
    ['light', 'rgb(247, 245, 241)'],
    ['dark', 'rgb(21, 24, 29)'],
    ['only light', 'rgb(247, 245, 241)'],
  ])('is as the color-scheme of its page, %s', async (scheme, ground) => {
    box.style.colorScheme = scheme;
    const before = await shown();
    expect(panelOf(before).backgroundColor).toBe(ground);
    const word = panelOf(before).getPropertyValue('--a');
    box.style.colorScheme = scheme.includes('light') ? 'dark' : 'light';
    const after = panelOf(await shown());
    expect(after.backgroundColor).not.toBe(ground);
    // The words' colours are computed, not styled, and are of the same theme.
    expect(after.getPropertyValue('--a')).not.toBe(word);
  });

  it('follows its page and the page’s style sheets from one color-scheme to another', async () => {
    box.style.colorScheme = 'light';
    const element = await shown();
    const light = panelOf(element).backgroundColor;
    const ground = () => panelOf(element).backgroundColor;
    box.style.colorScheme = 'dark';
    await expect.poll(ground).not.toBe(light);
    box.style.colorScheme = 'light';
    await expect.poll(ground).toBe(light);
    const sheet = document.createElement('style');
    sheet.textContent = 'div { color-scheme: dark !important }';
    document.head.append(sheet);
    await expect.poll(ground).not.toBe(light);
    sheet.remove();
    await expect.poll(ground).toBe(light);
  });

  it('is as the person’s system where the page takes both, or says nothing', async () => {
    const dark = !matchMedia('(prefers-color-scheme: light)').matches;
    const ground = dark ? 'rgb(21, 24, 29)' : 'rgb(247, 245, 241)';
    for (const scheme of ['normal', 'light dark']) {
      box.style.colorScheme = scheme;
      expect(panelOf(await shown()).backgroundColor, scheme).toBe(ground);
    }
  });

  it('takes the width that it is given, and says its natural size', async () => {
    const element = await shown('inline-size: 400px');
    expect(element.getBoundingClientRect().width).toBe(400);
    expect(element).toHaveProperty('properties.dataWidth.value', 640);
  });

  it('dispatches nothing of its own to the page', async () => {
    const events: string[] = [];
    const types = ['gesture-start', 'gesture-end', 'value-asked', 'edit-asked', 'band-chosen'];
    for (const type of types) {
      document.addEventListener(type, () => events.push(type), { capture: true, once: true });
    }
    const instrument = new FakeInstrument();
    const element = await shown();
    element.instrument = instrument;
    await element.updateComplete;
    const [slider] = [...roots(element.shadowRoot as ShadowRoot)].flatMap((root) => [
      ...root.querySelectorAll<HTMLInputElement>('input[type="range"]'),
    ]);
    slider?.focus();
    slider?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }),
    );
    expect(instrument.asked).not.toEqual([]);
    expect(events).toEqual([]);
  });

  it('shows another instrument when it is given one', async () => {
    const element = await shown();
    const other = new FakeInstrument({ amount: 0 });
    element.instrument = other;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(other.listeners).toBe(1);
    expect(element.shadowRoot?.textContent).toContain('Amount is zero.');
  });
});
