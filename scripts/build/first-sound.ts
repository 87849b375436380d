import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Metafile } from 'esbuild';

/** What a page asks for besides the module and its static imports. */
const BESIDE_MODULE = ['descriptor.json', 'processor.js'];

/** A file of a build and what it imports statically, over any number of chunks, by path in the metafile. */
export function withStaticImports(
  { outputs }: Pick<Metafile, 'outputs'>,
  file: string,
  found = new Set<string>(),
): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && external !== true) {
      withStaticImports({ outputs }, path, found);
    }
  }
  return found;
}

/** Names of the files in the built folder that a page asks for until an instance sounds, without a GUI. */
export function firstSoundFiles(metafile: Metafile): string[] {
  const entry = Object.keys(metafile.outputs).find((path) => basename(path) === 'index.js') ?? '';
  return [
    ...[...withStaticImports(metafile, entry)].map((path) => basename(path)),
    ...BESIDE_MODULE,
  ];
}

/** What these files come to when a server compresses each with brotli. */
export async function brotliBytes(folder: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(
      async (file) => (await promisify(brotliCompress)(await readFile(join(folder, file)))).length,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
