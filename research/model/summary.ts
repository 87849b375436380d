import {
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  BAND_TYPES,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
  GRID_HZ,
  centredResponseDb,
  rmsDifferenceDb,
  rowResponseDb,
} from '../../eq/index.ts';
import { WALK_ROWS, decodeWalk, decodedRow } from '../../words/index.ts';
import type { Decoder, Term } from '../../words/index.ts';
import type { Example } from '../data/example.ts';
import type { Model } from './model-files.ts';
import { weightCount } from '../network/network.ts';
import type { Trained } from '../network/train.ts';
import { quantile } from '../statistics/quantiles.ts';

/** Words whose curves are shown, for a person to judge. */
const SHOWN = ['warm', 'bright', 'soft', 'loud', 'dark', 'tinny'];
/** Octave centres from 31 Hz to 16 kHz. */
const OCTAVES_HZ = logFrequenciesHz(10, 31.25, 16_000);

/** What training found, as lines of Markdown; the model card and the terminal show the same. */
export function summary(examples: readonly Example[], trained: Trained, model: Model): string[] {
  return [
    ...counts(examples, model),
    ...errors(examples, model),
    `- Weights: decoder ${weightCount('decoder', trained.weights)}, encoder ${weightCount('encoder', trained.weights)}; latent size ${model.decoder.latentSize}; model ${model.vocabulary.model}`,
    ...walk(model),
    '',
    ...curves(model),
  ];
}

function counts(examples: readonly Example[], { vocabulary, correlation }: Model): string[] {
  const inLanguage = (language: string): number =>
    examples.filter(({ contribution }) => contribution.language === language).length;
  const terms = (language: string, tier?: string): number =>
    vocabulary.terms.filter(
      (term) => term.language === language && (tier ?? term.tier) === term.tier,
    ).length;
  const tiers = (language: string): string =>
    `${terms(language)} (${terms(language, 'agree')} agree, ${terms(language, 'disagree')} disagree, ${terms(language, 'few')} few)`;
  return [
    `- Contributions: ${examples.length} (English ${inLanguage('en')}, Spanish ${inLanguage('es')}, no language ${inLanguage('')})`,
    `- Terms shipped: ${vocabulary.terms.length}; English ${tiers('en')}, Spanish ${tiers('es')}`,
    `- Correlation between two people of one term: ${correlation.toFixed(3)}`,
  ];
}

function errors(examples: readonly Example[], { decoder, latents }: Model): string[] {
  const fit = examples.map(({ fitErrorDb }) => fitErrorDb);
  const decoded = examples.map(({ curveDb }, i) =>
    rmsDifferenceDb(centredResponseDb(decodedRow(decoder, latents[i] as Float64Array)), curveDb),
  );
  return [
    `- Five bands fitted to forty, RMS error: median ${quantile(fit, 0.5).toFixed(3)} dB, 95th percentile ${quantile(fit, 0.95).toFixed(3)} dB`,
    `- The same after encoder and decoder, on the training data: median ${quantile(decoded, 0.5).toFixed(3)} dB, 95th percentile ${quantile(decoded, 0.95).toFixed(3)} dB`,
  ];
}

/** How straight the walk from warm to bright is. */
function walk({ decoder, vocabulary }: Model): string[] {
  const from = termOf(vocabulary.terms, 'warm');
  const to = termOf(vocabulary.terms, 'bright');
  if (from === undefined || to === undefined) return [];
  const rows = decodeWalk(decoder, from.z, to.z);
  const path = Array.from({ length: WALK_ROWS }, (_, i) =>
    centredResponseDb(rows.subarray(i * ROW_LENGTH, (i + 1) * ROW_LENGTH)),
  );
  const steps = path.slice(1).map((curve, i) => rmsDifferenceDb(path[i] as Float64Array, curve));
  const straight = rmsDifferenceDb(path[0] as Float64Array, path.at(-1) as Float64Array);
  const length = steps.reduce((sum, step) => sum + step, 0);
  const monotone = [...GRID_HZ.keys()].filter((k) => {
    const changes = path.slice(1).map((curve, i) => (curve[k] ?? 0) - (path[i]?.[k] ?? 0));
    return changes.every((change) => change <= 0) || changes.every((change) => change >= 0);
  });
  return [
    `- Walk from warm to bright in ${WALK_ROWS - 1} steps: ${straight.toFixed(2)} dB apart, path ${(length / straight).toFixed(3)} times as long as the straight line, largest step ${Math.max(...steps).toFixed(3)} dB, ${monotone.length} of ${GRID_HZ.length} frequencies without a turn`,
  ];
}

/** Shown terms at octaves, and their bands. */
function curves({ decoder, vocabulary }: Model): string[] {
  const shown = SHOWN.flatMap((word) => termOf(vocabulary.terms, word) ?? []);
  if (shown.length === 0) return [];
  return [
    'Decoded curves in dB, level removed:',
    '',
    ...table(
      Array.from(OCTAVES_HZ, (hz) => `${Math.round(hz)} Hz`),
      shown.map(({ term, z }) => [term, ...atOctaves(decoder, z).map(signed)]),
    ),
    '',
    'Decoded bands (gain in dB at frequency in Hz, Q):',
    '',
    ...table(
      BAND_TYPES,
      shown.map(({ term, bands }) => [term, ...BAND_TYPES.map((_, band) => bandText(bands, band))]),
    ),
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    `| term | ${columns.join(' | ')} |`,
    `|---|${'---|'.repeat(columns.length)}`,
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ];
}

function atOctaves(decoder: Decoder, z: readonly number[]): number[] {
  const row = decodedRow(decoder, z);
  const onGrid = rowResponseDb(row);
  const level = onGrid.reduce((sum, db) => sum + db, 0) / onGrid.length;
  return Array.from(analogResponseDb(rowToBands(row), OCTAVES_HZ), (db) => db - level);
}

function bandText(bands: readonly number[], band: number): string {
  const [gainDb = NaN, frequencyHz = NaN, q = NaN] = bands.slice(band * NUMBERS_PER_BAND);
  return `${signed(gainDb)} at ${Math.round(frequencyHz)}, ${q.toFixed(2)}`;
}

function signed(db: number): string {
  return `${db > 0 ? '+' : ''}${db.toFixed(1)}`;
}

function termOf(terms: readonly Term[], word: string): Term | undefined {
  return terms.find(({ term, language }) => term === word && language === 'en');
}
