import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController } from 'lit';
import { PRESETS } from '../../words/index.ts';
import { OnEnter } from '../kit/on-enter.ts';
import { exportsPart } from './exports-part.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { MenuController } from './menu-controller.ts';
import type { MenuHost } from './menu-host.ts';
import { menuItem } from './menu-items.ts';
import { PresetActions, allPresets } from './preset-actions.ts';
import { presetItem } from './preset-item.ts';
import type { ListedPreset } from './preset-item.ts';
import { cleanName } from './preset-name.ts';
import { PresetNotice } from './preset-notice.ts';

const nameMissing = (): string => msg('A preset needs a name.');

interface PresetHost extends MenuHost {
  /** CSS colour of each term. */
  readonly colours: readonly string[];
}

/** The popup of the presets: the menu, or in its place the form that asks for a name; and the notice below. */
export class PresetList implements ReactiveController {
  readonly #host: PresetHost;
  readonly #menu: MenuController;
  readonly #notice: PresetNotice;
  readonly #actions: PresetActions;
  /** The name that the form offers; undefined while the form is not shown. */
  #offeredName: string | undefined;
  /** Whether the form is yet to be rendered for the first time. */
  #isFormNew = false;
  /** Whether a person has tried to save without a name. */
  #isNameMissing = false;

  constructor(host: PresetHost, menu: MenuController) {
    this.#host = host;
    this.#menu = menu;
    this.#notice = new PresetNotice(host);
    this.#actions = new PresetActions(host, this.#notice);
    host.addController(this);
  }

  /** Whether the popup is the form. */
  get isNaming(): boolean {
    return this.#offeredName !== undefined;
  }

  /** Plays the preset with a name: a step of undo. */
  play(name: string): void {
    const preset = allPresets().find((each) => each.name === name);
    if (preset !== undefined) this.#actions.play(preset);
  }

  /** Whether there is a preset of this name: a person, or another song, may have one that is gone. */
  has(name: string): boolean {
    return allPresets().some((preset) => preset.name === name);
  }

