import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { GuiElement } from '../kit/gui-element.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import type { MenuController } from './menu-controller.ts';

interface MenuButton {
  readonly className: string;
  /** Accessible name; undefined where the content is the name. */
  readonly label?: string;
  /** What is behind it. */
  readonly description: string;
  /** What the button opens. */
  readonly popup: 'menu' | 'dialog';
  readonly content: TemplateResult;
}

/** Base of an element of the tool bar that has a menu button. */
export abstract class MenuHost extends GuiElement {
  static override properties: PropertyDeclarations = {
    link: { attribute: false },
    state: { attribute: false },
    revision: { attribute: false },
  };

  declare link: InstrumentController;
  declare state: InstrumentState;
  /** A new number after each change of the edit session, so that the element renders again. */
  declare revision: number;

  protected abstract readonly menu: MenuController;

  protected menuButton({
    className,
    label,
    description,
    popup,
    content,
  }: MenuButton): TemplateResult {
    return html`<button
      id="button"
      class=${className}
      aria-label=${label ?? nothing}
      aria-description=${description}
      aria-haspopup=${popup}
      aria-expanded=${this.menu.isOpen}
      aria-controls="popup"
      @click=${this.menu.toggle}
      @keydown=${this.menu.buttonKeydown}
    >
      ${content}
    </button>`;
  }
}
