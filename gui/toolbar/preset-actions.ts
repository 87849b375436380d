import { msg, str } from '@lit/localize';
import { PRESETS } from '../../words/index.ts';
import { SettingError, readSetting, saveSetting, settingOf } from '../instrument/setting.ts';
import type { Setting } from '../instrument/setting.ts';
import { shownView } from '../instrument/view.ts';
import { copyText } from '../kit/copy-text.ts';
import { saveFile } from '../kit/save-file.ts';
import { exportsPart } from './exports-part.ts';
import type { MenuHost } from './menu-host.ts';
import { newPresets } from './new-presets.ts';
import { MAX_PRESET_BYTES, PresetFileError, formatPresets, parsePresets } from './preset-file.ts';
import type { ListedPreset } from './preset-item.ts';
import { cleanName, freePresetName, suggestedName } from './preset-name.ts';
import type { PresetNotice } from './preset-notice.ts';
import { shownPresetName } from './shown-preset.ts';
import { PresetStore } from './preset-store.ts';

/** One for the page, so that all windows show the same presets where the browser keeps none. */
const store = new PresetStore(() => localStorage);

/** All presets: the person's own, and those of the plugin. */
export const allPresets = (): readonly ListedPreset[] => [...store.list(), ...PRESETS];

/** All presets, with their names as they are shown. */
export const shownPresets = () =>
  allPresets().map(({ name }) => ({ name, shownName: shownPresetName(name) }));

type ActionHost = Pick<MenuHost, 'link' | 'state'> & Element;

/** What the items of the presets' menu do, and the notice that says how it went. */
export class PresetActions {
  readonly #host: ActionHost;
  readonly #notice: PresetNotice;

  constructor(host: ActionHost, notice: PresetNotice) {
    this.#host = host;
    this.#notice = notice;
  }

  /** The person's own presets, and what is wrong with their storage: see `PresetStore`. */
  readonly store: Pick<PresetStore, 'list' | 'problem'> = store;

