import { PLAIN_MEAN } from '../evaluation/generation/baseline-predictors.ts';
import type { Interval } from '../statistics/bootstrap.ts';
import { eitherHalf, twoSenses } from '../evaluation/senses/choices.ts';
import type { Findings } from '../evaluation/findings.ts';
import type { PairedDifference } from '../evaluation/generation/paired-difference.ts';
import { robustMean } from '../evaluation/generation/robust-mean.ts';
import type { SenseFindings } from '../evaluation/senses/sense-findings.ts';
import { HIGHEST_CHANCE, largerSense } from '../evaluation/senses/senses.ts';
import { counted, difference, fixed, list, table } from './text.ts';

/** Whether words have two senses, and what they would be worth. */
export function senses(findings: Findings): string[] {
  const { senses: found } = findings;
  if (found === undefined) return [];
  return [
    '## An idea that was tried: words of two senses',
    '',
    'Where people disagree about a word they may mean two things by it, and the mean of two things is neither. For English words of 8 and more people, the plain mean is hard to beat; this is a try.',
    '',
    `**What was tried.** In each fold the training people of each of these words are split in two by k-means, along the three directions in which words differ most. Any cloud of points can be split; a split is *found* where at most ${percent(HIGHEST_CHANCE)} of as many points from one normal distribution of the same covariance split as clearly (SigClust; Liu et al., 2008), with 3 people or more in each part. *${largerSense.name}* then speaks for the larger part alone. *${robustMean.name}* splits nobody, and lets people count less the farther they are from the rest.`,
    '',
    ...outcome(found),
    ...methodTable(findings),
    'The mean is what has the least squared error, on average over people. A method that follows most people and leaves the others can therefore gain in RMSE, which is a mean of roots, and lose in R².',
    '',
    ...whereSplit(found.whereSplit.largerDb, largerSense.name, PLAIN_MEAN),
    ...choiceTable(found),
    ...whereSplit(found.whereSplit.sensesDb, twoSenses.name, eitherHalf.name),
    `**What follows.** ${conclusions(findings, found).join(' ')}`,
    '',
  ];
}

function outcome({ tried, split, folds, words }: SenseFindings): string[] {
  const named = words.map(({ term, folds: own }) => `${term} (${own})`);
  const which =
    named.length === 0
      ? ''
      : ` In how many of ${counted(folds, 'fold')} each word was split: ${list(named)}. Folds share most of their people, so that words count here rather than searches. A split that is found says that people do not spread like one normal distribution; it need not be two meanings.`;
  return [
    `**What came out.** ${split} of ${tried} searches (${percent(split / tried)}) found a split; of words without senses it would be at most ${percent(HIGHEST_CHANCE)}.${which}`,
    '',
  ];
}

function methodTable({ methods }: Findings): readonly string[] {
  const names = [PLAIN_MEAN, largerSense.name, robustMean.name];
  return table(
    ['', 'curves', 'RMSE, dB', 'r', 'R²', `against ${PLAIN_MEAN}`],
    methods.flatMap(({ name, generation: { frequent } }) =>
      frequent !== undefined && names.includes(name)
        ? [
            [
              name,
              String(frequent.count),
              fixed(frequent.rmseDb, 3),
              fixed(frequent.correlation, 3),
              fixed(frequent.r2, 3),
              difference(frequent.against[PLAIN_MEAN]),
            ],
          ]
        : [],
    ),
  );
}

function choiceTable({ choices }: SenseFindings): string[] {
  return [
    `The other use of two senses is to offer both and to let who uses the word choose. Two guesses are better than one, whatever they are, so that the senses are held against two curves that know of no senses. Each held-out person gets the nearer of two curves that were learned without them: what a perfect choice would bring, and no forecast. If people spread like a normal distribution, no two curves along the first axis have a smaller squared error than *${eitherHalf.name}*.`,
    '',
    ...choices.map(({ name, description }) => `- *${name}*: ${description}.`),
    '',
    ...table(
      ['', 'curves', 'RMSE, dB', 'r', `${twoSenses.name} minus it, RMSE, dB`, 'the same, r'],
      choices.map((choice) => [
        choice.name,
        String(choice.count),
        fixed(choice.rmseDb, 3),
        fixed(choice.correlation, 3),
        difference(choice.sensesDb),
        difference(choice.sensesCorrelation),
      ]),
    ),
  ];
}

function whereSplit(
  found: PairedDifference | undefined,
  name: string,
  reference: string,
): string[] {
  if (found === undefined) return [];
  return [
    `Where a split was found (${counted(found.words, 'word')}): *${name}* minus *${reference}* ${difference(found)} dB. An interval over so few words is too narrow.`,
    '',
  ];
}

function conclusions({ methods }: Findings, found: SenseFindings): string[] {
  const againstMean = (name: string): Interval | undefined =>
    methods.find((method) => method.name === name)?.generation.frequent?.against[PLAIN_MEAN];
  const generic = found.choices.find(({ name }) => name === eitherHalf.name);
  const [larger, robust] = [againstMean(largerSense.name), againstMean(robustMean.name)];
  const isNothingGained = [larger, robust, generic?.sensesDb].every(
    (one) => one === undefined || one.high >= 0,
  );
  return [
    foretelling(largerSense.name, larger),
    foretelling(robustMean.name, robust),
    offering(generic?.sensesDb),
    isNothingGained ? 'So a word stays one point.' : '',
  ].filter((text) => text !== '');
}

function foretelling(name: string, found: Interval | undefined): string {
  if (found === undefined) return '';
  const what = `The ${name} is`;
  if (found.high < 0) return `${what} nearer to people than the ${PLAIN_MEAN}.`;
  if (found.low > 0) return `${what} farther from people than the ${PLAIN_MEAN}.`;
  return `${what} not shown to be nearer to people than the ${PLAIN_MEAN}, nor farther: the interval holds 0.`;
}

function offering(found: Interval | undefined): string {
  if (found === undefined) return '';
  if (found.high < 0) {
    return 'Two curves that come from a word’s own people are worth more than the same two ways for every word.';
  }
  if (found.low > 0) {
    return 'Two curves that come from a word’s own people are worth less than the same two ways for every word.';
  }
  return 'Two curves for a word help who can choose, but two that come from its own people are not shown to be worth more than the same two ways for every word.';
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
