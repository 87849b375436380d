import { isRecord } from '../../words/index.ts';
import { readSetting, saveSetting, SettingError } from './setting.ts';
import type { Setting, Vocabulary } from './setting.ts';

export type SlotName = 'A' | 'B';

/** A setting that has a name, as it was under that name. */
export interface NamedSetting {
  readonly name: string;
  readonly setting: Setting;
}

/** A setting that waits, and the preset that it came from. */
export interface Slot {
  readonly setting: Setting;
  readonly preset: NamedSetting | undefined;
}

/** Two settings to compare: the one that is heard is the instrument's own, the other one waits. */
export interface Slots {
  readonly heard: SlotName;
  /** The preset that the heard setting came from. */
  readonly preset: NamedSetting | undefined;
  /** Undefined until it is used: then it is what was heard at that moment. */
  readonly other: Slot | undefined;
}

export const NO_SLOTS: Slots = { heard: 'A', preset: undefined, other: undefined };

const VERSION = 1;

export function otherName(name: SlotName): SlotName {
  return name === 'A' ? 'B' : 'A';
}

/** The slots as a song keeps them. */
export function saveSlots({ heard, preset, other }: Slots, vocabulary: Vocabulary): object {
  const named = (of: NamedSetting | undefined) =>
    of && { name: of.name, parameters: saveSetting(of.setting, vocabulary, true) };
  return {
    version: VERSION,
    heard,
    ...(preset && { preset: named(preset) }),
    ...(other && {
      other: {
        parameters: saveSetting(other.setting, vocabulary, true),
        ...(other.preset && { preset: named(other.preset) }),
      },
    }),
  };
}

/**
 * Reads what a song has kept.
 *
 * @throws {SettingError} for what is not understood
 */
export function readSlots(kept: unknown, vocabulary: Vocabulary): Slots {
  if (kept === undefined) return NO_SLOTS;
  if (!isRecord(kept)) throw new SettingError('it is no object.');
  const { version, heard, preset, other } = kept;
  if (version !== VERSION) throw new SettingError('it is of another version of the plugin.');
  if (heard !== 'A' && heard !== 'B') throw new SettingError('it does not say which is heard.');
  const named = (of: unknown): NamedSetting | undefined => {
    if (of === undefined) return undefined;
    if (!isRecord(of) || typeof of.name !== 'string')
      throw new SettingError('a preset has no name.');
    return { name: of.name.slice(0, 80), setting: readSetting(of.parameters, vocabulary) };
  };
  const slot = (of: unknown): Slot | undefined => {
    if (of === undefined) return undefined;
    if (!isRecord(of)) throw new SettingError('the other setting is no object.');
    return { setting: readSetting(of.parameters, vocabulary), preset: named(of.preset) };
  };
  return { heard, preset: named(preset), other: slot(other) };
}
