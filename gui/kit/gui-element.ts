import { LitElement } from 'lit';
import type { CSSResultOrNative } from 'lit';
import { updateWithLanguage } from '../language/index.ts';
import { viewOf } from './view-of.ts';

/** The style sheets that were made for a document, by the styles that they hold. */
const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * A Lit element that keeps its style in every document. A constructed style sheet belongs to the document that
 * it was made for: Lit makes one for the document of its code, and a document that an element moves to drops it.
 * It renders again when the GUI speaks another language, or names words of other languages.
 */
export abstract class GuiElement extends LitElement {
  constructor() {
    super();
    updateWithLanguage(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root =
      this.shadowRoot ??
      this.attachShadow((this.constructor as typeof GuiElement).shadowRootOptions);
    this.#adopt(root);
    return root;
  }

  /** The browser calls it for each element of a tree that moves to another document. */
  adoptedCallback(): void {
    if (this.shadowRoot === null) return;
    this.#adopt(this.shadowRoot);
    for (const canvas of this.shadowRoot.querySelectorAll('canvas')) {
      if (canvas.getContext('2d')?.isContextLost() !== true) continue;
      // Its window has closed: another canvas takes its place.
      canvas.replaceWith(canvas.cloneNode());
      // As after a change of everything, because elements draw only what has changed.
      const { elementProperties } = this.constructor as typeof GuiElement;
      for (const name of elementProperties.keys()) this.requestUpdate(name);
    }
  }

  #adopt(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof GuiElement;
    const { ownerDocument } = this;
    // A document without a window shows nothing.
    if (ownerDocument.defaultView === null) return;
    root.adoptedStyleSheets = elementStyles.map((style) => sheetFor(style, ownerDocument));
  }
}

function sheetFor(style: CSSResultOrNative, ownerDocument: Document): CSSStyleSheet {
  const made = sheets.get(ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheets.set(ownerDocument, made);
  let sheet = made.get(style);
  if (sheet === undefined) {
    sheet = new (viewOf(ownerDocument).CSSStyleSheet)();
    sheet.replaceSync(textOf(style));
    made.set(style, sheet);
  }
  return sheet;
}

function textOf(style: CSSResultOrNative): string {
  return 'cssText' in style
    ? style.cssText
    : Array.from(style.cssRules, ({ cssText }) => cssText).join('\n');
}
