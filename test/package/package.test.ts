import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { analogResponseDb } from '../../eq/index.ts';
import type { createElement } from '../../gui/index.ts';
import type { createElement as declaredCreateElement } from '../../gui/package-types.ts';
import type NeuralEqMorph from '../../plugin/index.ts';
import type { NeuralEqMorphInstance } from '../../plugin/package-types.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { createWords } from '../../words/index.ts';
import { installPacked } from './consumer.ts';
import type { Consumer } from './consumer.ts';
import { embed } from './embed.ts';
import { TYPED_PROGRAM } from './typed-program.ts';

const FREQUENCIES_HZ = [60, 250, 1000, 4000];

// The compiler refuses these lines if the declared types differ from those of the plugin.
expectTypeOf<NeuralEqMorph>().toExtend<NeuralEqMorphInstance>();
expectTypeOf<typeof createElement>().toExtend<typeof declaredCreateElement>();

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPacked();
}, 60_000);
afterAll(async () => {
  await (consumer as Consumer | undefined)?.remove();
});

/** The curve of a word in dB at the frequencies above, by the project's own code. */
async function curveOf(word: string): Promise<number[]> {
  const { bands } = createWords(await readModel(MODEL_FOLDER)).generate(word);
  return [...analogResponseDb(bands, FREQUENCIES_HZ)];
}

describe('the package', () => {
  it('holds files for its users, and no others', () => {
    const others = consumer.packedFiles.filter((path) => !path.startsWith('dist/'));
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  it('leaves out the demo host, which would run the code that a link names', () => {
    expect(consumer.packedFiles).toContain('dist/index.js');
    expect(consumer.packedFiles.filter((path) => path.startsWith('dist/host/'))).toEqual([]);
  });

  it('holds every file that its exports name, and installs no other package', async () => {
    const installed = join(consumer.folder, 'node_modules');
    const { resolve } = createRequire(join(consumer.folder, 'index.js'));
    const { exports } = JSON.parse(
      await readFile(join(installed, 'neural-eq-morph/package.json'), 'utf8'),
    ) as { exports: Record<string, string | { types: string; default: string }> };
    for (const [entry, target] of Object.entries(exports)) {
      if (entry.includes('*')) continue;
      expect(await readFile(resolve(join('neural-eq-morph', entry)))).not.toHaveLength(0);
      if (typeof target === 'object') {
        expect(await readFile(join(installed, 'neural-eq-morph', target.types))).not.toHaveLength(
          0,
        );
      }
    }
    const manifest = createRequire(join(consumer.folder, 'index.js'))(
      'neural-eq-morph/package.json',
    ) as {
      customElements: string;
    };
    expect(resolve('neural-eq-morph/custom-elements.json')).toBe(
      join(installed, 'neural-eq-morph', manifest.customElements),
    );
    expect(await readFile(resolve('neural-eq-morph/model/decoder.onnx'))).toEqual(
      await readFile(join(MODEL_FOLDER, 'decoder.onnx')),
    );
    const packages = (await readdir(installed)).filter((name) => !name.startsWith('.'));
    expect(packages).toEqual(['neural-eq-morph']);
  });

  it('draws a word’s curve in Node, without a browser', async () => {
    const program = `
      import { analogResponseDb, createWords, shippedModel } from 'neural-eq-morph/words';
      const { bands } = createWords(shippedModel()).generate('warm');
      const curve = analogResponseDb(bands, ${JSON.stringify(FREQUENCIES_HZ)});
      console.log(JSON.stringify([...curve]));
    `;
    const printed = await consumer.node('--input-type=module', '--eval', program);
    expect(JSON.parse(printed)).toEqual(await curveOf('warm'));
  });

  it('has types that hold in strict mode, with no other package installed', async () => {
    await writeFile(join(consumer.folder, 'program.ts'), TYPED_PROGRAM);
    const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = [
      ...['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noEmit'],
      ...['--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'],
      ...['--skipLibCheck', 'false'],
    ];
    const complaints = await consumer
      .node(compiler, ...options, 'program.ts')
      .catch((error: unknown) => (error as { stdout: string }).stdout);
    expect(complaints).toBe('');
  });

  it('works in a page that a bundler made, with its GUI, its runtime and its encoder', async () => {
    const page = await embed(consumer, FREQUENCIES_HZ);
    (await curveOf('warm')).forEach((db, i) => {
      // Two engines' logarithms may differ in their last digits.
      expect(page.curveDb[i]).toBeCloseTo(db, 9);
      expect(Math.abs((page.responseDb[i] as number) - db)).toBeLessThan(0.05);
    });
    expect(page.guiHeight).toBeGreaterThan(100);
    expect(page.runtimeStatus).toBe(200);
    expect(page.near).toMatch(/^Now nearest to \w/u);
  });
});
