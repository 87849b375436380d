import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import { decodedRow, latentOf } from '../../../words/index.ts';
import {
  curveAt,
  earConfidence,
  PAIRS_PER_REPEAT,
  realisedRow,
} from '../../../words/personal/index.ts';
import type { Decoder } from '../../../words/index.ts';
import { Random } from '../../statistics/random.ts';
import type { HeldOutPrior } from './held-out-prior.ts';
import type { SimulatedListener } from './simulated-listener.ts';
import { simulateSession } from './simulated-session.ts';
import type { PairChoice, SimulatedSession } from './simulated-session.ts';
import { nearness } from './summary.ts';
import type { Course, Nearness } from './summary.ts';

/** Questions of a session. */
const QUESTIONS = PAIRS_PER_REPEAT;
const LAPSE_RATE = 0.1;
/** A good ear hears a difference of 1 dB three times in four; a poor one needs 2 dB. */
export const LISTENERS = {
  j1: { justNoticeableDb: 1, lapseRate: LAPSE_RATE },
  j2: { justNoticeableDb: 2, lapseRate: LAPSE_RATE },
} as const satisfies Readonly<Record<string, SimulatedListener>>;
/** Answers at random. */
const CLICKER: SimulatedListener = { justNoticeableDb: 1, lapseRate: 1 };

/**
 * What came of simulating one person under one seed; nothing was learned from that person's curve. The
 * names are those of docs/personal.json: 1 is the good ear, 2 the poor one.
 */
export interface SimulatedPerson {
  readonly j1: Course;
  readonly j2: Course;
  readonly random1: Course;
  readonly random2: Course;
  readonly untaught1: Course;
  readonly untaught2: Course;
  readonly clicker: Course;
  /** After six answers, the sound at the learned point of the shipped model's latent space. */
  readonly latent1: Nearness;
  readonly latent2: Nearness;
  /** RMS difference in dB between the learned curve and that sound, and between it and its five-band fit. */
  readonly latentApartDb: number;
  readonly fitApartDb: number;
  /** With one pair asked again: of the good ear, and of the answers at random. */
  readonly ear: ConsistencyCheck;
  readonly clickerEar: ConsistencyCheck;
}

interface ConsistencyCheck {
  readonly confidence: number;
  /** Whether the same sound was preferred again. */
  readonly agreed: boolean;
  readonly expectedDb: number;
}

/**
 * Simulates a person who means a certain curve.
 *
 * @param curveDb the meant curve in dB at GRID_HZ, without level
 * @param prior of the person's word, without the person
 * @param untaught of the same word, without everyone who taught it
 * @param from the word's latent point
 */
export function simulatePerson(
  curveDb: Float64Array,
  prior: HeldOutPrior,
  untaught: HeldOutPrior,
  decoder: Decoder,
  from: ArrayLike<number>,
  seed: number,
): SimulatedPerson {
  const run = (
    own: HeldOutPrior,
    listener: SimulatedListener,
    pairs: PairChoice,
    questions = QUESTIONS,
  ): SimulatedSession =>
    simulateSession(own.basis, own.word, curveDb, listener, pairs, questions, new Random(seed));
  const learnedCurve = (
    own: HeldOutPrior,
    { beliefs }: SimulatedSession,
    answers: number,
  ): Float64Array => curveAt(own.basis, own.word, beliefs[answers]?.mean ?? []);
  const course = (own: HeldOutPrior, session: SimulatedSession): Course => {
    const after = (answers: number): Nearness =>
      nearness(fittedDb(learnedCurve(own, session, answers)), curveDb);
    return { start: after(0), after3: after(3), after6: after(QUESTIONS) };
  };
  const checked = (session: SimulatedSession): ConsistencyCheck => {
    const { confidence, agreed, expectedDb } = earConfidence(prior.basis, prior.word, session.log);
    return { confidence, agreed: agreed > 0, expectedDb };
  };
  const good = run(prior, LISTENERS.j1, 'widest');
  const poor = run(prior, LISTENERS.j2, 'widest');
  const clicker = run(prior, CLICKER, 'with repeats', QUESTIONS + 1);
  const learned = learnedCurve(prior, good, QUESTIONS);
  const latentDb = (curve: Float64Array): Float64Array =>
    centredResponseDb(decodedRow(decoder, latentOf(decoder, curve, from)));
  const latent = latentDb(learned);
  return {
    j1: course(prior, good),
    j2: course(prior, poor),
    random1: course(prior, run(prior, LISTENERS.j1, 'random')),
    random2: course(prior, run(prior, LISTENERS.j2, 'random')),
    untaught1: course(untaught, run(untaught, LISTENERS.j1, 'widest')),
    untaught2: course(untaught, run(untaught, LISTENERS.j2, 'widest')),
    clicker: course(prior, clicker),
    latent1: nearness(latent, curveDb),
    latent2: nearness(latentDb(learnedCurve(prior, poor, QUESTIONS)), curveDb),
    latentApartDb: rmsDifferenceDb(latent, learned),
    fitApartDb: rmsDifferenceDb(fittedDb(learned), learned),
    ear: checked(run(prior, LISTENERS.j1, 'with repeats', QUESTIONS + 1)),
    clickerEar: checked(clicker),
  };
}

/** The response of the five bands that make a curve. */
function fittedDb(curveDb: Float64Array): Float64Array {
  return centredResponseDb(realisedRow(curveDb));
}
