import type { WamDescriptor } from '@webaudiomodules/api';
import { STATE_VERSION, parameterSpecs, parseState } from '../../protocol/index.ts';
import type { SavedState } from '../../protocol/index.ts';
import type { Preset, Vocabulary } from '../../words/index.ts';

/**
 * A plugin library as Pedalboard2 reads it (wam-studio, bank/pedalboard2/src/Pedalboard2Library.ts);
 * dawcore's fetchWamLibrary takes the same file. Addresses are relative to the file's own.
 */
export interface Library {
  readonly name: string;
  /** Letters, digits, dots and underscores. */
  readonly id: string;
  /** Major and minor: Pedalboard2 refuses another major, and an older minor. */
  readonly version: readonly [major: number, minor: number];
  readonly plugins: readonly string[];
  readonly presets: Readonly<Record<string, LibraryPreset>>;
  readonly includes: readonly [];
}

interface LibraryPreset {
  readonly category: string;
  readonly description: string;
  readonly state: {
    readonly plugins: readonly { readonly wam_id: string; readonly state: SavedState }[];
  };
}

/** A preset that the shipped model cannot play. The message names it and says why. */
export class PresetError extends Error {
  override readonly name = 'PresetError';
}

/**
 * The library of one plugin, with its presets.
 *
 * @throws {PresetError} if the vocabulary does not know a preset's word, or a value is not one
 */
export function makeLibrary(
  { identifier, name, version }: WamDescriptor,
  { model, terms }: Vocabulary,
  presets: readonly Preset[],
): Library {
  const specs = parameterSpecs(terms.map(({ term }) => term));
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return {
    name,
    id: identifier.replaceAll(/[^\w.]/gu, '_'),
    version: [major, minor],
    plugins: ['index.js'],
    presets: Object.fromEntries(
      presets.map(({ name: preset, category, description, parameters }) => {
        const state = { version: STATE_VERSION, model, parameters };
        const { notices, kept } = parseState(state, specs, model);
        const unknown = Object.keys(kept.parameters).map((id) => `"${id}" is not understood.`);
        const [problem] = [...notices, ...unknown];
        if (problem !== undefined) throw new PresetError(`preset "${preset}": ${problem}`);
        return [
          preset,
          { category, description, state: { plugins: [{ wam_id: identifier, state }] } },
        ];
      }),
    ),
    includes: [],
  };
}
