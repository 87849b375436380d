import { centredResponseDb } from '../../../eq/index.ts';
import { decodedRow, personalPoint, wordPrior } from '../../../words/index.ts';
import type { PersonalPrior, WordModel } from '../../../words/index.ts';
import { Random } from '../../statistics/random.ts';
import { simulateSession } from './simulated-session.ts';
import { nearness } from './summary.ts';
import type { Course, Nearness } from './summary.ts';
import { EARS } from './trial.ts';

/** One person against the model that ships: what the plugin plays before and after their answers. */
export interface ShippedTrial {
  readonly j1: Course;
  readonly j2: Course;
}

export function shippedTrial(
  term: string,
  curveDb: Float64Array,
  model: WordModel,
  prior: PersonalPrior,
  seed: number,
): ShippedTrial {
  const course = (ear: (typeof EARS)[keyof typeof EARS]): Course => {
    const word = wordPrior(prior, term);
    const { log } = simulateSession(prior, word, curveDb, ear, 'widest', 6, new Random(seed));
    const after = (answers: number): Nearness => {
      const point = personalPoint(model, prior, { term, log: log.slice(0, answers) });
      return nearness(centredResponseDb(decodedRow(model.decoder, point)), curveDb);
    };
    return { start: after(0), after3: after(3), after6: after(6) };
  };
  return { j1: course(EARS.j1), j2: course(EARS.j2) };
}
