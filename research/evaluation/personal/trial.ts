import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import {
  curveAt,
  decodedRow,
  earConfidence,
  latentOf,
  PAIRS_PER_REPEAT,
  realisedRow,
} from '../../../words/index.ts';
import type { Decoder } from '../../../words/index.ts';
import { Random } from '../../statistics/random.ts';
import type { Known } from './known.ts';
import type { Ear } from './listener.ts';
import { simulateSession } from './simulated-session.ts';
import type { Asking, SimulatedSession } from './simulated-session.ts';
import { nearness } from './summary.ts';
import type { Course, Nearness } from './summary.ts';

/** Answers in a sitting. */
const ANSWERS = PAIRS_PER_REPEAT;
export const LAPSE = 0.1;
/** An ear that hears a difference of 1 dB three times in four, and one that needs 2 dB. */
export const EARS = {
  j1: { justNoticedDb: 1, lapse: LAPSE },
  j2: { justNoticedDb: 2, lapse: LAPSE },
} as const satisfies Readonly<Record<string, Ear>>;
/** A hand that clicks without an ear. */
const CLICKER: Ear = { justNoticedDb: 1, lapse: 1 };

/** Everything that is tried with one person whose curve nothing was learned from, under one seed. */
export interface Trial {
  readonly j1: Course;
  readonly j2: Course;
  readonly random1: Course;
  readonly random2: Course;
  readonly untaught1: Course;
  readonly untaught2: Course;
  readonly clicker: Course;
  /** The sound at the point of the shipped model's latent space, after six answers. */
  readonly latent1: Nearness;
  readonly latent2: Nearness;
  /** RMS difference in dB of that sound, and of the five-band fit, from the curve that was learned. */
  readonly latentApartDb: number;
  readonly fitApartDb: number;
  /** Of somebody with an ear, and of the clicker, when one pair was asked again. */
  readonly ear: Checked;
  readonly clickerEar: Checked;
}

interface Checked {
  readonly confidence: number;
  /** Whether the same sound was preferred again. */
  readonly agreed: boolean;
  readonly expectedDb: number;
}

/**
 * @param known of the person's word without the person
 * @param untaught without all who taught the word
 * @param from where the word lies in the latent space
 */
export function trial(
  curveDb: Float64Array,
  known: Known,
  untaught: Known,
  decoder: Decoder,
  from: ArrayLike<number>,
  seed: number,
): Trial {
  const sit = (of: Known, ear: Ear, asking: Asking, questions = ANSWERS): SimulatedSession =>
    simulateSession(of.basis, of.word, curveDb, ear, asking, questions, new Random(seed));
  const guess = (of: Known, { beliefs }: SimulatedSession, answers: number): Float64Array =>
    curveAt(of.basis, of.word, beliefs[answers]?.mean ?? []);
  const course = (of: Known, sat: SimulatedSession): Course => {
    const after = (answers: number): Nearness =>
      nearness(fittedDb(guess(of, sat, answers)), curveDb);
    return { start: after(0), after3: after(3), after6: after(ANSWERS) };
  };
  const checked = (sat: SimulatedSession): Checked => {
    const { confidence, agreed, expectedDb } = earConfidence(known.basis, known.word, sat.log);
    return { confidence, agreed: agreed > 0, expectedDb };
  };
  const one = sit(known, EARS.j1, 'widest');
  const two = sit(known, EARS.j2, 'widest');
  const clicker = sit(known, CLICKER, 'with repeats', ANSWERS + 1);
  const learned = guess(known, one, ANSWERS);
  const latentDb = (curve: Float64Array): Float64Array =>
    centredResponseDb(decodedRow(decoder, latentOf(decoder, curve, from)));
  const latent = latentDb(learned);
  return {
    j1: course(known, one),
    j2: course(known, two),
    random1: course(known, sit(known, EARS.j1, 'random')),
    random2: course(known, sit(known, EARS.j2, 'random')),
    untaught1: course(untaught, sit(untaught, EARS.j1, 'widest')),
    untaught2: course(untaught, sit(untaught, EARS.j2, 'widest')),
    clicker: course(known, clicker),
    latent1: nearness(latent, curveDb),
    latent2: nearness(latentDb(guess(known, two, ANSWERS)), curveDb),
    latentApartDb: rmsDifferenceDb(latent, learned),
    fitApartDb: rmsDifferenceDb(fittedDb(learned), learned),
    ear: checked(sit(known, EARS.j1, 'with repeats', ANSWERS + 1)),
    clickerEar: checked(clicker),
  };
}

/** The response of the five bands that make a curve. */
function fittedDb(curveDb: Float64Array): Float64Array {
  return centredResponseDb(realisedRow(curveDb));
}
