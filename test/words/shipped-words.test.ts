import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { createWords, decodedRow } from '../../words/index.ts';

const FREQUENCIES_HZ = logFrequenciesHz(121);

test('a decoded blend differs by at most 0.005 dB from the interpolated walk', async () => {
  const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
  const words = createWords({ vocabulary, decoder });
  const { terms } = vocabulary;
  const index = fc.integer({ min: 0, max: terms.length - 1 });
  const morph = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(index, index, morph, (first, second, alpha) => {
      const [a, b] = [terms[first], terms[second]];
      if (a === undefined || b === undefined) throw new Error('no such term');
      const z = a.z.map((x, k) => (1 - alpha) * x + alpha * (b.z[k] ?? NaN));
      const direct = analogResponseDb(rowToBands(decodedRow(decoder, z)), FREQUENCIES_HZ);
      const { bands } = words.interpolate(a.term, b.term, alpha);
      analogResponseDb(bands, FREQUENCIES_HZ).forEach((gainDb, k) =>
        expect(Math.abs(gainDb - (direct[k] ?? NaN))).toBeLessThan(0.005),
      );
    }),
  );
});

test('words work without a page and without Node, as in an AudioWorklet', async () => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, '../../words/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'library',
    platform: 'neutral',
  });
  const bytes = await readFile(join(MODEL_FOLDER, 'decoder.onnx'));
  const json = await readFile(join(MODEL_FOLDER, 'vocabulary.json'), 'utf8');
  const scope = createContext({ bytes: new Uint8Array(bytes), json });
  runInContext(bundle.outputFiles[0]?.text ?? '', scope);
  const gainDb = runInContext(
    `const vocabulary = library.parseVocabulary(JSON.parse(json), 'vocabulary.json');
     const words = library.createWords({ vocabulary, decoder: library.plainDecoder(bytes, 'decoder.onnx') });
     const stops = words.morph('warm', 'bright', 3, { isEven: true });
     words.blend([{ term: 'warm', weight: 1 }, { term: 'bright', weight: 1 }, { term: 'soft', weight: 1 }]);
     stops[2].bands[0].gainDb`,
    scope,
  ) as number;
  const here = createWords(await readModel(MODEL_FOLDER));
  expect(gainDb).toBe(here.generate('bright').bands[0]?.gainDb);
});
