import { describe, expect, test } from 'vitest';
import { analogResponseDb, centred, dot, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { decodedRow, foldTerm, searchWords } from '../../words/index.ts';
import { counterparts } from '../../words/counterparts.ts';
import { UNTAUGHT_WORDS } from '../../words/untaught-words.ts';

const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
const { terms } = vocabulary;
const search = (query: string) => {
  const { found, ...rest } = searchWords(query, terms);
  return { ...rest, found: found.map(({ term }) => term) };
};

describe('searching the shipped words', () => {
  test.each([
    ['soft', ['soft', 'suave']],
    ['SUAVE', ['suave', 'soft', 'gentle']],
    ['heav', ['heavy', 'pesado']],
    ['frio', ['frío', 'cold']],
    [' ca liente', ['caliente', 'warm']],
    ['brigth', ['bright']],
    ['brilante', ['brillante']],
    ['meloow', ['mellow']],
    ['tranqilo', ['tranquilo']],
    ['brightness', ['bright']],
  ])('"%s" means %j first', (query, expected) => {
    const { found, kinship } = search(query);
    expect(kinship).toBe('meant');
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  test('does not offer a translation that means another sound', () => {
    expect(search('clear').found).not.toContain('claro');
    expect(search('claro').found).not.toContain('clear');
    expect(search('cool').found).not.toContain('fresco');
  });

  test.each([
    ['muddy', 'muddy', 'dark'],
    ['Calido', 'cálido', 'warm'],
    ['boomi', 'boomy', 'heavy'],
    ['low', 'low', 'bajo'],
  ])('says that "%s" is untaught and offers near words', (query, untaught, first) => {
    const { found, ...rest } = search(query);
    expect(rest).toEqual({ kinship: 'near', untaught });
    expect(found[0]).toBe(first);
  });

  test('says that no word is similar and offers three spellings', () => {
    const { found, kinship } = search('xyzzy');
    expect(kinship).toBe('unlike');
    expect(found).toHaveLength(3);
  });

  test('finds every word first by its name', () => {
    for (const { term } of terms) {
      expect(search(term.toUpperCase()).found[0]).toBe(term);
    }
  });

  test('finds only words of the vocabulary', () => {
    const few = terms.slice(0, 2);
    for (const query of ['suave', 'muddy', 'warm', 'xyzzy']) {
      expect(searchWords(query, few).found.every((term) => few.includes(term))).toBe(true);
    }
  });
});

describe('a word and its counterpart', () => {
  const frequenciesHz = logFrequenciesHz(64);
  const pairs = terms.flatMap((term) =>
    counterparts(term.term, terms).map((other) => ({ term, other })),
  );

  test('are in the vocabulary in two languages, in both directions', () => {
    expect(pairs).toHaveLength(48);
    for (const { term, other } of pairs) expect(term.language).not.toBe(other.language);
  });

  test.each(pairs)('sound alike: $term.term, $other.term', ({ term, other }) => {
    const [a, b] = [term, other].map(({ z }) =>
      analogResponseDb(rowToBands(decodedRow(decoder, z)), frequenciesHz),
    ) as [Float64Array, Float64Array];
    expect(correlation(a, b)).toBeGreaterThan(0.5);
  });
});

test('an untaught word is no term, and the words near it are terms', () => {
  const known = terms.map(({ term }) => term);
  for (const { term, near } of UNTAUGHT_WORDS) {
    expect(known.map(foldTerm)).not.toContain(foldTerm(term));
    expect(known).toEqual(expect.arrayContaining([...near]));
  }
});

function correlation(a: Float64Array, b: Float64Array): number {
  const [x, y] = [centred(a), centred(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
