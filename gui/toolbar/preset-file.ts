import { isRecord } from '../../words/index.ts';
import { SettingError, readSetting } from '../instrument/setting.ts';
import type { SavedSetting, Vocabulary } from '../instrument/setting.ts';

/** A setting that somebody has given a name. */
export interface OwnPreset {
  readonly name: string;
  readonly parameters: SavedSetting;
}

/** A file that is no file of presets. The message says why, in a sentence. */
export class PresetFileError extends Error {
  override readonly name = 'PresetFileError';
}

/** What came out of a file: what can be played, and what cannot with the reason, a sentence each. */
export interface ReadPresets {
  readonly presets: readonly OwnPreset[];
  readonly refused: readonly string[];
}

export const MOST_PRESET_BYTES = 512 * 1024;
const VERSION = 1;
const FORMAT = 'neural-eq-morph-presets';
const MOST_PRESETS = 500;
const MOST_PARAMETERS = 128;
const LONGEST_NAME = 60;

export function formatPresets(presets: readonly OwnPreset[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, presets }, null, 2)}\n`;
}

/**
 * Reads a file of presets, whatever it is. What a later version has added to a preset is kept.
 *
 * @param vocabulary of the instrument that is to play them; without it nothing is left out for its words
 * @throws {PresetFileError} for what is no such file
 */
export function parsePresets(text: string, vocabulary?: Vocabulary): ReadPresets {
  if (text.length > MOST_PRESET_BYTES) throw new PresetFileError('it is too large.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new PresetFileError('it is no JSON.');
  }
  if (!isRecord(json) || json.format !== FORMAT || !Array.isArray(json.presets)) {
    throw new PresetFileError('there are no presets of this plugin in it.');
  }
  if (json.version !== VERSION) {
    throw new PresetFileError('it was made by another version of the plugin.');
  }
  const found: readonly unknown[] = json.presets;
  if (found.length > MOST_PRESETS) {
    throw new PresetFileError(`it has ${found.length} presets, and ${MOST_PRESETS} are the most.`);
  }
  const presets: OwnPreset[] = [];
  const refused: string[] = [];
  found.forEach((each, index) => {
    const name = isRecord(each) ? cleanName(each.name) : '';
    try {
      presets.push(readPreset(each, name, vocabulary));
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      refused.push(
        `${name === '' ? `Number ${index + 1}` : `“${name}”`} was left out: ${error.message}`,
      );
    }
  });
  return { presets, refused };
}

function readPreset(preset: unknown, name: string, vocabulary: Vocabulary | undefined): OwnPreset {
  if (!isRecord(preset) || name === '') throw new SettingError('it has no name.');
  const { parameters } = preset;
  if (!isRecord(parameters)) throw new SettingError('it has no parameters.');
  const entries = Object.entries(parameters);
  if (entries.length > MOST_PARAMETERS || !entries.every(isPlain)) {
    throw new SettingError('its parameters are not plain values.');
  }
  if (vocabulary !== undefined) readSetting(parameters, vocabulary);
  return { name, parameters };
}

function isPlain([id, value]: readonly [string, unknown]): boolean {
  const isShort = typeof value === 'string' && value.length <= 200;
  return id.length <= 60 && (isShort || typeof value === 'number' || typeof value === 'boolean');
}

/** A name as one line of text, without what is unseen or turns the line around; '' for none. */
export function cleanName(name: unknown): string {
  if (typeof name !== 'string') return '';
  const line = name
    .slice(0, 1000)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, LONGEST_NAME).join('').trim();
}

/** `name`, or with the first number behind it that nobody has. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  const stem = name.replace(/ \d{1,3}$/u, '');
  for (let number = 2; ; number++) {
    const next = `${stem} ${number}`;
    if (!used.has(next.toLowerCase())) return next;
  }
}
