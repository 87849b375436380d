import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WamDescriptor } from '@webaudiomodules/api';
import { PRESETS } from '../../words/index.ts';
import type { Vocabulary } from '../../words/index.ts';
import { COMMUNITY_ENTRY } from './community-entry.ts';
import { customElementsManifest } from './custom-elements.ts';
import { makeLibrary } from './library.ts';

/** Files that are copied as they are: from, in the project; to, in what is built. */
const COPIED = [
  ['docs/screenshot.png', 'screenshot.png'],
  ['LICENSE', 'LICENSE'],
  ['model', 'model'],
  ['host/index.html', 'host/index.html'],
  ['host/style.css', 'host/style.css'],
  ['host/blind-test/style.css', 'host/blind-test/style.css'],
] as const;

/**
 * Writes what hosts and registries want beside the code: the descriptor, its thumbnail, the library
 * with the presets, the registry's entry, the custom elements manifest, and what the demo page is made of.
 *
 * @throws {PresetError} if the shipped model cannot play a preset
 */
export async function writeCompanions(
  root: string,
  outFolder: string,
  descriptor: WamDescriptor,
  vocabulary: Vocabulary,
): Promise<void> {
  const written = {
    'descriptor.json': descriptor,
    'library.json': makeLibrary(descriptor, vocabulary, PRESETS),
    'plugins.json': COMMUNITY_ENTRY,
    'custom-elements.json': await customElementsManifest(root, descriptor.version),
  };
  await Promise.all([
    ...Object.entries(written).map(([file, json]) =>
      writeFile(join(outFolder, file), `${JSON.stringify(json, null, 2)}\n`),
    ),
    ...COPIED.map(([from, to]) => cp(join(root, from), join(outFolder, to), { recursive: true })),
  ]);
}
