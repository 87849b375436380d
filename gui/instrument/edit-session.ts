import { UndoHistory } from './undo-history.ts';
import type { InstrumentParameterId, InstrumentState } from './instrument.ts';
import type { Change } from './position-event.ts';
import { settingOf } from './setting.ts';
import type { Setting, SettingId } from './setting.ts';
import { NO_SLOTS, otherName } from './slots.ts';
import type { NamedSetting, SlotName, Slots } from './slots.ts';

type Values = InstrumentState['values'];

/** Own words as the piece gives them, and what they are to follow upon: other windows change others. */
interface OwnWordsStep {
  readonly from: unknown;
  readonly to: unknown;
}

/** What a step of undo may hold: values, the slots, and own words. */
type Step = Values & { readonly slots: Slots; readonly ownWords: OwnWordsStep };

/** What the workbench works on. */
export interface EditTarget {
  /** The present values; undefined while the instrument does not answer. */
  readonly values: Values | undefined;
  set(id: InstrumentParameterId, value: number): void;
  /** The slots have changed: to be kept with the song, and shown. */
  keep(slots: Slots): void;
  /** All own words at this moment, for `changeOwnWords`. */
  readonly ownWords: unknown;
  /** Brings what differs between two moments to where it was at the second. */
  changeOwnWords(from: unknown, to: unknown): void;
  /** Something to show has changed that is no value. */
  changed(): void;
}

/**
 * Everything that a person does to the sound goes over this bench: so it can be undone, compared and
 * named. What a host automates does not, and is not undone.
 */
export class EditSession {
  readonly #piece: EditTarget;
  readonly #history = new UndoHistory<Step>();
  #slots = NO_SLOTS;
  /** What holding the other setting has changed, and is to be put back. */
  #held: Map<SettingId, number> | undefined;
  #revision = 0;

  constructor(piece: EditTarget) {
    this.#piece = piece;
  }

  /** Another number after each change. */
  get revision(): number {
    return this.#revision;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Whether a hand is on a control. */
  get isGestureActive(): boolean {
    return this.#history.isGestureActive;
  }

  get slots(): Slots {
    return this.#slots;
  }

  /** The slot that sounds: the other one while it is held. */
  get sounding(): SlotName {
    const { heard } = this.#slots;
    return this.#held === undefined ? heard : otherName(heard);
  }

  /** Whether the other slot is held for a moment. */
  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  /** The preset that what sounds came from. */
  get preset(): NamedSetting | undefined {
    return this.#held === undefined ? this.#slots.preset : this.#slots.other?.preset;
  }

  /**
   * Takes the slots that a song brings.
   *
   * @param isOther whether it is another song: what was done to the one before is not undone in it
   */
  restore(slots: Slots, isOther: boolean): void {
    this.#held = undefined;
    if (isOther) this.#history.clear();
    this.#slots = slots;
    this.#changed();
  }

  set(id: InstrumentParameterId, value: number): void {
    // What is touched while it is held is meant to stay.
    if (this.#held !== undefined && id !== 'bypass') this.swap();
    this.#set(id, value);
    this.#changed();
  }

  /** Sets values together: one step of undo. */
  setAll(change: Change): void {
    this.begin();
    for (const [id, value] of Object.entries(change)) {
      this.#set(id as InstrumentParameterId, value);
    }
    this.end();
  }

  /**
   * Sets values after own words have changed: one step of undo for both.
   *
   * @param before the own words as they were
   */
  setWithOwnWords(before: unknown, change: Change): void {
    this.release();
    const after = this.#piece.ownWords;
    this.#asOne(() => {
      const there = { from: before, to: after };
      this.#history.record('ownWords', { from: after, to: before }, there, performance.now());
      this.setAll(change);
    });
  }

