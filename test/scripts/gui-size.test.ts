import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT, pluginOptions } from '../../scripts/build/build-all.ts';
import { readDescriptor } from '../../scripts/build/descriptor.ts';
import { minified } from '../../scripts/build/minify-templates.ts';

/** Of what is loaded when a GUI opens, compressed and beside lit: it may only go down. */
const LIMIT_BYTES = 40_000;

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
    /** A file and what it imports statically, over any number of chunks. */
    const withImports = (file: string, found = new Set<string>()): Set<string> => {
      if (found.has(file)) return found;
      found.add(file);
      for (const { path, kind, external } of metafile.outputs[file]?.imports ?? []) {
        if (kind === 'import-statement' && external !== true) withImports(path, found);
      }
      return found;
    };
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
    expect(parts).toHaveLength(3);
    expect(bytes('dist/gui.js')).toBeGreaterThan(1000);
    expect(sum(opened)).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});

describe('minifying templates', () => {
  const after = (source: string) => minified(source, 'gui/some.ts');

  it('leaves one space where a page would show one, and all that is no template', async () => {
    const source =
      'const a = html`\n  <p\n    id="a"\n  >\n    ${x}  y\n    ${z}\n  </p>\n`;\nconst b = `\n  c`;';
    expect(await after(source)).toBe(
      'const a = html` <p id="a" > ${x}  y ${z} </p> `;\nconst b = `\n  c`;',
    );
  });

  it('reaches templates within templates', async () => {
    const source = 'html`\n<i>${y ? svg`\n<b>\n</b>` : staticHtml`<u>\n</u>`}\n</i>`';
    expect(await after(source)).toBe('html` <i>${y ? svg` <b> </b>` : staticHtml`<u> </u>`} </i>`');
  });

  it('minifies style sheets, with what they escape', async () => {
    const source =
      "const s = css`\n  :host {\n    color: red;\n  }\n  a::before { content: '\\\\201c'; }\n`;";
    const [, sheet = ''] = /css`(.*)`;$/u.exec(await after(source)) ?? [];
    expect(sheet).toMatch(/^:host\{color:red\}a:+before\{content:"(?:\\\\201c|\u201c)"\}$/u);
  });

  it('refuses a style sheet that is not text', async () => {
    await expect(after('css`a { color: ${red} }`')).rejects.toThrow('gui/some.ts: a style sheet');
  });
});
