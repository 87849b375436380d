import {
  GAIN_DB,
  GRID_SIZE,
  LOG2_FREQUENCY_HZ,
  NUMBERS_PER_BAND,
  centredResponseDb,
  rmsDifferenceDb,
} from '../../eq/index.ts';
import { decodedRow, latentOf } from '../../words/index.ts';
import type { Decoder, Term, Vocabulary } from '../../words/index.ts';
import { agreements } from './agreement.ts';
import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import { meaningMap } from './meaning-map.ts';
import { Random } from '../statistics/random.ts';
import { shippedTerms } from '../data/shipped-terms.ts';
import { termCentroids } from './term-centroids.ts';

const NEIGHBOURS = 5;

/** The vocabulary and the correlation behind its agreements. */
export interface BuiltVocabulary {
  readonly vocabulary: Vocabulary;
  /** ρ: mean correlation between two people of one term. */
  readonly correlation: number;
}

/**
 * Makes the vocabulary: which terms ship, where they lie, what they decode to, how far their people
 * agree.
 *
 * @param latents the encoder's latent point of each example
 * @param decoder the shipped decoder
 * @param model hash of the decoder's file
 */
export function buildVocabulary(
  examples: readonly Example[],
  latents: readonly Float64Array[],
  decoder: Decoder,
  model: string,
  seed: number,
): BuiltVocabulary {
  const pointOf = new Map(examples.map((example, i) => [example, latents[i] as Float64Array]));
  const pointsOf = (group: readonly Example[]): Float64Array[] =>
    group.map((example) => pointOf.get(example) as Float64Array);
  const groups = byTerm(examples);
  const { correlation, terms: agreed } = agreements(
    groups.map(({ members }) => members.map(({ curveDb }) => curveDb)),
    new Random(seed),
  );
  const agreementOf = new Map(groups.map((group, i) => [group, agreed[i]]));
  const centroids = termCentroids(
    groups.map(({ members }) => pointsOf(members)),
    'shrunk',
  );
  const centroidOf = new Map(groups.map((group, i) => [group, centroids[i]]));

  const found = shippedTerms(groups).map((group) => {
    const z = [...(centroidOf.get(group) ?? [])].map((value) => round(value, 6));
    const row = decodedRow(decoder, z);
    return { group, term: group.term, z, row, curveDb: centredResponseDb(row) };
  });
  const indexOf = (term: string): number => found.findIndex((one) => one.term === term);
  const onMap = meaningMap(
    found.map(({ curveDb }) => curveDb),
    indexOf('bright'),
    indexOf('soft'),
  );
  const terms = found.map(({ group, z, row, curveDb }, i): Term => {
    const { term, language, members } = group;
    const agreement = agreementOf.get(group);
    if (agreement === undefined) throw new RangeError(`"${term}" was not looked at`);
    const [x, y] = onMap[i] ?? [0, 0];
    return {
      term,
      language,
      count: members.length,
      agreement: round(agreement.agreement, 4),
      confidence: round(agreement.confidence, 4),
      tier: agreement.tier,
      z,
      bands: Array.from(row, bandNumber),
      map: [round(x, 4), round(y, 4)],
      near: found
        .filter((other) => other.group !== group && other.group.language === language)
        .map((other) => ({ term: other.term, far: rmsDifferenceDb(other.curveDb, curveDb) }))
        .sort((a, b) => a.far - b.far)
        .slice(0, NEIGHBOURS)
        .map((other) => other.term),
    };
  });
  const { latentSize } = decoder;
  const flat = [
    ...latentOf(decoder, new Float64Array(GRID_SIZE), new Float64Array(latentSize)),
  ].map((value) => round(value, 6));
  return { vocabulary: { version: 1, model, latentSize, flat, terms }, correlation };
}

/** A number of a row as the vocabulary gives it: dB, Hz or q, to what can be heard and a little more. */
function bandNumber(value: number, index: number): number {
  const number = index % NUMBERS_PER_BAND;
  if (number === GAIN_DB) return Number(value.toFixed(4));
  return round(2 ** value, number === LOG2_FREQUENCY_HZ ? 6 : 5);
}

/** To that many significant digits. */
function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The text of a vocabulary.json: one line for each term, so that a change of one shows as one. */
export function vocabularyText({ version, model, latentSize, flat, terms }: Vocabulary): string {
  const head = JSON.stringify({ version, model, latentSize, flat }).slice(0, -1);
  const lines = terms.map((term) => JSON.stringify(term)).join(',\n');
  return `${head},"terms":[\n${lines}\n]}\n`;
}
