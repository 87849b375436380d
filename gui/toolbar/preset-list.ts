import { html, nothing } from 'lit';
import type { ReactiveController } from 'lit';
import { PRESETS } from '../../words/index.ts';
import { exportsOf } from './exports.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { MenuController } from './menu-controller.ts';
import {
  MOST_PRESET_BYTES,
  PresetFileError,
  cleanName,
  formatPresets,
  freeName,
  parsePresets,
} from './preset-file.ts';
import { sharesAt } from '../instrument/position.ts';
import { presetItem } from './preset-item.ts';
import type { ListedPreset } from './preset-item.ts';
import type { PresetMenu } from './preset-menu.ts';
import { PresetStore } from './preset-store.ts';
import { saveFile } from '../kit/save-file.ts';
import { SettingError, readSetting, saveSetting, settingOf } from '../instrument/setting.ts';
import { shownView } from '../instrument/view.ts';

/** What the menu says until it is read, and perhaps a way back. */
interface Said {
  readonly text: string;
  readonly undo?: () => void;
}

/** One for the page, so that all windows show the same where the browser keeps nothing. */
const store = new PresetStore(() => localStorage);

/** Short news goes by itself; what asks for a decision, or went wrong, stays. */
const NEWS_MS = 6000;

/** What is less of a mix has no part in its name. */
const LEAST_IN_NAME = 0.15;

/**
 * What the menu of presets holds: what ships, what a person has saved, and the ways in and out; and the
 * news of what has come of it.
 */
