import { LitElement, html, nothing } from 'lit';
import { PRESETS } from '../words/index.ts';
import { buttonStyle } from './button-style.ts';
import { define } from './define.ts';
import type { Exports } from './exports.ts';
import type { InstrumentController } from './instrument-controller.ts';
import type { Instrument, InstrumentState } from './instrument.ts';
import { exportsPart } from './lazy-parts.ts';
import { MenuController } from './menu-controller.ts';
import { menuStyle } from './menu-style.ts';
import {
  MOST_PRESET_BYTES,
  PresetFileError,
  cleanName,
  formatPresets,
  freeName,
  parsePresets,
} from './preset-file.ts';
import { sharesAt } from './position.ts';
import { presetItem } from './preset-item.ts';
import type { ListedPreset } from './preset-item.ts';
import { presetMenuStyle } from './preset-menu-style.ts';
import { PresetStore } from './preset-store.ts';
import { saveFile } from './save-file.ts';
import { SettingError, isSameSetting, readSetting, saveSetting, settingOf } from './setting.ts';
import { unseen } from './tokens.ts';
import { shownView } from './view.ts';

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
 * The preset that is played, and the menu of all: what ships, what a person has saved, and the ways in
 * and out. A menu button after the WAI-ARIA Authoring Practices.
 */
export class PresetMenu extends LitElement {
  static override styles = [buttonStyle, menuStyle, presetMenuStyle, unseen];

  static override properties = {
    link: { attribute: false },
    state: { attribute: false },
    colours: { attribute: false },
    revision: { attribute: false },
    naming: { state: true },
    said: { state: true },
  };

  declare link: InstrumentController;
  declare state: InstrumentState;
  /** The colour of each term. */
  declare colours: readonly string[];
  /** Another number after each change of the bench. */
  declare revision: number;
  /** The name that is offered while a person gives one. */
  declare private naming: string | undefined;
  declare private said: Said | undefined;

  readonly #menu: MenuController = new MenuController(this, 'start', 476);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.naming = this.said = undefined;
  }

  protected override willUpdate(): void {
    if (!this.#menu.isOpen) this.naming = undefined;
  }

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return nothing;
    const { preset } = this.link.bench;
    const isChanged = preset !== undefined && !isSameSetting(preset.setting, this.#setting);
    const isOpen = this.#menu.isOpen;
    return html`
      <button
        id="button"
        class="chosen"
        aria-haspopup=${this.naming === undefined ? 'menu' : 'dialog'}
        aria-expanded=${isOpen}
        aria-controls="popup"
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
      ${
        this.naming === undefined
          ? this.#list(instrument, isOpen, preset?.name, isChanged)
          : this.#form(this.naming)
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

  #list(instrument: Instrument, isOpen: boolean, current: string | undefined, isChanged: boolean) {
    if (!isOpen) return html`<div class="popup" id="popup" hidden></div>`;
    // By the time that somebody chooses them, they are there: a clipboard does not wait for a network.
    exportsPart.for(this);
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
                colours: this.colours,
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
    const { said } = this;
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

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('naming') || this.naming === undefined) return;
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.select();
  }

  get #setting() {
    return settingOf(this.state.values);
  }

  #say(text: string, stays: boolean, undo?: () => void): void {
    clearTimeout(this.#timer);
    this.said = undo === undefined ? { text } : { text, undo };
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
    if (this.renderRoot.querySelector('.news:focus-within')) this.#focusButton();
    this.said = undefined;
  };

  readonly #undo = (): void => {
    this.said?.undo?.();
    this.#dismiss();
  };

  #focusButton(): void {
    this.renderRoot.querySelector<HTMLElement>('#button')?.focus();
  }

  #play({ name, parameters }: ListedPreset): void {
    const { instrument, bench } = this.link;
    this.#menu.close();
    if (instrument === undefined) return;
    try {
      bench.play({ name, setting: readSetting(parameters, instrument) });
      this.said = undefined;
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      this.#say(`“${name}” cannot be played: ${error.message}`, true);
    }
  }

  readonly #askName = (): void => {
    const taken = [...store.list(), ...PRESETS].map(({ name }) => name);
    this.naming = freeName(this.link.bench.preset?.name ?? this.#words(), taken);
  };

  /** The way of the slider, "warm to bright"; elsewhere the words that are heard most, "soft and warm". */
  #words(): string {
    const setting = this.#setting;
    const { instrument, view } = this.link;
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
    const { instrument, bench } = this.link;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#name');
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
    const { instrument, bench } = this.link;
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
    this.renderRoot.querySelector<HTMLInputElement>('.file')?.click();
  };

  readonly #import = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    const { instrument } = this.link;
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

  readonly #picture = async (): Promise<void> => {
    const exports = await this.#exports();
    if (exports) saveFile(`${exports.stem}.svg`, 'image/svg+xml', exports.svg);
  };

  readonly #copy = async (): Promise<void> => {
    const exports = await this.#exports();
    if (exports === undefined) return;
    try {
      await navigator.clipboard.writeText(exports.apo);
      this.#say('Copied: a text that Equalizer APO reads.', false);
    } catch {
      saveFile(`${exports.stem}.txt`, 'text/plain', exports.apo);
      this.#say('This page may not use the clipboard, so the text was saved as a file.', true);
    }
  };

  /** What was heard when it was asked for; it says so where that cannot be had. */
  async #exports(): Promise<Exports | undefined> {
    const { instrument } = this.link;
    const setting = this.#setting;
    const row = this.link.row(setting);
    this.#menu.close();
    const part = await exportsPart.load().catch(() => undefined);
    if (part === undefined) {
      this.#say('Nothing was written: what writes it could not be loaded. Try again later.', true);
    }
    return instrument && row && part?.exportsOf(instrument, setting, row);
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

export const presetMenuTag = define('neural-eq-presets', PresetMenu);
