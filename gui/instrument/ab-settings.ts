import { msg } from '@lit/localize';
import { isRecord, readVersioned } from '../../json/index.ts';
import type { Versioned } from '../../json/index.ts';
import { readSetting, saveSetting, SettingError } from './setting.ts';
import type { Setting, Vocabulary } from './setting.ts';

/** The two settings to compare, as the user sees and as a song saves their names. */
export type SettingName = 'A' | 'B';

/** A setting under the name of its preset, as it was when it got that name. */
export interface NamedSetting {
  readonly name: string;
  readonly setting: Setting;
}

/** The setting that does not play, and the preset that it came from. */
export interface WaitingSetting {
  readonly setting: Setting;
  readonly preset: NamedSetting | undefined;
}

/** Two settings to compare. The instrument's own values are the active one; the other one waits here. */
export interface ABSettings {
  readonly active: SettingName;
  /** The preset that the active setting came from. */
  readonly preset: NamedSetting | undefined;
  /** Undefined until A and B are first exchanged. */
  readonly other: WaitingSetting | undefined;
}

export const NO_AB_SETTINGS: ABSettings = { active: 'A', preset: undefined, other: undefined };

const VERSION = 1;

export function otherSettingName(name: SettingName): SettingName {
  return name === 'A' ? 'B' : 'A';
}

/**
 * A and B after the other setting has become the active one.
 *
 * @param setting the active one until then
 */
export function swappedABSettings(
  { active, preset, other }: ABSettings,
  setting: Setting,
): ABSettings {
  return {
    active: otherSettingName(active),
    // Until A and B are first exchanged, the other one is as the active one.
    preset: (other ?? { preset }).preset,
    other: { setting, preset },
  };
}

/** A and B with the auto gain of the other setting switched; the same object where there is none. */
export function withAutoGain(settings: ABSettings, on: boolean): ABSettings {
  const { other } = settings;
  if (other === undefined) return settings;
  return { ...settings, other: { ...other, setting: { ...other.setting, autoGain: Number(on) } } };
}

/** Both settings and their presets, each exchanged for another; the same object where none is another one. */
export function exchangedABSettings(
  settings: ABSettings,
  exchange: (setting: Setting) => Setting,
): ABSettings {
  const named = (preset: NamedSetting | undefined): NamedSetting | undefined =>
    preset && { ...preset, setting: exchange(preset.setting) };
  const { other } = settings;
  const exchanged = {
    ...settings,
    preset: named(settings.preset),
    other: other && { setting: exchange(other.setting), preset: named(other.preset) },
  };
  const all = ({ preset, other: waiting }: ABSettings) => [
    preset?.setting,
    waiting?.setting,
    waiting?.preset?.setting,
  ];
  const before = all(settings);
  return all(exchanged).every((each, i) => each === before[i]) ? settings : exchanged;
}

/** A and B as a song saves them: plain JSON of version 1. */
export function saveABSettings(
  { active, preset, other }: ABSettings,
  vocabulary: Vocabulary,
): object {
  const saveNamed = (named: NamedSetting | undefined) =>
    named && { name: named.name, parameters: saveSetting(named.setting, vocabulary, true) };
  return {
    version: VERSION,
    heard: active,
    ...(preset && { preset: saveNamed(preset) }),
    ...(other && {
      other: {
        parameters: saveSetting(other.setting, vocabulary, true),
        ...(other.preset && { preset: saveNamed(other.preset) }),
      },
    }),
  };
}

/**
 * Reads A and B as a song saves them.
 *
 * @throws {SettingError} for a known version whose content is not understood
 */
export function readABSettings(saved: unknown, vocabulary: Vocabulary): Versioned<ABSettings> {
  return readVersioned(saved, { 1: (record) => readVersion1(record, vocabulary) });
}

function readVersion1(
  { heard, preset, other }: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): ABSettings {
  if (heard !== 'A' && heard !== 'B')
    throw new SettingError(msg('it does not say which is heard.'));
  const readNamed = (named: unknown): NamedSetting | undefined => {
    if (named === undefined) return undefined;
    if (!isRecord(named) || typeof named.name !== 'string')
      throw new SettingError(msg('a preset has no name.'));
    return { name: named.name.slice(0, 80), setting: readSetting(named.parameters, vocabulary) };
  };
  const readWaiting = (waiting: unknown): WaitingSetting | undefined => {
    if (waiting === undefined) return undefined;
    if (!isRecord(waiting)) throw new SettingError(msg('the other setting is no object.'));
    return {
      setting: readSetting(waiting.parameters, vocabulary),
      preset: readNamed(waiting.preset),
    };
  };
  return { active: heard, preset: readNamed(preset), other: readWaiting(other) };
}
