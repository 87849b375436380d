import { LitElement, html, nothing } from 'lit';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { MenuController } from './menu-controller.ts';
import type { SlotName } from '../instrument/slots.ts';
import { toolBarStyle } from './tool-bar-style.ts';

/** A press that lasts longer is a hold: it returns when it ends. */
const HOLD_MS = 350;

/**
 * Undo, redo, and two settings to compare. A short press on the other letter goes there, a long one lets
 * it be heard as long as it lasts. What a small panel has no room for is in the menu.
 */
export class ToolBar extends LitElement {
  static override styles = [buttonStyle, toolBarStyle];

  static override properties = {
    link: { attribute: false },
    state: { attribute: false },
    revision: { attribute: false },
    showsSpectrum: { attribute: false },
  };

  declare link: InstrumentController;
  declare state: InstrumentState;
  /** Another number after each change of the bench. */
  declare revision: number;
  /** Whether the spectra are shown; undefined where there are none. */
  declare showsSpectrum: boolean | undefined;

  readonly #menu: MenuController = new MenuController(this, 'tools', 'end', 284);
  #pressedMs = 0;

  protected override render() {
    const { editSession: bench } = this.link;
    const menus = this.#menu.shown;
    return html`
      <div class="steps">
        ${this.#step('Undo', bench.canUndo, bench.undo)}
        ${this.#step('Redo', bench.canRedo, bench.redo)}
      </div>
      <div class="pair" role="group" aria-label="Compare">
        ${this.#letter('A')}${this.#letter('B')}
      </div>
      <button
        id="button"
        class="icon"
        aria-label="Compare and undo"
        title="Compare and undo"
        aria-haspopup="menu"
        aria-expanded=${menus !== undefined}
        aria-controls="popup"
        @pointerdown=${this.#menu.load}
        @focus=${this.#menu.load}
        @click=${this.#menu.toggle}
        @keydown=${this.#menu.buttonKeydown}
      >
        <svg class="dots" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z"
          />
        </svg>
      </button>
      <div
        class="popup"
        id="popup"
        role="menu"
        aria-label="Compare and undo"
        ?hidden=${menus === undefined}
        @keydown=${this.#menu.keydown}
      >
        ${menus?.toolMenu(this, this.#menu)}
      </div>
    `;
  }

  #step(name: string, isOn: boolean, act: () => void) {
    return html`<button
      class="icon"
      aria-label=${name}
      title=${name}
      aria-disabled=${isOn ? nothing : 'true'}
      aria-keyshortcuts=${name === 'Undo' ? 'Control+Z Meta+Z' : 'Control+Shift+Z Meta+Shift+Z'}
      @click=${act}
    >
      <svg class=${name.toLowerCase()} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5h6.5a4 4 0 0 1 0 8H6" />
      </svg>
    </button>`;
  }

  #letter(name: SlotName) {
    return html`<button
      aria-label=${`Setting ${name}`}
      aria-pressed=${name === this.link.editSession.sounding}
      @click=${(event: MouseEvent) => this.#clicked(event, name)}
      @pointerdown=${(event: PointerEvent) => this.#pressed(event, name)}
      @pointerup=${(event: PointerEvent) => this.#released(event, name)}
      @pointercancel=${() => this.link.editSession.release()}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${name}
    </button>`;
  }

  /** Keys and assistive technology; a pointer has done its part when it came up. */
  #clicked({ detail }: MouseEvent, name: SlotName): void {
    if (detail === 0 && name !== this.link.editSession.slots.heard) this.link.editSession.swap();
  }

  #pressed(event: PointerEvent, name: SlotName): void {
    const { editSession: bench } = this.link;
    if (event.button !== 0 || !event.isPrimary || name === bench.slots.heard) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#pressedMs = event.timeStamp;
    bench.hold();
  }

  #released(event: PointerEvent, name: SlotName): void {
    const { editSession: bench } = this.link;
    if (event.button !== 0 || !event.isPrimary) return;
    const target = event.currentTarget as HTMLElement;
    const box = target.getBoundingClientRect();
    const isInside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    const isShort = event.timeStamp - this.#pressedMs < HOLD_MS;
    if (isInside && isShort && name !== bench.slots.heard) bench.swap();
    else bench.release();
  }
}

export const toolBarTag = define('neural-eq-tools', ToolBar);
