import { centredResponseDb } from '../../../eq/index.ts';
import { decodedRow, wordPrior } from '../../../words/index.ts';
import { personalPoint } from '../../../words/personal/index.ts';
import type { PersonalPrior, WordModel } from '../../../words/index.ts';
import { Random } from '../../statistics/random.ts';
import type { SimulatedListener } from './simulated-listener.ts';
import { LISTENERS } from './simulated-person.ts';
import { simulateSession } from './simulated-session.ts';
import { nearness } from './summary.ts';
import type { Course, Nearness } from './summary.ts';

/** A person taught by the plugin as it ships: how near its sound is before and after the answers. */
export interface SimulatedUser {
  readonly j1: Course;
  readonly j2: Course;
}

/** Simulates a person who teaches the plugin what they mean by a term, with a good and a poor ear. */
export function simulateUser(
  term: string,
  curveDb: Float64Array,
  model: WordModel,
  prior: PersonalPrior,
  seed: number,
): SimulatedUser {
  const course = (listener: SimulatedListener): Course => {
    const word = wordPrior(prior, term);
    const { log } = simulateSession(prior, word, curveDb, listener, 'widest', 6, new Random(seed));
    const after = (answers: number): Nearness => {
      const point = personalPoint(model, prior, { term, log: log.slice(0, answers) });
      return nearness(centredResponseDb(decodedRow(model.decoder, point)), curveDb);
    };
    return { start: after(0), after3: after(3), after6: after(6) };
  };
  return { j1: course(LISTENERS.j1), j2: course(LISTENERS.j2) };
}
