import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createElement } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { computedLook, differences, shadowElements } from './computed-look.ts';

/** Every inherited property that a page is likely to set, with a value that would be seen. */
const HOSTILE = `
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: lime; color: lime;
  cursor: wait; direction: rtl; empty-cells: hide; font: italic small-caps 900 condensed 40px/3 cursive;
  font-feature-settings: 'smcp'; font-kerning: none; font-optical-sizing: none; font-size-adjust: 0.9;
  font-synthesis: none; font-variant: small-caps; font-variation-settings: 'wght' 900;
  forced-color-adjust: none; hanging-punctuation: first; hyphens: auto; hyphenate-character: '='; image-rendering: pixelated;
  letter-spacing: 9px; line-break: anywhere; line-height: 4; list-style: square inside; orphans: 9;
  overflow-wrap: anywhere; paint-order: stroke; quotes: '<' '>'; ruby-position: under; tab-size: 20;
  stroke: lime; stroke-width: 9px; fill: lime; fill-opacity: 0.1; stroke-opacity: 0.1; text-anchor: end;
  stroke-dasharray: 2; stroke-linecap: round; stroke-linejoin: round; shape-rendering: crispEdges;
  -webkit-text-size-adjust: 300%; text-align: right; text-align-last: right; text-autospace: normal;
  text-combine-upright: all; text-decoration-skip-ink: none; text-emphasis: 'x' lime; text-indent: 99px;
  text-orientation: upright; text-rendering: geometricPrecision; text-shadow: 0 0 9px lime; text-transform: uppercase;
  text-underline-offset: 9px; text-underline-position: under; text-wrap: balance; text-wrap-style: pretty;
  -webkit-text-fill-color: lime; -webkit-text-stroke: 3px lime; -webkit-text-security: disc; -webkit-font-smoothing: antialiased;
  -webkit-tap-highlight-color: lime; -webkit-user-modify: read-write; -webkit-line-break: after-white-space;
  -webkit-user-select: none; user-select: none; white-space: pre; widows: 9; word-break: break-all; word-spacing: 30px;
  writing-mode: vertical-rl; accent-color: lime; scrollbar-color: lime red; print-color-adjust: exact;
`;

const made: HTMLElement[] = [];
beforeEach(async () => {
  // The pointer rests where another test has left it, and a control under it looks otherwise.
  const corner = document.createElement('div');
  corner.style.cssText = 'position: fixed; right: 0; top: 0; width: 4px; height: 4px; z-index: 1';
  document.body.append(corner);
  made.push(corner);
  await userEvent.hover(corner);
});
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
  document.documentElement.removeAttribute('style');
});

/** A panel in a box of 700 px with a style. */
async function shown(style = ''): Promise<HTMLElement> {
  const box = document.createElement('div');
  // The box stays where it is, whatever its writing mode.
  box.style.cssText = `${style}; position: absolute; left: 0; top: 0; width: 700px; height: 900px`;
  const element = createElement(new FakeInstrument());
  box.append(element);
  document.body.append(box);
  made.push(box);
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  return element;
}

/** What follows from a style that the page has set on the panel’s surroundings and that has no look of its own. */
const LEFT_OUT = ['-webkit-user-select', 'user-select'];

describe('a page that styles everything around the panel', () => {
  it('changes nothing in it by what is inherited', async () => {
    const plain = computedLook(await shown(), LEFT_OUT);
    expect(plain.length).toBeGreaterThan(1000);
    const hostile = computedLook(await shown(HOSTILE), LEFT_OUT);
    expect(differences(hostile, plain).slice(0, 8)).toEqual([]);
  });

  it('changes nothing in it by a custom property that it does not document', async () => {
    const element = await shown();
    const plain = computedLook(element);
    const names = new Set(
      [...shadowElements(element.shadowRoot as ShadowRoot)]
        .flatMap(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? [])
        .concat(element.shadowRoot?.adoptedStyleSheets ?? [])
        .flatMap(({ cssRules }) => [...cssRules])
        .flatMap(({ cssText }) => cssText.match(/(?<=var\()--[\w-]+/gu) ?? []),
    );
    expect(names.size).toBeGreaterThan(20);
    for (const value of ['7px', 'none', 'lime']) {
      for (const name of names) document.documentElement.style.setProperty(name, value);
      expect(differences(computedLook(await shown()), plain).slice(0, 8), value).toEqual([]);
    }
  });

  it('can hide it, and switch it off, as anything else', async () => {
    const hidden = await shown('visibility: hidden');
    expect(
      [...shadowElements(hidden.shadowRoot as ShadowRoot)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      ),
    ).toEqual([]);
    made.splice(0).forEach((box) => box.remove());
    const off = await shown('pointer-events: none');
    expect(document.elementFromPoint(100, 100)).not.toBe(off);
    (off.parentElement as HTMLElement).style.pointerEvents = '';
    expect(document.elementFromPoint(100, 100)).toBe(off);
  });
});
