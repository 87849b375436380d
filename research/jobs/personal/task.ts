import { priorWithoutPerson, priorWithoutWord } from '../../evaluation/personal/held-out-prior.ts';
import type { HeldOutPrior } from '../../evaluation/personal/held-out-prior.ts';
import { simulateUser } from '../../evaluation/personal/simulated-user.ts';
import type { SimulatedUser } from '../../evaluation/personal/simulated-user.ts';
import { simulatePerson } from '../../evaluation/personal/simulated-person.ts';
import type { SimulatedPerson } from '../../evaluation/personal/simulated-person.ts';
import { readPeople } from '../../data/dataset.ts';
import type { TaughtWord } from '../../model/personal-prior.ts';
import { groupByTerm } from '../../data/shipped-terms.ts';
import { targetCurveDb } from '../../data/target-curve.ts';
import { MODEL_FOLDER, readModel, readPrior } from '../../../words/model-folder.ts';

/** The people to simulate: with priors that leave them out, or with the model as it ships. */
export interface SimulationTask {
  readonly kind: 'held out' | 'shipped';
  /** The folder, file or URL of the people's data. */
  readonly source: string;
  readonly seeds: readonly number[];
}

/** The part of a task that one process does: every `parts`-th person. */
export interface TaskShare extends SimulationTask {
  readonly part: number;
  readonly parts: number;
}

/** Fewer people do not show how the people of a word differ. */
const FEWEST_PEOPLE = 8;
/** Keeps two people's random numbers apart under neighbouring seeds. */
const SEED_STRIDE = 100_003;

/** What people taught for one word. */
export interface TaughtGroup extends TaughtWord {
  readonly language: string;
}

/** The words of a data set and their curves. */
export async function readTaughtGroups(source: string): Promise<TaughtGroup[]> {
  const { contributions } = await readPeople(source);
  return groupByTerm(contributions, (contribution) => contribution).map(
    ({ term, language, members }) => ({
      term,
      language,
      curves: members.map(({ gains }) => targetCurveDb(gains)),
    }),
  );
}

/** Whether a word's people are simulated: English words that enough people taught. */
export function isSimulated({ language, curves }: TaughtGroup): boolean {
  return language === 'en' && curves.length >= FEWEST_PEOPLE;
}

/** Simulates every person of a share; `onPerson` gets each person's results, one for each seed. */
export async function simulateShare(
  share: TaskShare,
  onPerson: (index: number, results: readonly (SimulatedPerson | SimulatedUser)[]) => void,
): Promise<void> {
  const people =
    share.kind === 'held out' ? await heldOut(share.source) : await shipped(share.source);
  people.forEach((prepare, index) => {
    if (index % share.parts !== share.part) return;
    const simulate = prepare();
    onPerson(
      index,
      share.seeds.map((seed) => simulate(seed * SEED_STRIDE + index)),
    );
  });
}

/** Prepares a person, who can then be simulated under any seed. */
type Prepare = () => (seed: number) => SimulatedPerson | SimulatedUser;

async function heldOut(source: string): Promise<Prepare[]> {
  const groups = await readTaughtGroups(source);
  const { vocabulary, decoder } = await readModel(MODEL_FOLDER);
  const zero = new Float64Array(decoder.latentSize);
  return groups.filter(isSimulated).flatMap((group) => {
    let withoutWord: HeldOutPrior | undefined;
    const from = vocabulary.terms.find(({ term }) => term === group.term)?.z ?? zero;
    return group.curves.map((curveDb): Prepare => () => {
      const prior = priorWithoutPerson(groups, group, curveDb);
      const untaught = (withoutWord ??= priorWithoutWord(groups, group));
      return (seed) => simulatePerson(curveDb, prior, untaught, decoder, from, seed);
    });
  });
}

async function shipped(source: string): Promise<Prepare[]> {
  const { contributions } = await readPeople(source);
  const model = await readModel(MODEL_FOLDER);
  const prior = await readPrior(MODEL_FOLDER);
  return contributions.map(({ term, gains }): Prepare => () => {
    const curveDb = targetCurveDb(gains);
    return (seed) => simulateUser(term, curveDb, model, prior, seed);
  });
}
