import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { isSameSetting, settingOf } from '../instrument/setting.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { MenuController } from './menu-controller.ts';
import { MenuHost } from './menu-host.ts';
import { menuStyle } from './menu-style.ts';
import { PresetList } from './preset-list.ts';
import { presetListStyle } from './preset-list-style.ts';
import { shownPresetName } from './shown-preset.ts';
import { presetMenuStyle } from './preset-menu-style.ts';

/** The menu button of the presets. It shows the name of the preset that is played, as long as there is one. */
export class PresetMenu extends MenuHost {
  static override styles = [buttonStyle, presetMenuStyle, menuStyle, presetListStyle];

  static override properties = {
    colours: { attribute: false },
  };

  /** CSS colour of each term. */
  declare colours: readonly string[];

  protected override readonly menu: MenuController = new MenuController(this, 'start', 476);
  readonly #list: PresetList = new PresetList(this, this.menu);

  /** What a person chooses in the field of a word is played from here, where a notice tells what went wrong. */
  #root: Node | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('preset-asked', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('preset-asked', this.#asked);
  }

  readonly #asked = (event: Event): void => {
    this.#list.play((event as Event & { readonly preset: { readonly name: string } }).preset.name);
  };

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return nothing;
    const { preset: origin } = this.link.editSession;
    const preset = origin !== undefined && this.#list.has(origin.name) ? origin : undefined;
    const { values, automated } = this.state;
    // What a host's automation moves, no hand has changed.
    const isChanged =
      preset !== undefined && !isSameSetting(preset.setting, settingOf(values), automated);
    const list = this.#list.render(instrument, isChanged);
    const shownName = preset && shownPresetName(preset.name);
    return html`
      ${this.menuButton({
        className: 'chosen',
        ...(shownName !== undefined && {
          label: isChanged
            ? msg(str`Preset · ${shownName}, changed`)
            : msg(str`Preset · ${shownName}`),
        }),
        description: msg('Ready-made settings, and your own.'),
        popup: this.#list.isNaming ? 'dialog' : 'menu',
        content: html`<span class="kind"
            >${preset === undefined ? msg('Presets') : msg('Preset · ')}</span
          ><span class="name">${shownName}</span>${isChanged ? html`<span>*</span>` : nothing}
          <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5 6 8l3.5-3.5" /></svg>`,
      })}
      ${this.menu.isOpen ? nothing : html`<div class="popup" id="popup" hidden></div>`} ${list}
    `;
  }
}

export const presetMenuTag = define('neural-eq-presets', PresetMenu);