  /** A hand is on a control. */
  readonly begin = (): void => {
    if (this.#held !== undefined) this.swap();
    this.#history.begin();
  };

  readonly end = (): void => {
    this.#history.end();
    this.#changed();
  };

  /** The controls are gone: nothing is held any more. */
  letGo(): void {
    this.release();
    this.#history.endAll();
  }

  readonly undo = (): void => {
    this.release();
    this.#take(this.#history.undo());
  };

  readonly redo = (): void => {
    this.release();
    this.#take(this.#history.redo());
  };

  /** Plays a preset. */
  play(preset: NamedSetting): void {
    this.release();
    this.#asOne(() => {
      this.setAll(preset.setting);
      this.#keep({ ...this.#slots, preset });
    });
  }

  /** Gives what is heard a name. No step of undo, for the sound stays. */
  name(name: string): void {
    const setting = this.#present;
    if (setting === undefined) return;
    this.#slots = { ...this.#slots, preset: { name, setting } };
    this.#piece.keep(this.#slots);
    this.#changed();
  }

  /** Goes to the other slot. */
  readonly swap = (): void => {
    this.release();
    const setting = this.#present;
    if (setting === undefined) return;
    const { heard, preset } = this.#slots;
    const waits = { setting, preset };
    const other = this.#slots.other ?? waits;
    this.#asOne(() => {
      this.setAll(other.setting);
      this.#keep({ heard: otherName(heard), preset: other.preset, other: waits });
    });
  };

  /** Copies what is heard to the other slot. */
  readonly copy = (): void => {
    this.release();
    const setting = this.#present;
    if (setting === undefined) return;
    const { preset } = this.#slots;
    this.#asOne(() => this.#keep({ ...this.#slots, other: { setting, preset } }));
  };

  /** Whether auto gain levels both slots. */
  get isMatched(): boolean {
    const { other } = this.#slots;
    return [this.#present, other?.setting].every(
      (each) => each === undefined || each.autoGain >= 0.5,
    );
  }

  /** Switches the auto gain of both slots. */
  match(on: boolean): void {
    this.release();
    const autoGain = Number(on);
    const { other } = this.#slots;
    this.#asOne(() => {
      this.#set('autoGain', autoGain);
      if (other === undefined) return;
      this.#keep({
        ...this.#slots,
        other: { ...other, setting: { ...other.setting, autoGain } },
      });
    });
  }

  /** Lets the other slot be heard until `release`. No step of undo. */
  readonly hold = (): void => {
    const { other } = this.#slots;
    const present = this.#present;
    if (this.#held !== undefined || other === undefined || present === undefined) return;
    this.#held = new Map();
    for (const id of Object.keys(present) as SettingId[]) {
      if (present[id] === other.setting[id]) continue;
      this.#held.set(id, present[id]);
      this.#piece.set(id, other.setting[id]);
    }
    this.#changed();
  };

  readonly release = (): void => {
    if (this.#held === undefined) return;
    for (const [id, value] of this.#held) this.#piece.set(id, value);
    this.#held = undefined;
    this.#changed();
  };

  get #present(): Setting | undefined {
    const { values } = this.#piece;
    return values && settingOf(values);
  }

  #changed(): void {
    this.#revision++;
    this.#piece.changed();
  }

  #asOne(change: () => void): void {
    this.#history.begin();
    change();
    this.#history.end();
    this.#changed();
  }

  #set(id: InstrumentParameterId, value: number): void {
    const before = this.#piece.values?.[id];
    if (before === value) return;
    this.#piece.set(id, value);
    if (before !== undefined) this.#history.record(id, before, value, performance.now());
  }

  #keep(slots: Slots): void {
    this.#history.record('slots', this.#slots, slots, performance.now());
    this.#slots = slots;
    this.#piece.keep(slots);
  }

  #take(step: Partial<Step> | undefined): void {
    if (step === undefined) return;
    const { slots, ownWords, ...values } = step;
    if (ownWords !== undefined) this.#piece.changeOwnWords(ownWords.from, ownWords.to);
    for (const [id, value] of Object.entries(values)) {
      this.#piece.set(id as InstrumentParameterId, value);
    }
    if (slots !== undefined) {
      this.#slots = slots;
      this.#piece.keep(slots);
    }
    this.#changed();
  }
}
