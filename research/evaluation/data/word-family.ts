/**
 * Endings that make another form of an English word, as in hard and hardness, noise and noisy, joyful and
 * joyous. They are tried from the longest to the shortest.
 */
const ENDINGS = [
  'ation',
  'ious',
  'ical',
  'ment',
  'ness',
  'able',
  'some',
  'ful',
  'ing',
  'ion',
  'ish',
  'ity',
  'ive',
  'ous',
  'ant',
  'ed',
  'ic',
  'ly',
  's',
  'y',
];
const COMPARISONS = ['est', 'er'];
const SHORTEST_ROOT = 3;

/** Forms that no ending tells, and words that only look like forms of another. */
const ROOT_OF: ReadonlyMap<string, string> = new Map([
  ['warmth', 'warm'],
  ['depth', 'deep'],
  ['strength', 'strong'],
  ['clarity', 'clear'],
  ['heat', 'hot'],
  ['anger', 'angr'],
  // Of care, not of a car; and of class, but with another meaning than classic.
  ['care', 'care'],
  ['careful', 'care'],
  ['caring', 'care'],
  ['classy', 'classy'],
]);

/**
 * What the forms of an English word have in common, not always a word itself; two words of one root are
 * of one family. A rule of thumb (it knows no dictionary), made for the words that people teach.
 *
 * @param word in lower case
 */
export function rootOf(word: string): string {
  const known = ROOT_OF.get(word);
  if (known !== undefined) return known;
  if (!/^[a-z]+$/u.test(word)) return word;
  const root = without(COMPARISONS, without(ENDINGS, word));
  // nois(e), eas(y), sun(n)y.
  const bare = root.length > SHORTEST_ROOT ? root.replace(/[eiy]$/u, '') : root;
  return bare.length > SHORTEST_ROOT ? bare.replace(/(.)\1$/u, '$1') : bare;
}

function without(endings: readonly string[], word: string): string {
  const ending = endings.find(
    (one) => word.endsWith(one) && word.length - one.length >= SHORTEST_ROOT,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}
