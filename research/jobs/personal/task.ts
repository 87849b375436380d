import { knownWithout, knownWithoutWord } from '../../evaluation/personal/known.ts';
import type { Known } from '../../evaluation/personal/known.ts';
import { shippedTrial } from '../../evaluation/personal/shipped-trial.ts';
import type { ShippedTrial } from '../../evaluation/personal/shipped-trial.ts';
import { trial } from '../../evaluation/personal/trial.ts';
import type { Trial } from '../../evaluation/personal/trial.ts';
import { readPeople } from '../../data/dataset.ts';
import type { TaughtWord } from '../../model/personal-prior.ts';
import { groupByTerm } from '../../data/shipped-terms.ts';
import { targetCurveDb } from '../../data/target-curve.ts';
import { MODEL_FOLDER, readModel, readPrior } from '../../../words/model-folder.ts';

/** What all the processes work on together. */
export interface Task {
  readonly kind: 'held out' | 'shipped';
  /** Where the people are. */
  readonly place: string;
  readonly seeds: readonly number[];
}

/** What one process does of it: every `parts`-th person. */
export interface Share extends Task {
  readonly part: number;
  readonly parts: number;
}

/** Fewer people do not show how a word's people differ. */
const FEWEST_PEOPLE = 8;
/** Keeps the streams of two people apart under neighbouring seeds. */
const SEED_STRIDE = 100_003;

/** Who is asked: English words that enough people taught. */
export interface Group extends TaughtWord {
  readonly language: string;
}

export async function groupsAt(place: string): Promise<Group[]> {
  const { contributions } = await readPeople(place);
  return groupByTerm(contributions, (contribution) => contribution).map(
    ({ term, language, members }) => ({
      term,
      language,
      curves: members.map(({ gains }) => targetCurveDb(gains)),
    }),
  );
}

export function isAsked({ language, curves }: Group): boolean {
  return language === 'en' && curves.length >= FEWEST_PEOPLE;
}

/** Trials of every person of a share, one list for each as soon as they are through. */
export async function doShare(
  share: Share,
  onPerson: (index: number, trials: readonly (Trial | ShippedTrial)[]) => void,
): Promise<void> {
  const people =
    share.kind === 'held out' ? await heldOut(share.place) : await shipped(share.place);
  people.forEach((ask, index) => {
    if (index % share.parts !== share.part) return;
    const once = ask();
    onPerson(
      index,
      share.seeds.map((seed) => once(seed * SEED_STRIDE + index)),
    );
  });
}

/** Prepares a person, who may then be asked under any seed. */
type Ask = () => (seed: number) => Trial | ShippedTrial;

async function heldOut(place: string): Promise<Ask[]> {
  const groups = await groupsAt(place);
  const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
  const zero = new Float64Array(decoder.latentSize);
  return groups.filter(isAsked).flatMap((group) => {
    let kept: Known | undefined;
    const from = vocabulary.terms.find(({ term }) => term === group.term)?.z ?? zero;
    return group.curves.map((curveDb): Ask => () => {
      const known = knownWithout(groups, group, curveDb);
      const untaught = (kept ??= knownWithoutWord(groups, group));
      return (seed) => trial(curveDb, known, untaught, decoder, from, seed);
    });
  });
}

async function shipped(place: string): Promise<Ask[]> {
  const { contributions } = await readPeople(place);
  const model = await readModel(MODEL_FOLDER);
  const prior = await readPrior(MODEL_FOLDER);
  return contributions.map(({ term, gains }): Ask => () => {
    const curveDb = targetCurveDb(gains);
    return (seed) => shippedTrial(term, curveDb, model, prior, seed);
  });
}
