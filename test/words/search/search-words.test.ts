import { describe, expect, test } from 'vitest';
import { analogResponseDb, centred, dot, logFrequenciesHz, rowToBands } from '../../../eq/index.ts';
import { MODEL_FOLDER, readModel } from '../../../words/model-folder.ts';
import { decodedRow } from '../../../words/index.ts';
import { foldTerm, searchWords } from '../../../words/search/index.ts';
import { counterparts } from '../../../words/search/counterparts.ts';
import { UNTAUGHT_WORDS } from '../../../words/search/untaught-words.ts';

const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
const { terms } = vocabulary;
const search = (query: string) => {
  const { named, found, alike, ...rest } = searchWords(query, terms);
  const wordsOf = (some: readonly { readonly term: string }[]) => some.map(({ term }) => term);
  return { ...rest, named: named?.term, found: wordsOf(found), alike: wordsOf(alike) };
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
    expect(rest).toEqual({ kinship: 'near', untaught, named: undefined, alike: [] });
    expect(found[0]).toBe(first);
  });

  test('says that nobody taught a word, and offers nothing in its place', () => {
    expect(search('xyzzy')).toEqual({ kinship: 'none', named: undefined, found: [], alike: [] });
  });

  test.each([
    ['punchy', ['crunchy']],
    ['fat', ['fast', 'flat']],
    ['full', ['dull']],
    ['tight', ['light']],
    ['funny', ['funky']],
    ['quite', ['quiet']],
    ['pescado', ['pesado']],
    ['fuente', ['fuerte']],
    ['cleat', ['clean', 'clear']],
    ['less warm', ['warm']],
    ['hardly', ['hard']],
  ])('calls what looks like "%s" spelled alike, and takes none of it', (query, alike) => {
    const result = search(query);
    expect(result).toMatchObject({ named: undefined, found: [], kinship: 'none' });
    expect(result.alike).toEqual(expect.arrayContaining(alike));
  });

  test.each([
    'vintage',
    'telephone',
    'body',
    'nasal',
    'presence',
    'wide',
    'fatter',
    'round',
    'xyzzy',
  ])('offers nothing for "%s", which looks like no word', (query) => {
    expect(search(query)).toMatchObject({ named: undefined, found: [], alike: [] });
  });

  test.each([
    ['warm', ['WARM', 'warmer', 'warmest', 'warmth', 'warmly']],
    ['bright', ['brighter', 'brightest', 'brightness', 'brigth', 'brightt', 'brght']],
    ['heavy', ['heavier', 'heaviness', 'heavi']],
    ['sad', ['sadder']],
    ['flat', ['flattest']],
    ['gentle', ['gentler', 'gently']],
    ['clear', ['clarity', 'clearer', 'claer']],
    ['shrill', ['shriller', 'shrilly']],
    ['claro', ['clara', 'claros', 'claras', 'clarísimo']],
    ['suave', ['suaves', 'Suavísima']],
    ['feliz', ['felices']],
    ['débil', ['debil', 'débiles']],
    ['alto', ['altas']],
    ['frío', ['fria', 'frías']],
    ['crisp', ['crispy', 'crispp']],
  ])('"%s" is named by its inflections and by a slip of one letter', (term, queries) => {
    for (const query of queries) expect([query, search(query).named]).toEqual([query, term]);
  });

  test('takes a beginning of a word for no word', () => {
    for (const query of ['so', 'war', 'brig', 'crunch', 'air']) {
      expect(search(query).named).toBeUndefined();
    }
    expect(search('so').found).toContain('soft');
  });

  test('takes no word for another one, whatever single slip makes of it', () => {
    for (const { term } of terms) {
      const folded = foldTerm(term);
      for (let at = 1; at < folded.length; at++) {
        const { named } = search(folded.slice(0, at) + folded.slice(at + 1));
        expect([term, undefined]).toContain(named);
      }
    }
  });

  test('finds every word first by its name', () => {
    for (const { term } of terms) {
      expect(search(term.toUpperCase()).found[0]).toBe(term);
    }
  });

  test('finds only words of the vocabulary', () => {
    const few = terms.slice(0, 2);
    for (const query of ['suave', 'muddy', 'warm', 'xyzzy']) {
      const { found, alike } = searchWords(query, few);
      expect([...found, ...alike].every((term) => few.includes(term))).toBe(true);
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
