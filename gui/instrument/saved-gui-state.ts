import { msg, str } from '@lit/localize';
import { isRecord } from '../../json/index.ts';
import { NO_AB_SETTINGS, readABSettings, saveABSettings } from './ab-settings.ts';
import type { ABSettings } from './ab-settings.ts';
import type { ABSettingsStore } from './edit-target.ts';
import type { GuardedInstrument } from './guarded-instrument.ts';
import { SettingError } from './setting.ts';
import type { Vocabulary } from './setting.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { readView } from './view.ts';
import type { View } from './view.ts';

/** A and B as another song, another GUI of this instance or an undo of the host has brought them. */
export interface RecalledSettings {
  readonly settings: ABSettings;
  /** Whether they belong to another song: undo must not lead back into the song before. */
  readonly isOtherSong: boolean;
}

/**
 * What a song saves for the GUI: the settings A and B and the chosen view. Data of a later version of the
 * plugin stays in the song as it is: this GUI then keeps its own A, B and view for itself.
 */
export class SavedGuiState implements ABSettingsStore {
  readonly #instrument: Pick<
    GuardedInstrument,
    'readSavedField' | 'writeSavedField' | 'vocabulary'
  >;
  #saved: unknown;
  #restoreCount: number | undefined;
  #isOfLaterVersion = false;
  #settings = NO_AB_SETTINGS;
  #view: View = 'slider';
  #problem: string | undefined;

  constructor(
    instrument: Pick<GuardedInstrument, 'readSavedField' | 'writeSavedField' | 'vocabulary'>,
  ) {
    this.#instrument = instrument;
  }

  /** The notice that A and B could not be read, and why; undefined where they could. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** The view that the user has chosen. */
  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    this.#view = view;
    this.#write();
  }

  keep(settings: ABSettings): void {
    this.#settings = settings;
    this.#write();
  }

  /** Reads what the song has saved; undefined where that has not changed since. */
  recall(): RecalledSettings | undefined {
    const field = this.#instrument.readSavedField();
    if (field === undefined) return undefined;
    const { saved, restoreCount } = field;
    const isOtherSong = restoreCount !== this.#restoreCount;
    if (saved === this.#saved && !isOtherSong) return undefined;
    const vocabulary = this.#instrument.vocabulary;
    if (vocabulary === undefined) return undefined;
    this.#saved = saved;
    this.#restoreCount = restoreCount;
    this.#view = readView(saved);
    this.#isOfLaterVersion = false;
    this.#problem = undefined;
    try {
      this.#settings = this.#read(saved, vocabulary);
    } catch (error) {
      // Any other error is a fault of the GUI, which the page's error handlers are to see.
      if (!(error instanceof SettingError)) reportError(error);
      this.#problem = msg(str`What this song keeps of A and B was left out: ${reasonOf(error)}`);
      this.#settings = NO_AB_SETTINGS;
    }
    return { settings: this.#settings, isOtherSong };
  }

  #read(saved: unknown, vocabulary: Vocabulary): ABSettings {
    if (saved === undefined) return NO_AB_SETTINGS;
    const read = readABSettings(saved, vocabulary);
    if (read.kind === 'read') return read.value;
    this.#isOfLaterVersion = read.kind === 'later';
    throw new SettingError(
      isRecord(saved) ? msg('it is of another version of the plugin.') : msg('it is no object.'),
    );
  }

  #write(): void {
    const vocabulary = this.#instrument.vocabulary;
    if (this.#isOfLaterVersion || vocabulary === undefined) return;
    const view = this.#view === 'slider' ? {} : { view: this.#view };
    this.#saved = { ...saveABSettings(this.#settings, vocabulary), ...view };
    this.#problem = undefined;
    this.#instrument.writeSavedField(this.#saved);
  }
}
