/** What joins signs to one, or keeps them apart, where they would join: U+200C, U+200D, U+180E. */
const JOINERS = /[\u200c\u200d\u180e]/u;

/** Signs that turn the direction of a text, and others that show nothing and join nothing. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\p{Cs}/gu;

/** Letters of these scripts do not join, so a joiner between them is only a trick. */
const UNJOINED =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}]/u;

/** A flag of a region: a black flag, the tags that name the region, and the tag that ends them. */
const TAGGED =
  /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/**
 * A name as one line of visible text, '' for none. It has no controls and no signs that turn its direction.
 * Joiners stay where they join letters or emoji: without them a Persian word breaks into two, and a family into
 * three people.
 */
export function visibleName(name: string): string {
  const line = name
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(TAGGED, '$1');
  const characters = Array.from(line);
  return characters
    .filter(
      (character, i) => !JOINERS.test(character) || joins(characters[i - 1], characters[i + 1]),
    )
    .join('')
    .replaceAll(/ +/gu, ' ')
    .trim();
}

function joins(before = '', after = ''): boolean {
  if (/[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(before)) {
    return /\p{Extended_Pictographic}/u.test(after);
  }
  // In Indian scripts a joiner behind a mark ends a word as well.
  return /[\p{L}\p{M}]/u.test(before) && !UNJOINED.test(before) && !UNJOINED.test(after);
}

const segmenter =
  typeof Intl.Segmenter === 'function'
    ? new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    : undefined;

/** The characters of a text as a person counts them: a family is one. */
export function graphemes(text: string): readonly string[] {
  if (segmenter === undefined) return Array.from(text);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
