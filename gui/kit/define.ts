import type { GuiElement } from './gui-element.ts';

declare const __VERSION__: string | undefined;

/** The build inserts the version; unbundled sources, as in tests, have none. */
export const version = typeof __VERSION__ === 'undefined' ? 'dev' : __VERSION__;

/**
 * Registers a custom element under a tag of its own and returns the tag.
 *
 * A page may hold two versions of the plugin, or one version loaded from two URLs, and a tag can be defined
 * only once. So the tag contains the version and, where that is taken too, a counter; the templates use the
 * returned tag (`lit/static-html.js`).
 */
export function define(base: string, element: new () => GuiElement): string {
  const stem = `${base}-${version.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`;
  let tag = stem;
  for (let copy = 2; customElements.get(tag) !== undefined; copy++) tag = `${stem}-${copy}`;
  customElements.define(tag, element);
  return tag;
}
