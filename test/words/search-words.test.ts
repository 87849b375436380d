import { describe, expect, test } from 'vitest';
import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
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

  test('leads false friends apart', () => {
    expect(search('clear').found).not.toContain('claro');
    expect(search('claro').found).not.toContain('clear');
    expect(search('cool').found).not.toContain('fresco');
  });

  test.each([
    ['muddy', 'muddy', 'dark'],
    ['Calido', 'cálido', 'warm'],
    ['boomi', 'boomy', 'heavy'],
    ['low', 'low', 'bajo'],
  ])('owns that "%s" is only near to something', (query, untaught, first) => {
    const { found, ...rest } = search(query);
    expect(rest).toEqual({ kinship: 'near', untaught });
    expect(found[0]).toBe(first);
  });

  test('owns that there is nothing like it', () => {
    const { found, kinship } = search('xyzzy');
    expect(kinship).toBe('unlike');
    expect(found).toHaveLength(3);
  });

  test('finds every word first by its own name', () => {
    for (const { term } of terms) {
      expect(search(term.toUpperCase()).found[0]).toBe(term);
    }
  });

  test('finds nothing that is not there', () => {
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

  test('are both there, in two languages, each way', () => {
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

test('an untaught word is not there, and what is near to it is', () => {
  const known = terms.map(({ term }) => term);
  for (const { term, near } of UNTAUGHT_WORDS) {
    expect(known.map(foldTerm)).not.toContain(foldTerm(term));
    expect(known).toEqual(expect.arrayContaining([...near]));
  }
});

function correlation(a: Float64Array, b: Float64Array): number {
  const centred = (values: Float64Array): Float64Array => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [x, y] = [centred(a), centred(b)];
  const dot = (u: Float64Array, v: Float64Array): number =>
    u.reduce((sum, value, i) => sum + value * (v[i] ?? 0), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}
