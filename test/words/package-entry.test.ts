import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const WORDS = join(import.meta.dirname, '../../words');

/** The names that a file exports, types included. */
function exportedNames(path: string): string[] {
  const program = ts.createProgram([path], {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    noLib: true,
    types: [],
  });
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error(`${path} is missing`);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} exports nothing`);
  return checker
    .getExportsOfModule(module)
    .map(({ name }) => name)
    .sort();
}

describe('neural-eq-morph/words', () => {
  const names = exportedNames(join(WORDS, 'package-entry.ts'));

  test('exports these names, which users of the package depend on', () => {
    expect(names).toEqual([
      'AmbiguousTermError',
      'Band',
      'BandType',
      'BlendPart',
      'Decoder',
      'Equaliser',
      'EqualiserOptions',
      'ModelError',
      'MorphOptions',
      'Term',
      'Tier',
      'UnknownTermError',
      'Vocabulary',
      'WordModel',
      'WordSearch',
      'Words',
      'analogResponseDb',
      'apoText',
      'bandsToRow',
      'createWords',
      'digitalResponseDb',
      'logFrequenciesHz',
      'matchedCoefficients',
      'parseVocabulary',
      'plainDecoder',
      'rowToBands',
      'searchWords',
      'shippedModel',
    ]);
  });

  test('documents each of them in words/README.md', async () => {
    const readme = await readFile(join(WORDS, 'README.md'), 'utf8');
    for (const name of names) expect(readme).toContain(`\`${name}\``);
  });
});
