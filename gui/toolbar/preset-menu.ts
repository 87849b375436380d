import { LitElement, html, nothing } from 'lit';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { MenuController } from './menu-controller.ts';
import type { PresetList } from './preset-list.ts';
import { presetMenuStyle } from './preset-menu-style.ts';
import { isSameSetting, settingOf } from '../instrument/setting.ts';
import { unseen } from '../kit/tokens.ts';

/**
 * The preset that is played, on the button of the menu of all, which is loaded when it is wanted: a menu
 * button after the WAI-ARIA Authoring Practices.
 */
export class PresetMenu extends LitElement {
  static override styles = [buttonStyle, presetMenuStyle, unseen];

  static override properties = {
    link: { attribute: false },
    state: { attribute: false },
    colours: { attribute: false },
    revision: { attribute: false },
  };

  declare link: InstrumentController;
  declare state: InstrumentState;
  /** The colour of each term. */
  declare colours: readonly string[];
  /** Another number after each change of the bench. */
  declare revision: number;

  readonly #menu: MenuController = new MenuController(this, 'presets', 'start', 476);
  /** There from when the menu was first shown: it has news when the menu is closed, too. */
  #list: PresetList | undefined;

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return nothing;
    const { preset } = this.link.editSession;
    const setting = settingOf(this.state.values);
    const isChanged = preset !== undefined && !isSameSetting(preset.setting, setting);
    const menus = this.#menu.shown;
    this.#list ??= menus && new menus.PresetList(this, this.#menu);
    const list = this.#list?.render(instrument, isChanged);
    return html`
      <button
        id="button"
        class="chosen"
        aria-haspopup=${this.#list?.isNaming ? 'dialog' : 'menu'}
        aria-expanded=${menus !== undefined}
        aria-controls="popup"
        @pointerdown=${this.#menu.load}
        @focus=${this.#menu.load}
        @click=${this.#menu.toggle}
        @keydown=${this.#menu.buttonKeydown}
      >
        <span class="kind">${preset === undefined ? 'Presets' : 'Preset · '}</span
        ><span class="name">${preset?.name}</span>${
          isChanged
            ? html`<span aria-hidden="true">*</span><span class="unseen">, changed</span>`
            : nothing
        }
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>
      </button>
      ${menus === undefined ? html`<div class="popup" id="popup" hidden></div>` : nothing} ${list}
    `;
  }
}

export const presetMenuTag = define('neural-eq-presets', PresetMenu);
