import type { BandType } from '../eq/index.ts';
import { decibelFormat, hertzFormat, percentFormat, qFormat } from '../eq/index.ts';
import { describeRow } from '../words/text/index.ts';
import type { Equaliser, Tier } from '../words/index.ts';
import type { EqList } from './answer.ts';

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

/**
 * An equaliser for a person to read: the sentence, the bands, and the words with their confidence.
 *
 * @param isBlend adds the confidence of all words together
 */
export function equaliserText(
  { terms, amount, confidence, bands, description }: Equaliser,
  isBlend: boolean,
): string {
  const bandRows = bands.map(({ type, frequencyHz, gainDb, q }) => [
    BAND_NAMES[type],
    hertzFormat.toText(frequencyHz),
    decibelFormat.toText(gainDb),
    qFormat.toText(q),
  ]);
  const termRows = terms.map(({ term: { term, tier, count, confidence }, weight }) => [
    term,
    TIER_NAMES[tier],
    percentFormat.toText(weight),
    String(count),
    confidence.toFixed(2),
  ]);
  return [
    description,
    '',
    ...table(['band', 'frequency', 'gain', 'Q'], bandRows, 'lrrr'),
    '',
    ...table(['word', 'agreement', 'share', 'people', 'confidence'], termRows, 'llrrr'),
    ...(isBlend ? ['', `confidence ${confidence.toFixed(2)}, the mean of the words by share`] : []),
    ...amountLines(amount),
    '',
  ].join('\n');
}

/** All stops between two words for a person to read: the morph of each and what it does. */
export function stepsText(stops: readonly Equaliser[], isEven: boolean): string {
  const { terms = [], amount = 1 } = stops[0] ?? {};
  const names = terms.map(({ term: { term } }) => term);
  const ends = terms.map(({ term: { term, tier, count, confidence } }) => [
    term,
    TIER_NAMES[tier],
    String(count),
    confidence.toFixed(2),
  ]);
  const rows = stops.map(({ terms, row }) => [
    (terms[1]?.weight ?? 0).toFixed(3),
    describeRow(row),
  ]);
  const spacing = isEven ? 'to the ear' : 'on the slider';
  return [
    `From ${names.join(' to ')} in ${stops.length} stops, evenly spaced ${spacing}.`,
    '',
    ...table(['morph', 'what it does'], rows, 'rl'),
    '',
    ...table(['word', 'agreement', 'people', 'confidence'], ends, 'llrr'),
    ...amountLines(amount),
    '',
  ].join('\n');
}

function amountLines(amount: number): string[] {
  return amount === 1 ? [] : ['', `amount ${percentFormat.toText(amount)}`];
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
  return [
    ...table(['word', 'language', 'agreement', 'people', 'confidence'], rows, 'lllrr'),
    '',
  ].join('\n');
}

/** Lines with aligned columns. `alignment` has an l or an r for each column. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  alignment: string,
): string[] {
  const lines = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return alignment[column] === 'l' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
