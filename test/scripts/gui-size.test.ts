import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT, pluginOptions } from '../../scripts/build/build-all.ts';
import { readDescriptor } from '../../scripts/build/descriptor.ts';
import { withStaticImports } from '../../scripts/build/first-sound.ts';

/** The limit for the code that loads when a GUI opens, the search of words included, with gzip, without lit. */
const LIMIT_BYTES = 85_000;

describe("the GUI's code", () => {
  it('grows no larger, compressed and beside lit and what the plugin has loaded before', async () => {
    const descriptor = await readDescriptor(join(ROOT, 'descriptor.json'));
    const { outputFiles, metafile } = await build({
      ...pluginOptions(descriptor),
      sourcemap: false,
      external: ['lit', 'lit/*'],
      outdir: join(ROOT, 'dist'),
      write: false,
      metafile: true,
    });
    const bytes = (file: string): number => {
      const output = outputFiles.find(({ path }) => path.endsWith(join('/', file)));
      return gzipSync(output?.contents ?? '').length;
    };
    const withImports = (file: string): Set<string> => withStaticImports(metafile, file);
    const before = withImports('dist/index.js');
    const without = (files: Set<string>, ...known: readonly Set<string>[]): Set<string> =>
      new Set([...files].filter((file) => !known.some((each) => each.has(file))));
    const opened = without(withImports('dist/gui.js'), before);
    const sum = (files: Iterable<string>): number =>
      [...files].reduce((total, file) => total + bytes(file), 0);
    const parts = [...opened]
      .flatMap((file) => metafile.outputs[file]?.imports ?? [])
      .filter(({ kind }) => kind === 'dynamic-import')
      .map(({ path }) => path);
    const lazy = parts.map(
      (part) => `${part}: ${sum(without(withImports(part), opened, before))} bytes`,
    );
    console.log(`the GUI opens with ${sum(opened)} bytes; later, ${lazy.join(', ')}`);
    expect(parts).toHaveLength(5);
    expect(bytes('dist/gui.js')).toBeGreaterThan(1000);
    expect(sum(opened)).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
