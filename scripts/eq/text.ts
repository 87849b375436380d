import type { BandType } from '../../eq/index.ts';
import { decibels, hertz, percent, quality } from '../../eq/index.ts';
import type { Tier, Vocabulary } from '../../words/index.ts';
import type { EqAnswer, EqList } from './answer.ts';

const BAND_NAMES: Readonly<Record<BandType, string>> = {
  lowshelf: 'low shelf',
  peaking: 'bell',
  highshelf: 'high shelf',
};

const TIER_NAMES: Readonly<Record<Tier, string>> = {
  agree: 'people agree',
  disagree: 'people disagree',
  few: 'few people',
};

/** An answer for a person to read: the sentence, the bands, and what the words are worth. */
export function answerText(
  { terms, amount, bands, description }: EqAnswer,
  vocabulary: Vocabulary,
): string {
  const tiers = new Map(vocabulary.terms.map(({ term, tier }) => [term, TIER_NAMES[tier]]));
  const share = percent(0, 1);
  const bandRows = bands.map(({ type, frequencyHz, gainDb, q }) => [
    BAND_NAMES[type],
    hertz().toText(frequencyHz),
    decibels(-24, 24).toText(gainDb),
    quality().toText(q),
  ]);
  const termRows = terms.map(({ term, weight, count, confidence }) => [
    term,
    tiers.get(term) ?? '',
    share.toText(weight),
    String(count),
    confidence.toFixed(2),
  ]);
  return [
    description,
    '',
    ...table(['band', 'frequency', 'gain', 'Q'], bandRows, 1),
    '',
    ...table(['word', 'agreement', 'share', 'people', 'confidence'], termRows, 2),
    ...(amount === 1 ? [] : ['', `amount ${percent(-1, 2).toText(amount)}`]),
    '',
  ].join('\n');
}

/** The vocabulary for a person to read. */
export function listText({ terms }: EqList): string {
  const rows = terms.map(({ term, language, count, confidence, tier }) => [
    term,
    language,
    TIER_NAMES[tier],
    String(count),
    confidence.toFixed(2),
  ]);
  return [...table(['word', 'language', 'agreement', 'people', 'confidence'], rows, 3), ''].join(
    '\n',
  );
}

/** Columns of one width, the first `leftColumns` set to the left and the others to the right. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  leftColumns: number,
): string[] {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < leftColumns ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
