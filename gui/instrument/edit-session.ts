import {
  NO_AB_SETTINGS,
  exchangedABSettings,
  otherSettingName,
  swappedABSettings,
  withAutoGain,
} from './ab-settings.ts';
import type { ABSettings, NamedSetting, SettingName } from './ab-settings.ts';
import { changeEntries, differingFrom, valuesBefore } from './change.ts';
import type { Change } from './change.ts';
import type { EditOutcome } from './edit-outcome.ts';
import type { BesideSong, EditStep } from './edit-step.ts';
import type { ABSettingsStore, EditTarget } from './edit-target.ts';
import { settingOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { UndoHistory } from './undo-history.ts';
import { UndoOffer } from './undo-offer.ts';

/**
 * Takes everything that a person does to the sound, so that it can be undone, compared and named. What a
 * host automates does not come here and is not undone.
 *
 * Each act sets all of its values in one call. A and B are kept before that call, because a host may save
 * the song as soon as it is told of the values.
 */
export class EditSession {
  readonly #target: EditTarget;
  readonly #store: ABSettingsStore;
  readonly #onChange: () => void;
  readonly #history = new UndoHistory<EditStep>();
  #abSettings = NO_AB_SETTINGS;
  /** While the other setting is held: the values of the active one where they differ. */
  #valuesBeforeHold: Change | undefined;
  #revision = 0;
  readonly #offer = new UndoOffer();
  #outcome: EditOutcome | undefined;

  /** @param onChange called after each change, and when a gesture ends */
  constructor(target: EditTarget, store: ABSettingsStore, onChange: () => void) {
    this.#target = target;
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Another number after each change, and after each act that has an outcome to tell. */
  get revision(): number {
    return this.#revision;
  }

  get canUndo(): boolean {
    return this.#history.canUndo || this.#offer.isOpen;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get isGestureActive(): boolean {
    return this.#history.isGestureActive;
  }

  get abSettings(): ABSettings {
    return this.#abSettings;
  }

  /** The setting that plays: the other one while it is held. */
  get playedName(): SettingName {
    const { active } = this.#abSettings;
    return this.isHolding ? otherSettingName(active) : active;
  }

  /** Whether the other setting plays for as long as a key or a button is down. */
  get isHolding(): boolean {
    return this.#valuesBeforeHold !== undefined;
  }

  /** The preset that the setting that plays came from. */
  get preset(): NamedSetting | undefined {
    return this.isHolding ? this.#abSettings.other?.preset : this.#abSettings.preset;
  }

  /**
   * Takes A and B from a song.
   *
   * @param isOtherSong whether the steps of undo belong to another song, and go
   */
  restore(settings: ABSettings, isOtherSong: boolean): void {
    this.#valuesBeforeHold = undefined;
    if (isOtherSong) this.#history.clear();
    this.#abSettings = settings;
    this.#changed();
  }

  /** Sets the values of a control: a step of undo, or a part of the gesture or of the step before. */
  set(change: Change): void {
    // What a person sets while the other setting is held is meant to stay there.
    if (this.isHolding && Object.keys(change).some((id) => id !== 'bypass')) this.#adoptHeld();
    if (Object.keys(change).length > 1) this.#history.asStep(() => this.#apply(change));
    else this.#apply(change);
    this.#changed();
  }

  /** Sets values as a step of undo of its own, or as a part of the gesture. */
  setAll(change: Change): void {
    if (this.isHolding) this.#adoptHeld();
    this.#history.asStep(() => this.#apply(change));
    this.#changed();
  }

  /**
   * Sets values after own words have changed: one step of undo for both.
   *
   * @param before the snapshot before the own words changed
   * @param exchange gives A, B and their presets with other words; the same setting where it has none of them
   * @param beside takes back what the step has done beside the song, and does it again
   */
  setWithOwnWords(
    before: unknown,
    change: Change,
    exchange?: (setting: Setting) => Setting,
    beside?: BesideSong,
  ): void {
    const after = this.#target.ownWords;
    const active = this.#activeSetting;
    this.#history.asStep(() => {
      const undo = { from: after, to: before, beside: beside?.undo };
      const redo = { from: before, to: after, beside: beside?.redo };
      this.#history.record('ownWords', undo, redo, performance.now());
      const settings = exchange ? exchangedABSettings(this.#abSettings, exchange) : undefined;
      if (settings !== undefined && settings !== this.#abSettings) this.#keep(settings);
      this.#endHold({ ...(active && exchange?.(active)), ...change });
    });
    this.#changed();
  }

  /** A gesture begins: all changes until its end are one step of undo. */
  readonly begin = (): void => {
    if (this.isHolding) {
      this.#adoptHeld();
      this.#changed();
    }
    this.#history.begin();
  };

  readonly end = (): void => {
    const { isGestureActive } = this.#history;
    this.#history.end();
    if (isGestureActive) this.#changed();
    // Undo has ended the gesture before, and has its outcome.
    else this.#tell(this.#outcome);
  };

  /** Ends all gestures and the hold, as when the controls are gone. */
  endAll(): void {
    this.release();
    this.#history.endAll();
  }

  readonly undo = (): void => {
    if (!this.#offer.take()) this.#travel(this.#history.undo(), 'undone');
  };

  readonly redo = (): void => void this.#travel(this.#history.redo(), 'redone');

  /** Undoes the latest step without an outcome: the caller tells of it. Returns its news, if it has any. */
  takeBack(): string | undefined {
    return this.#travel(this.#history.undo());
  }

  /** What has come of the latest act, if it is to be told; another object for each act. */
  get outcome(): EditOutcome | undefined {
    return this.#outcome;
  }

  /**
   * Lets the next undo take back an act that leaves the sound as it is, until something is changed.
   *
   * @returns the function that takes it back, for a button of its own
   */
  offerUndo(takeBack: () => void): () => void {
    this.#changed();
    const undo = (): void => {
      takeBack();
      this.#changed();
    };
    this.#offer.open(undo);
    return undo;
  }

  /** Plays a preset in place of the active setting. */
  play(preset: NamedSetting): void {
    this.#history.asStep(() => {
      this.#keep({ ...this.#abSettings, preset });
      this.#endHold(preset.setting);
    });
    this.#changed();
  }

  /**
   * Names the active setting. No step of undo, for the sound stays.
   *
   * @param setting what has the name, where that is not the sound as it is now
   */
  name(name: string, setting = this.#activeSetting): void {
    if (setting === undefined) return;
    this.#abSettings = { ...this.#abSettings, preset: { name, setting } };
    this.#store.keep(this.#abSettings);
    this.#changed();
  }

  /** Makes the other setting the active one. */
  readonly swap = (): void => {
    if (this.isHolding) {
      this.#adoptHeld();
    } else {
      const swapped = this.#swapped;
      if (swapped === undefined) return;
      const { setting } = this.#abSettings.other ?? {};
      this.#history.asStep(() => {
        this.#keep(swapped);
        this.#apply(setting ?? {});
      });
    }
    this.#changed({ what: 'swapped', to: this.#abSettings.active });
  };

  /** Copies the active setting to the other one. */
  readonly copy = (): void => {
    const setting = this.#activeSetting;
    if (setting === undefined) return;
    const { active, preset } = this.#abSettings;
    this.#history.asStep(() => {
      this.#keep({ ...this.#abSettings, other: { setting, preset } });
      this.#endHold({});
    });
    this.#changed({ what: 'copied', from: active, to: otherSettingName(active) });
  };

  /** Whether auto gain levels both settings. */
  get isMatched(): boolean {
    return [this.#activeSetting, this.#abSettings.other?.setting].every(
      (each) => (each?.autoGain ?? 1) >= 0.5,
    );
  }

  /** Switches the auto gain of both settings. */
  match(on: boolean): void {
    this.#history.asStep(() => {
      const settings = withAutoGain(this.#abSettings, on);
      if (settings !== this.#abSettings) this.#keep(settings);
      this.#endHold({ autoGain: Number(on) });
    });
    this.#changed({ what: 'matched', isOn: on });
  }

  /** Plays the other setting until `release`. No step of undo. */
  readonly hold = (): void => {
    const { values } = this.#target;
    const { other } = this.#abSettings;
    const swapped = this.#swapped;
    if (this.isHolding || !values || other === undefined || swapped === undefined) return;
    const change = differingFrom(values, other.setting);
    this.#valuesBeforeHold = valuesBefore(values, change);
    // A song that is saved meanwhile holds both settings under their own names.
    this.#store.keep(swapped);
    this.#setTarget(change);
    this.#changed();
  };

  readonly release = (): void => {
    if (!this.isHolding) return;
    this.#endHold({});
    this.#changed();
  };

  /** The setting that plays without a hold. */
  get #activeSetting(): Setting | undefined {
    const { values } = this.#target;
    return values && settingOf({ ...values, ...this.#valuesBeforeHold });
  }

  /** A and B after an exchange. */
  get #swapped(): ABSettings | undefined {
    const setting = this.#activeSetting;
    return setting && swappedABSettings(this.#abSettings, setting);
  }

  /** Makes the setting that is held the active one, as `swap` does: one step of undo. */
  #adoptHeld(): void {
    const { other } = this.#abSettings;
    const swapped = this.#swapped;
    if (other === undefined || swapped === undefined) return;
    this.#history.asStep(() => {
      this.#keep(swapped);
      this.#apply(other.setting);
    });
    this.#valuesBeforeHold = undefined;
  }

  /** Sets values over those of the active setting, in the same call in which a hold ends. */
  #endHold(change: Change): void {
    if (this.isHolding) this.#store.keep(this.#abSettings);
    this.#apply({ ...this.#valuesBeforeHold, ...change });
    this.#valuesBeforeHold = undefined;
  }

  /** Sets values in one call, and records what they change of the active setting. */
  #apply(change: Change): void {
    const { values } = this.#target;
    const before: Change = { ...values, ...this.#valuesBeforeHold };
    const nowMs = performance.now();
    this.#setTarget(values ? differingFrom(values, change) : change);
    for (const [id, value] of changeEntries(change)) {
      const valueBefore = before[id];
      if (valueBefore === undefined || valueBefore === value) continue;
      this.#history.record(id, valueBefore, value, nowMs);
    }
  }

  #setTarget(change: Change): void {
    if (Object.keys(change).length > 0) this.#target.set(change);
  }

  #changed(outcome?: EditOutcome): void {
    this.#offer.close();
    this.#tell(outcome);
  }

  #tell(outcome: EditOutcome | undefined): void {
    this.#outcome = outcome;
    this.#revision++;
    this.#onChange();
  }

  #keep(settings: ABSettings): void {
    this.#history.record('abSettings', this.#abSettings, settings, performance.now());
    this.#abSettings = settings;
    this.#store.keep(settings);
  }

  /**
   * @param what the outcome to tell; undefined for none
   * @returns the news of the step
   */
  #travel(step: Partial<EditStep> | undefined, what?: 'undone' | 'redone'): string | undefined {
    if (step === undefined) {
      this.release();
      if (what !== undefined) this.#tell({ what, stepsLeft: undefined });
      return undefined;
    }
    const { abSettings, ownWords, ...values } = step;
    if (ownWords !== undefined) this.#target.changeOwnWords(ownWords.from, ownWords.to);
    const news = ownWords?.beside?.();
    if (abSettings !== undefined) this.#abSettings = abSettings;
    if (abSettings !== undefined || this.isHolding) this.#store.keep(this.#abSettings);
    const change: Change = { ...this.#valuesBeforeHold, ...values };
    this.#valuesBeforeHold = undefined;
    this.#setTarget(change);
    const { doneCount: stepsLeft } = this.#history;
    this.#changed(what && { what, stepsLeft, news, changed: Object.keys(step) });
    return news;
  }
}
