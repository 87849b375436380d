import { isSameSetting, readSetting, SettingError } from '../instrument/setting.ts';
import type { SavedSetting, Vocabulary } from '../instrument/setting.ts';
import type { OwnPreset } from './preset-file.ts';

type NamedParameters = Pick<OwnPreset, 'name' | 'parameters'>;

/**
 * The presets of a file that are not there already: with the same setting, and with the same name or that name and
 * the number that an earlier import has put behind it.
 */
export function newPresets(
  presets: readonly OwnPreset[],
  there: readonly NamedParameters[],
  vocabulary: Vocabulary,
): readonly OwnPreset[] {
  const found: OwnPreset[] = [];
  for (const preset of presets) {
    const isThere = [...there, ...found].some(
      ({ name, parameters }) =>
        isName(name, preset.name) && isSame(parameters, preset.parameters, vocabulary),
    );
    if (!isThere) found.push(preset);
  }
  return found;
}

/** Whether a name is the wanted one, or the wanted one with a number behind it. */
function isName(name: string, wanted: string): boolean {
  const [lower, start] = [name.toLowerCase(), wanted.toLowerCase()];
  return lower.startsWith(start) && /^(?: \d+)?$/u.test(lower.slice(start.length));
}

function isSame(one: SavedSetting, other: SavedSetting, vocabulary: Vocabulary): boolean {
  try {
    return isSameSetting(readSetting(one, vocabulary), readSetting(other, vocabulary));
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    // A preset with an own word that is in no slot of this song.
    return false;
  }
}