export class PresetList implements ReactiveController {
  readonly #host: PresetMenu;
  readonly #menu: MenuController;
  /** The name that is offered while a person gives one. */
  #naming: string | undefined;
  #isNameFresh = false;
  #said: Said | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PresetMenu, menu: MenuController) {
    this.#host = host;
    this.#menu = menu;
    host.addController(this);
  }

  /** Whether it asks for a name in place of the menu. */
  get isNaming(): boolean {
    return this.#naming !== undefined;
  }

  hostUpdated(): void {
    if (!this.#isNameFresh) return;
    this.#isNameFresh = false;
    this.#root.querySelector<HTMLInputElement>('#name')?.select();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#naming = this.#said = undefined;
    this.#host.requestUpdate();
  }

  /** @param isChanged whether the sound is no longer what the preset's name says */
  render(instrument: Instrument, isChanged: boolean) {
    if (!this.#menu.isOpen) this.#naming = undefined;
    return html`
      ${
        !this.#menu.isOpen
          ? nothing
          : this.#naming === undefined
            ? this.#list(instrument, isChanged)
            : this.#form(this.#naming)
      }
      ${this.#news()}
      <input
        class="file"
        type="file"
        accept=".json,application/json"
        hidden
        @change=${this.#import}
      />
    `;
  }

  #list(instrument: Instrument, isChanged: boolean) {
    const current = this.#link.editSession.preset?.name;
    const own = store.list();
    const isOwn = own.some(({ name }) => name === current);
    const group = (name: string, presets: readonly ListedPreset[], keep?: boolean) =>
      presets.length === 0
        ? nothing
        : html`<div role="group" aria-label=${name}>
            <div class="heading" aria-hidden="true">${name}</div>
            ${presets.map((preset) =>
              presetItem({
                preset,
                instrument,
                colours: this.#host.colours,
                checked: preset.name === current,
                choose: () => this.#play(preset),
                remove: keep ? () => this.#remove(preset.name) : undefined,
              }),
            )}
          </div>`;
    const category = (wanted: string) => PRESETS.filter((preset) => preset.category === wanted);
    return html`
      <div class="popup" id="popup" role="menu" aria-label="Presets" @keydown=${this.#menu.keydown}>
        <div class="presets" role="none">
          ${store.problem ? html`<div class="heading" role="none">${store.problem}</div>` : nothing}
          ${group('Yours', own, true)} ${group('Tones', category('Tones'))}
          ${group('Walks', category('Walks'))}
        </div>
        <div class="actions" role="group" aria-label="Keep and share">
          ${this.#action('Save as…', this.#askName)}
          ${
            isOwn && current !== undefined
              ? html`${this.#action('Save changes', () => this.#replace(current), !isChanged)}
                ${this.#action('Delete this preset', () => this.#remove(current))}`
              : nothing
          }
          <div class="line" role="separator"></div>
          ${this.#action('Import presets…', this.#askFile)}
          ${this.#action('Export your presets', this.#export, own.length === 0)}
          <div class="line" role="separator"></div>
          ${this.#action('Copy as Equalizer APO text', this.#copy)}
          ${this.#action('Save as SVG', this.#picture)}
        </div>
      </div>
    `;
  }

  #action(label: string, act: () => unknown, isOff = false) {
    return html`<button
      role="menuitem"
      tabindex="-1"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${isOff ? undefined : act}
    >
      ${label}
    </button>`;
  }

  #form(name: string) {
    return html`
      <form
        class="popup naming"
        id="popup"
        role="dialog"
        aria-label="Save preset"
        @submit=${this.#save}
        @keydown=${this.#menu.keydown}
      >
        <label for="name">Name</label>
        <input id="name" type="text" maxlength="60" autocomplete="off" .value=${name} />
        <div class="choice">
          <button type="submit">Save</button>
          <button type="button" @click=${() => this.#menu.close()}>Cancel</button>
        </div>
      </form>
    `;
  }

  #news() {
    const said = this.#said;
    return html`
      ${
        said === undefined || this.#menu.isOpen
          ? nothing
          : html`<div class="popup news">
              <span>${said.text}</span>
              ${said.undo ? html`<button @click=${this.#undo}>Undo</button>` : nothing}
              <button @click=${this.#dismiss}>Dismiss</button>
            </div>`
      }
      <div class="unseen" role="status">${said?.text}</div>
    `;
  }

  get #link() {
    return this.#host.link;
  }

  get #setting() {
    return settingOf(this.#host.state.values);
  }

  #say(text: string, stays: boolean, undo?: () => void): void {
    clearTimeout(this.#timer);
    this.#said = undo === undefined ? { text } : { text, undo };
    this.#host.requestUpdate();
    if (!stays) this.#timer = setTimeout(this.#dismiss, NEWS_MS);
  }

  /** Says how it went, and what is wrong with the keeping, if something is. */
  #sayKept(text: string, undo?: () => void): void {
    const { problem } = store;
    this.#say(
      [text, problem].filter(Boolean).join(' '),
      problem !== undefined || undo !== undefined,
      undo,
    );
  }

  readonly #dismiss = (): void => {
    // A person who has just read it with the keys goes on from the button.
    if (this.#root.querySelector('.news:focus-within')) this.#focusButton();
    this.#said = undefined;
    this.#host.requestUpdate();
  };

  readonly #undo = (): void => {
    this.#said?.undo?.();
    this.#dismiss();
  };

  get #root() {
    return this.#host.renderRoot;
  }

  #focusButton(): void {
    this.#root.querySelector<HTMLElement>('#button')?.focus();
  }

  #play({ name, parameters }: ListedPreset): void {
    const { instrument, editSession: bench } = this.#link;
    this.#menu.close();
    if (instrument === undefined) return;
    try {
      bench.play({ name, setting: readSetting(parameters, instrument) });
      this.#said = undefined;
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      this.#say(`“${name}” cannot be played: ${error.message}`, true);
    }
  }

  readonly #askName = (): void => {
    const taken = [...store.list(), ...PRESETS].map(({ name }) => name);
    this.#naming = freeName(this.#link.editSession.preset?.name ?? this.#words(), taken);
    this.#isNameFresh = true;
    this.#host.requestUpdate();
  };

  /** The way of the slider, "warm to bright"; elsewhere the words that are heard most, "soft and warm". */
  #words(): string {
    const setting = this.#setting;
    const { instrument, view } = this.#link;
    const { terms = [] } = instrument ?? {};
    if (shownView(view, setting) === 'slider') {
      return [setting.termA, setting.termB].map((term) => terms[term]?.term).join(' to ');
    }
    return sharesAt(setting, terms)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 2)
      .filter(({ weight }) => weight >= LEAST_IN_NAME)
      .map(({ term }) => term.term)
      .join(' and ');
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    const { instrument, editSession: bench } = this.#link;
    const field = this.#root.querySelector<HTMLInputElement>('#name');
    const name = cleanName(field?.value);
    if (instrument === undefined || name === '') {
      field?.focus();
      return;
    }
    this.#menu.close();
    this.#keeping(() => {
      const [kept = name] = store.add([
        { name, parameters: saveSetting(this.#setting, instrument) },
      ]);
      bench.name(kept);
      this.#sayKept(`Saved as “${kept}”.`);
    });
  };

  #replace(name: string): void {
    const { instrument, editSession: bench } = this.#link;
    this.#menu.close();
    if (instrument === undefined) return;
    this.#keeping(() => {
      store.replace({ name, parameters: saveSetting(this.#setting, instrument) });
      bench.name(name);
      this.#sayKept(`“${name}” is saved.`);
    });
  }

  #remove(name: string): void {
    this.#menu.close();
    const undo = store.remove(name);
    if (undo !== undefined) this.#sayKept(`“${name}” is deleted.`, undo);
  }

  readonly #askFile = (): void => {
    this.#menu.close();
    this.#root.querySelector<HTMLInputElement>('.file')?.click();
  };

  readonly #import = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    const { instrument } = this.#link;
    if (file === undefined || instrument === undefined) return;
    try {
      if (file.size > MOST_PRESET_BYTES) throw new PresetFileError('it is too large.');
      const { presets, refused } = parsePresets(await file.text(), instrument);
      const names = store.add(presets);
      const came = `${names.length} ${names.length === 1 ? 'preset' : 'presets'} imported.`;
      const [first, ...others] = refused;
      const rest = others.length === 0 ? '' : ` So were ${others.length} more.`;
      if (first === undefined) this.#sayKept(came);
      else this.#say(`${came} ${first}${rest}`, true);
    } catch (error) {
      const reason = error instanceof PresetFileError ? error.message : 'it cannot be read.';
      this.#say(`“${cleanName(file.name)}” was not imported: ${reason}`, true);
    }
    // The same file may be chosen again.
    field.value = '';
  };

  readonly #export = (): void => {
    this.#menu.close();
    saveFile('neural-eq-presets.json', 'application/json', formatPresets(store.list()));
  };

  readonly #picture = (): void => {
    const exports = this.#exports();
    if (exports) saveFile(`${exports.stem}.svg`, 'image/svg+xml', exports.svg);
  };

  readonly #copy = async (): Promise<void> => {
    const exports = this.#exports();
    if (exports === undefined) return;
    try {
      await navigator.clipboard.writeText(exports.apo);
      this.#say('Copied: a text that Equalizer APO reads.', false);
    } catch {
      saveFile(`${exports.stem}.txt`, 'text/plain', exports.apo);
      this.#say('This page may not use the clipboard, so the text was saved as a file.', true);
    }
  };

  /** What is heard, for other programs; the menu has done its work. */
  #exports() {
    const { instrument } = this.#link;
    const row = this.#link.row(this.#setting);
    const exports = instrument && row && exportsOf(instrument, this.#setting, row);
    this.#menu.close();
    return exports;
  }

  #keeping(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof PresetFileError)) throw error;
      this.#say(`It was not saved: ${error.message}`, true);
    }
  }
}
