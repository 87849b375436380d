import { PRESETS } from '../../words/index.ts';
import { translated } from '../language/index.ts';

const names = new Set(PRESETS.map(({ name }) => name));

/** A preset's name in the language of the GUI. A person's own presets are called as the person has called them. */
export function shownPresetName(name: string): string {
  return names.has(name) ? translated(name) : name;
}