  get #link() {
    return this.#host.link;
  }

  get #setting(): Setting {
    return settingOf(this.#host.state.values);
  }

  play({ name, parameters }: ListedPreset): void {
    const { instrument, editSession } = this.#link;
    if (instrument === undefined) return;
    try {
      const setting = readSetting(parameters, instrument);
      const hadAutoGain = instrument.state.values.autoGain;
      editSession.play({ name, setting });
      const ready = msg(str`“${shownPresetName(name)}” is ready.`);
      this.#notice.tell(`${ready}${autoGainText(hadAutoGain, setting.autoGain)}`);
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      this.#notice.show(msg(str`“${shownPresetName(name)}” cannot be played: ${error.message}`), {
        stays: true,
      });
    }
  }

  /** A free name for the present setting: the name of the preset that it came from, or its words. */
  suggestName(): string {
    const { instrument, editSession, view } = this.#link;
    const setting = this.#setting;
    const name =
      editSession.preset?.name ??
      suggestedName(setting, shownView(view, setting), instrument?.terms ?? []);
    return freePresetName(name, store.list());
  }

  /** Saves the present setting as a new preset. */
  save(name: string): void {
    const { instrument, editSession } = this.#link;
    if (instrument === undefined) return;
    this.#reportRefusal(() => {
      const [savedName = name] = store.add([
        { name, parameters: saveSetting(this.#setting, instrument) },
      ]);
      editSession.name(savedName);
      this.#showSaved(
        savedName === name
          ? msg(str`Saved as “${savedName}”.`)
          : msg(str`There is a preset “${name}” already: saved as “${savedName}”.`),
      );
    });
  }

  /** Saves the present setting in place of a preset. */
  replace(name: string): void {
    const { instrument, editSession } = this.#link;
    if (instrument === undefined) return;
    this.#reportRefusal(() => {
      const { preset } = editSession;
      const takeBack = store.replace({ name, parameters: saveSetting(this.#setting, instrument) });
      editSession.name(name);
      const undo = editSession.offerUndo(() => {
        const isTakenBack = takeBack();
        if (isTakenBack && editSession.preset?.name === name)
          editSession.name(name, preset?.setting);
        this.#showSaved(
          isTakenBack
            ? msg(str`“${name}” is as it was before.`)
            : msg(str`“${name}” stays as it is: it has changed since.`),
        );
      });
      this.#showSaved(msg(str`“${name}” now has these settings.`), undo);
    });
  }

  remove(name: string): void {
    const bringBack = store.remove(name);
    if (bringBack === undefined) return;
    const undo = this.#link.editSession.offerUndo(() => {
      this.#showSaved(
        bringBack()
          ? msg(str`“${name}” is back.`)
          : msg(str`“${name}” is not back: another preset has its name by now.`),
      );
    });
    this.#showSaved(msg(str`“${name}” is deleted.`), undo);
  }

  async importFile(file: File): Promise<void> {
    const { instrument } = this.#link;
    if (instrument === undefined) return;
    try {
      if (file.size > MAX_PRESET_BYTES) throw new PresetFileError(msg('it is too large.'));
      const { presets, refused } = parsePresets(await file.text(), instrument);
      const added = newPresets(presets, allPresets(), instrument);
      if (added.length > 0) store.add(added);
      const imported = importText(added.length, presets.length - added.length);
      const [first, ...others] = refused;
      const rest = others.length === 0 ? '' : ` ${msg(str`So were ${others.length} more.`)}`;
      if (first === undefined) this.#showSaved(imported);
      else this.#notice.show(`${imported} ${first}${rest}`, { stays: true });
    } catch (error) {
      const reason = error instanceof PresetFileError ? error.message : msg('it cannot be read.');
      this.#notice.show(msg(str`“${cleanName(file.name)}” was not imported: ${reason}`), {
        stays: true,
      });
    }
  }

  async exportFile(): Promise<void> {
    const text = formatPresets(store.list());
    await this.#saveFile('neural-eq-presets.json', 'application/json', text);
  }

  async saveSvg(): Promise<void> {
    const exports = await this.#exports();
    if (exports) await this.#saveFile(`${exports.stem}.svg`, 'image/svg+xml', exports.svg);
  }

  async copyApoText(): Promise<void> {
    const exports = await this.#exports();
    if (exports === undefined) return;
    if (await copyText(this.#host, exports.apo)) {
      this.#notice.show(msg('Copied: a text that Equalizer APO reads.'), { stays: false });
      return;
    }
    const { text } = await saveFile(this.#host, `${exports.stem}.txt`, 'text/plain', exports.apo);
    this.#notice.show(`${msg('Not copied: this page may not use the clipboard.')} ${text}`, {
      stays: true,
    });
  }

  async #saveFile(name: string, type: string, text: string): Promise<void> {
    const outcome = await saveFile(this.#host, name, type, text);
    this.#notice.show(outcome.text, { stays: outcome.isDoubtful });
  }

  /** The setting that plays as files; undefined where the instrument or the network does not answer. */
  async #exports() {
    const { instrument } = this.#link;
    const setting = this.#setting;
    const row = this.#link.row(setting);
    if (instrument === undefined || row === undefined) return undefined;
    const part = await exportsPart.load().catch(() => undefined);
    if (part !== undefined) return part.exportsOf(instrument, setting, row);
    this.#notice.show(msg('The export could not be loaded; is the network there? Try again.'), {
      stays: true,
    });
    return undefined;
  }

  /** Reports success, and after it what is wrong with the storage, or is right again. */
  #showSaved(text: string, undo?: () => void): void {
    const { problem, news } = store;
    const more = problem ?? news;
    this.#notice.show(more === undefined ? text : `${text} ${more}`, {
      stays: more !== undefined || undo !== undefined,
      undo,
    });
  }

  #reportRefusal(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof PresetFileError)) throw error;
      this.#notice.show(msg(str`It was not saved: ${error.message}`), { stays: true });
    }
  }
}

/** Says that a preset has switched auto gain; '' where it has not. */
function autoGainText(before: number, after: number): string {
  if (before >= 0.5 === after >= 0.5) return '';
  return ` ${after >= 0.5 ? msg('Auto gain is on.') : msg('Auto gain is off.')}`;
}

/** How many presets an import has added, and how many were there already. */
function importText(added: number, there: number): string {
  const imported = added === 1 ? msg('1 preset imported.') : msg(str`${added} presets imported.`);
  if (there === 0) return imported;
  const known = there === 1 ? msg('1 was there already.') : msg(str`${there} were there already.`);
  return `${added === 0 ? msg('No new presets.') : imported} ${known}`;
}
