import { msg, str } from '@lit/localize';
import { isRecord, readVersioned } from '../../json/index.ts';
import { SettingError, readSetting } from '../instrument/setting.ts';
import type { SavedSetting, Vocabulary } from '../instrument/setting.ts';
import { cleanName } from './preset-name.ts';

/** A setting that a person has named. */
export interface OwnPreset {
  readonly name: string;
  readonly parameters: SavedSetting;
}

/** A text that is no file of presets. The message says why, in a sentence. */
export class PresetFileError extends Error {
  override readonly name = 'PresetFileError';
  /** The version of a file that a later version of the plugin wrote; undefined for any other text. */
  readonly laterVersion: number | undefined;

  constructor(message: string, laterVersion?: number) {
    super(message);
    this.laterVersion = laterVersion;
  }
}

/** The presets of a file that can be played, and a sentence for each other one that says why not. */
export interface ReadPresets {
  readonly presets: readonly OwnPreset[];
  readonly refused: readonly string[];
}

export const MAX_PRESET_BYTES = 512 * 1024;
const VERSION = 1;
const FORMAT = 'neural-eq-morph-presets';
const MAX_PRESETS = 500;
const MAX_PARAMETERS = 128;
const MAX_ID_CHARACTERS = 60;
const MAX_VALUE_CHARACTERS = 200;

export function formatPresets(presets: readonly OwnPreset[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, presets }, null, 2)}\n`;
}

/**
 * Reads the text of a file of presets. Parameters that this version does not know are kept.
 *
 * @param vocabulary of the instrument that is to play the presets; without it no preset is refused for its
 *   words or values
 * @throws {PresetFileError} for a text that is no such file, or that a later version of the plugin wrote
 */
export function parsePresets(text: string, vocabulary?: Vocabulary): ReadPresets {
  const json = parseJson(text);
  const isTooLarge = text.length > MAX_PRESET_BYTES;
  if (!isTooLarge && json === undefined) throw new PresetFileError(msg('it is no JSON.'));
  const file = isRecord(json) && json.format === FORMAT ? json : undefined;
  const versioned = readVersioned(file, {
    [VERSION]: ({ presets }) => {
      if (isTooLarge) throw new PresetFileError(msg('it is too large.'));
      return readPresets(presets, vocabulary);
    },
  });
  if (versioned.kind === 'read') return versioned.value;
  if (versioned.kind === 'later') {
    const { version } = versioned;
    throw new PresetFileError(
      msg(
        str`it has version ${version}, which a later version of the plugin wrote; this one reads version ${VERSION}.`,
      ),
      version,
    );
  }
  if (isTooLarge) throw new PresetFileError(msg('it is too large.'));
  if (file !== undefined)
    throw new PresetFileError(msg('it has no version that the plugin knows.'));
  throw new PresetFileError(msg('there are no presets of this plugin in it.'));
}

/** Undefined for a text that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readPresets(saved: unknown, vocabulary: Vocabulary | undefined): ReadPresets {
  if (!Array.isArray(saved)) {
    throw new PresetFileError(msg('there are no presets of this plugin in it.'));
  }
  const entries: readonly unknown[] = saved;
  if (entries.length > MAX_PRESETS) {
    throw new PresetFileError(
      msg(str`it has ${entries.length} presets, and ${MAX_PRESETS} are the most.`),
    );
  }
  const presets: OwnPreset[] = [];
  const refused: string[] = [];
  entries.forEach((entry, index) => {
    const name = isRecord(entry) ? cleanName(entry.name) : '';
    try {
      presets.push(readPreset(entry, name, vocabulary));
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      const title = name === '' ? msg(str`Number ${index + 1}`) : `“${name}”`;
      refused.push(msg(str`${title} was left out: ${error.message}`));
    }
  });
  return { presets, refused };
}

function readPreset(preset: unknown, name: string, vocabulary: Vocabulary | undefined): OwnPreset {
  if (!isRecord(preset) || name === '') throw new SettingError(msg('it has no name.'));
  const { parameters } = preset;
  if (!isRecord(parameters)) throw new SettingError(msg('it has no parameters.'));
  const entries = Object.entries(parameters);
  if (entries.length > MAX_PARAMETERS || !entries.every(isPlain)) {
    throw new SettingError(msg('its parameters are not plain values.'));
  }
  if (vocabulary !== undefined) readSetting(parameters, vocabulary);
  return { name, parameters };
}

/** Whether a value has a bounded size. */
function isPlain([id, value]: readonly [string, unknown]): boolean {
  if (id.length > MAX_ID_CHARACTERS) return false;
  if (typeof value === 'string') return value.length <= MAX_VALUE_CHARACTERS;
  return typeof value === 'number' || typeof value === 'boolean';
}