  hostUpdated(): void {
    if (!this.#isFormNew) return;
    this.#isFormNew = false;
    this.#nameField?.select();
  }

  /** @param isChanged whether the sound differs from the preset whose name is shown */
  render(instrument: Instrument, isChanged: boolean) {
    if (!this.#menu.isOpen) this.#offeredName = undefined;
    return html`
      ${
        !this.#menu.isOpen
          ? nothing
          : this.#offeredName === undefined
            ? this.#popup(instrument, isChanged)
            : this.#form(this.#offeredName)
      }
      ${this.#notice.render(this.#menu.isOpen)}
      <input
        class="file"
        type="file"
        accept=".json,application/json"
        hidden
        @change=${this.#importChosen}
      />
    `;
  }

  #popup(instrument: Instrument, isChanged: boolean) {
    // Loaded before a press: a browser may refuse the clipboard to code that has waited after one.
    exportsPart.for(this.#host);
    const { store } = this.#actions;
    const own = store.list();
    const category = (wanted: string) => PRESETS.filter((preset) => preset.category === wanted);
    return html`
      <div
        class="popup"
        id="popup"
        role="menu"
        aria-label=${msg('Presets')}
        @keydown=${this.#menu.keydown}
      >
        <div class="presets" role="none">
          ${store.problem ? html`<div class="heading" role="none">${store.problem}</div>` : nothing}
          ${this.#group(msg('Yours'), own, instrument, true)}
          ${this.#group(msg('Tones'), category('Tones'), instrument)}
          ${this.#group(msg('Walks'), category('Walks'), instrument)}
        </div>
        <div class="actions" role="group" aria-label=${msg('Keep and share')}>
          ${this.#items(own, isChanged)}
        </div>
      </div>
    `;
  }

  #group(
    name: string,
    presets: readonly ListedPreset[],
    instrument: Instrument,
    canRemove = false,
  ) {
    if (presets.length === 0) return nothing;
    const current = this.#host.link.editSession.preset?.name;
    return html`<div role="group" aria-label=${name}>
      <div class="heading" aria-hidden="true">${name}</div>
      ${presets.map((preset) =>
        presetItem({
          preset,
          instrument,
          colours: this.#host.colours,
          checked: preset.name === current,
          choose: this.#closing(() => this.#actions.play(preset)),
          remove: canRemove ? this.#closing(() => this.#actions.remove(preset.name)) : undefined,
        }),
      )}
    </div>`;
  }

  #items(own: readonly ListedPreset[], isChanged: boolean) {
    const actions = this.#actions;
    const current = this.#host.link.editSession.preset?.name;
    const isOwn = own.some(({ name }) => name === current);
    const item = (label: string, description: string, act: () => unknown, isDisabled = false) =>
      menuItem(label, description, this.#closing(act), isDisabled);
    return html`
      ${menuItem(msg('Save as…'), msg('Keeps the present setting under a name, in this browser.'), this.#askName)}
      ${
        isOwn && current !== undefined
          ? html`${item(msg('Save changes'), msg('Keeps the present setting under the same name.'), () => actions.replace(current), !isChanged)}
            ${item(msg('Delete this preset'), msg('The sound stays; it can be brought back at once.'), () => actions.remove(current))}`
          : nothing
      }
      <div class="line" role="separator"></div>
      ${item(msg('Import presets…'), msg('Reads presets from a file.'), () => this.#fileField?.click())}
      ${item(msg('Export your presets'), msg('Writes all presets of yours into a file.'), () => actions.exportFile(), own.length === 0)}
      <div class="line" role="separator"></div>
      ${item(msg('Copy as Equalizer APO text'), msg('The bands as text for other equalisers.'), () => actions.copyApoText())}
      ${item(msg('Save as SVG'), msg('The curve as a picture.'), () => actions.saveSvg())}
    `;
  }

  /** No form element: a sandboxed frame may not submit one, and says nothing. */
  #form(name: string) {
    return html`
      <div
        class="popup naming"
        id="popup"
        role="dialog"
        aria-label=${msg('Save preset')}
        @keydown=${this.#menu.keydown}
      >
        <label for="name">${msg('Name')}</label>
        <input
          id="name"
          aria-description=${msg('Under this name it is in the list of presets.')}
          type="text"
          maxlength="1000"
          autocomplete="off"
          .value=${name}
          aria-invalid=${this.#isNameMissing}
          aria-errormessage="refusal"
          @input=${() => this.#setNameMissing(false)}
          @keydown=${this.#enter.keydown}
          @keyup=${this.#enter.composition.keyup}
          @compositionstart=${this.#enter.composition.start}
          @compositionend=${this.#enter.composition.end}
        />
        <div class="refusal" id="refusal">${this.#isNameMissing ? nameMissing() : nothing}</div>
        <div class="choice">
          <button
            class="save"
            aria-description=${msg('Keeps the preset in this browser.')}
            @click=${this.#save}
          >
            ${msg('Save')}
          </button>
          <button aria-description=${msg('Keeps nothing.')} @click=${() => this.#menu.close()}>
            ${msg('Cancel')}
          </button>
        </div>
      </div>
    `;
  }

  #closing(act: () => unknown): () => void {
    return () => {
      this.#menu.close();
      act();
    };
  }

  readonly #askName = (): void => {
    this.#offeredName = this.#actions.suggestName();
    this.#isNameMissing = false;
    this.#isFormNew = true;
    this.#host.requestUpdate();
  };

  readonly #save = (): void => {
    const name = cleanName(this.#nameField?.value);
    if (name === '') {
      this.#setNameMissing(true);
      this.#notice.tell(nameMissing());
      this.#nameField?.focus();
      return;
    }
    this.#menu.close();
    this.#actions.save(name);
  };

  #setNameMissing(isMissing: boolean): void {
    this.#isNameMissing = isMissing;
    this.#host.requestUpdate();
  }

  readonly #enter = new OnEnter(() => this.#save());

  readonly #importChosen = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file === undefined) return;
    await this.#actions.importFile(file);
    // Without this the same file could not be chosen again.
    field.value = '';
  };

  get #nameField(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('#name');
  }

  get #fileField(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('.file');
  }
}
