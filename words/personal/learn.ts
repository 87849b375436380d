import { centred, centredResponseDb, rowResponseDb } from '../../eq/index.ts';
import { coordinatesOf, crowdBelief, deviationOf, product } from './belief.ts';
import type { Belief } from './belief.ts';
import { LAPSE, answered, nearerLine } from './choice-update.ts';
import type { Choice, Earlier, Edit, LoggedRow, Observation } from './observation.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';
import { trace } from './symmetric.ts';
import { afterValue } from './value-update.ts';

/** The map shows two directions, and these are the first two axes. */
const MAP_AXES = [0, 1];
const ALL_AXES = [0, 1, 2, 3];
const DRAG_VARIANCE_DB2 = 1.5 ** 2;
/** People set a single band rather roughly. */
const EDIT_VARIANCE_DB2 = 3.5 ** 2;
/** Who says "this is it" is taken at their word, and this is no slip of the hand. */
const KEPT_VARIANCE_DB2 = 0.5 ** 2;

/**
 * What is believed of a person after all that they said, in order. The same log gives the same belief on
 * every machine; to undo is to learn from a shorter log.
 */
export function learn(basis: PersonalBasis, word: WordPrior, log: readonly Observation[]): Belief {
  return log.reduce((belief, one) => learnOne(basis, word, belief, one), crowdBelief(word));
}

/** What is believed after one thing more. */
export function learnOne(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  observation: Observation,
): Belief {
  switch (observation.kind) {
    case 'choice':
      return answered(belief, lineOf(basis, word, belief, observation), observation.preference)
        .belief;
    case 'drag':
      return afterRow(basis, word, belief, observation.row, MAP_AXES, DRAG_VARIANCE_DB2, LAPSE);
    case 'kept':
      return afterRow(basis, word, belief, observation.row, ALL_AXES, KEPT_VARIANCE_DB2, 0);
    case 'edit':
      return afterEdit(basis, word, belief, observation);
    case 'earlier':
      return earlierBelief(basis, word, observation);
  }
}

/** How much nearer A is than B in a choice, as it is believed. */
export function lineOf(basis: PersonalBasis, word: WordPrior, belief: Belief, { a, b }: Choice) {
  return nearerLine(basis, belief, deviationOfRow(word, a), deviationOfRow(word, b));
}

function deviationOfRow(word: WordPrior, row: LoggedRow): Float64Array {
  return deviationOf(word, centredResponseDb(row));
}

function afterRow(
  basis: PersonalBasis,
  word: WordPrior,
  before: Belief,
  row: LoggedRow,
  axes: readonly number[],
  variance: number,
  lapse: number,
): Belief {
  const place = coordinatesOf(basis, deviationOfRow(word, row));
  return axes.reduce((belief, axis) => {
    const weights = ALL_AXES.map((k) => (k === axis ? 1 : 0));
    return afterValue(belief, { weights, value: place[axis] as number, variance, lapse });
  }, before);
}

/**
 * An edit says how much of its own shape a person wants, and by the covariance what that means
 * elsewhere.
 */
function afterEdit(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  { from, to }: Edit,
): Belief {
  const before = rowResponseDb(from);
  const change = rowResponseDb(to).map((db, i) => db - (before[i] as number));
  const gainDb = change.reduce((most, db) => Math.max(most, Math.abs(db)), 0);
  const shape = centred(change);
  const squares = product(shape, shape);
  if (!(squares > 0)) return belief;
  // Weights that give 1 for each dB of the edited shape.
  const weights40 = shape.map((db) => (db * gainDb) / squares);
  const weights = basis.axes.map((axis) => product(axis, weights40));
  const reached = product(weights, weights) / shape.length;
  const missed = basis.residualDb2 * Math.max(0, product(weights40, weights40) - reached);
  return afterValue(belief, {
    weights,
    value: product(weights40, deviationOfRow(word, to)),
    variance: EDIT_VARIANCE_DB2 + missed,
    lapse: LAPSE,
  });
}

/** The crowd's spread around another place, no wider than it was there. */
function earlierBelief(
  basis: PersonalBasis,
  word: WordPrior,
  { curveDb, varianceDb2 }: Earlier,
): Belief {
  const { covariance } = crowdBelief(word);
  const share = Math.min(1, varianceDb2 / trace(covariance));
  return {
    mean: coordinatesOf(basis, deviationOf(word, Float64Array.from(curveDb))),
    covariance: covariance.map((value) => share * value),
  };
}
