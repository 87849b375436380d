import { msg, str } from '@lit/localize';
import type { Instrument, InstrumentParameterId } from './instrument.ts';
import { findSavedTerm, savedOwnName, savedTerm } from './own-terms.ts';
import { isRecord } from '../../json/index.ts';

/** The parameters of a setting: all but bypass, which is how one listens and no part of the sound. */
export type SettingId = Exclude<InstrumentParameterId, 'bypass'>;
export type Setting = Readonly<Record<SettingId, number>>;

/** A setting as files and songs hold it: words, not indices, and without what is at its default. */
export type SavedSetting = Readonly<Record<string, unknown>>;

/** What reading a saved setting needs of the instrument. */
export type Vocabulary = Pick<Instrument, 'terms' | 'parameters'>;

/** A setting that cannot be played. The message says why, in a sentence. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

const TERM = /^term[A-Z]$/u;
const SWITCH = /^(?:autoGain|band\d(?:On|Pinned))$/u;

export function settingOf(values: Readonly<Record<InstrumentParameterId, number>>): Setting {
  const entries = Object.entries(values).filter(([id]) => id !== 'bypass');
  return Object.fromEntries(entries) as Setting;
}

export function settingIds({ parameters }: Vocabulary): SettingId[] {
  return (Object.keys(parameters) as InstrumentParameterId[]).filter((id) => id !== 'bypass');
}

/**
 * A setting as songs and files save it.
 *
 * @param isOfSong whether a song saves it: then an own word goes by its slot, which belongs to the song; in
 *   a file it goes by its name
 */
export function saveSetting(
  setting: Setting,
  vocabulary: Vocabulary,
  isOfSong = false,
): SavedSetting {
  const { parameters, terms } = vocabulary;
  return Object.fromEntries(
    settingIds(vocabulary)
      .filter((id) => setting[id] !== parameters[id].defaultValue)
      .map((id): [string, unknown] => {
        const value = setting[id];
        const choice = parameters[id].choices?.[value];
        if (id === 'mode') return [id, choice];
        const term = terms[value];
        if (TERM.test(id))
          return [id, (isOfSong ? choice : undefined) ?? (term && savedTerm(term))];
        return [id, SWITCH.test(id) ? value >= 0.5 : value];
      }),
  );
}

/**
 * Reads a saved setting from any JSON. Clamps values to their ranges, and ignores unknown parameters.
 *
 * @throws {SettingError} for a word that the instrument does not have, and for a value of a wrong type
 */
export function readSetting(saved: unknown, vocabulary: Vocabulary): Setting {
  if (!isRecord(saved)) throw new SettingError(msg('it has no parameters.'));
  const { parameters, terms } = vocabulary;
  const read = (id: SettingId): number => {
    const { defaultValue, minValue, maxValue } = parameters[id];
    if (!Object.hasOwn(saved, id)) return defaultValue;
    const value = saved[id];
    if (TERM.test(id)) {
      const named = findSavedTerm(value, terms);
      const index = named >= 0 ? named : (parameters[id].choices?.indexOf(value as string) ?? -1);
      if (index >= 0) return index;
      const own = savedOwnName(value);
      throw new SettingError(
        own === undefined
          ? msg(str`the word ${shown(value)} is not in the vocabulary.`)
          : msg(str`your word ${shown(own)} is not in this song.`),
      );
    }
    const choice = id === 'mode' ? parameters.mode.choices?.indexOf(value as string) : undefined;
    if (choice !== undefined && choice >= 0) return choice;
    if (SWITCH.test(id) && typeof value === 'boolean') return Number(value);
    if (id === 'mode' || SWITCH.test(id) || typeof value !== 'number' || !Number.isFinite(value)) {
      throw new SettingError(msg(str`${shown(value)} is no value for ${parameters[id].label}.`));
    }
    return Math.min(maxValue, Math.max(minValue, value));
  };
  return Object.fromEntries(settingIds(vocabulary).map((id) => [id, read(id)])) as Setting;
}

/**
 * Whether two settings sound the same, up to rounding.
 *
 * @param leftOut parameters that are not compared
 */
export function isSameSetting(
  a: Setting,
  b: Setting,
  leftOut?: ReadonlySet<InstrumentParameterId>,
): boolean {
  return (Object.keys(a) as SettingId[]).every(
    (id) => leftOut?.has(id) === true || Math.abs(a[id] - b[id]) < 1e-9,
  );
}

/** A value in a message: short, whatever came in. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `“${value.slice(0, 40)}”`;
  return typeof value === 'object' && value !== null ? msg('an object') : String(value);
}
