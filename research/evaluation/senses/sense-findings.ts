import type { Example } from '../../data/example.ts';
import { PLAIN_MEAN } from '../generation/baseline-predictors.ts';
import { CHOICES, eitherHalf, twoSenses } from './choices.ts';
import { generationScore } from '../generation/generation.ts';
import type { GenerationItem, GenerationScore } from '../generation/generation.ts';
import type { PredictorFoldsBySeed } from '../method-findings.ts';
import { pairedDifference, rmseOf } from '../generation/paired-difference.ts';
import type { PairedDifference } from '../generation/paired-difference.ts';
import type { PredictorFold } from '../generation/predictor-fold.ts';
import { largerSense } from './senses.ts';

/** How near the nearest of the curves that a word is offered as comes to held-out people. */
export interface ChoiceFindings extends GenerationScore {
  readonly name: string;
  readonly description: string;
  /** "Two senses" minus this one: of the RMS errors, in dB, and of the correlations. */
  readonly sensesDb: PairedDifference | undefined;
  readonly sensesCorrelation: PairedDifference | undefined;
}

/** What came of looking for senses in English words of 8 people and more. */
export interface SenseFindings {
  /** Folds of all seeds. */
  readonly folds: number;
  /** Searches: one a word and fold. */
  readonly tried: number;
  /** Those that found a split with evidence for it. */
  readonly split: number;
  /** In how many folds a word was split, of words that ever were; most first. */
  readonly words: readonly { readonly term: string; readonly folds: number }[];
  readonly choices: readonly ChoiceFindings[];
  /** Where there was evidence for a split, RMS errors in dB. */
  readonly whereSplit: {
    /** "Larger sense" minus the plain mean. */
    readonly largerDb: PairedDifference | undefined;
    /** "Two senses" minus "either half". */
    readonly sensesDb: PairedDifference | undefined;
  };
}

/** Sums up all folds; undefined where no senses were looked for. */
export function senseFindings(
  examples: readonly Example[],
  bySeed: PredictorFoldsBySeed,
): SenseFindings | undefined {
  const folds = [...bySeed.values()].flat();
  const tried = folds.reduce((sum, { senses }) => sum + senses.tried.length, 0);
  if (tried === 0) return undefined;
  const chosen = (name: string, { senses }: PredictorFold) => senses.choices[name] ?? [];
  const ofSplit = (items: readonly GenerationItem[], { senses }: PredictorFold) =>
    items.filter(({ exampleIndex }) => {
      const { term, language } = (examples[exampleIndex] as Example).contribution;
      return senses.split.includes(`${language} ${term}`);
    });
  return {
    folds: folds.length,
    tried,
    split: folds.reduce((sum, { senses }) => sum + senses.split.length, 0),
    words: wordsOf(folds),
    choices: CHOICES.flatMap(({ name, description }) => {
      const score = generationScore(folds.flatMap((fold) => chosen(name, fold)));
      if (score === undefined) return [];
      const both =
        name === twoSenses.name
          ? []
          : folds.map((fold) => ({
              own: chosen(twoSenses.name, fold),
              reference: chosen(name, fold),
            }));
      return [
        {
          name,
          description,
          ...score,
          sensesDb: pairedDifference(examples, both, rmseOf),
          sensesCorrelation: pairedDifference(examples, both, ({ correlation }) => correlation),
        },
      ];
    }),
    whereSplit: {
      largerDb: pairedDifference(
        examples,
        folds.map((fold) => ({
          own: ofSplit(fold.generation[largerSense.name] ?? [], fold),
          reference: fold.generation[PLAIN_MEAN] ?? [],
        })),
        rmseOf,
      ),
      sensesDb: pairedDifference(
        examples,
        folds.map((fold) => ({
          own: ofSplit(chosen(twoSenses.name, fold), fold),
          reference: chosen(eitherHalf.name, fold),
        })),
        rmseOf,
      ),
    },
  };
}

function wordsOf(folds: readonly PredictorFold[]): SenseFindings['words'] {
  const counts = new Map<string, number>();
  for (const key of folds.flatMap(({ senses }) => senses.split)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({ term: key.replace(/^en /u, ''), folds: count }))
    .sort((a, b) => b.folds - a.folds || (a.term < b.term ? -1 : 1));
}
