import { centred, centredResponseDb, dot, rowResponseDb } from '../../eq/index.ts';
import { coordinatesOf, crowdBelief, deviationOf } from './belief.ts';
import type { Belief } from './belief.ts';
import { LAPSE, afterChoice, nearerLine } from './choice-update.ts';
import type { Choice, Earlier, Edit, LoggedRow, Observation } from './observation.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';
import { trace } from './symmetric.ts';
import { afterValue } from './value-update.ts';

/** The map shows two directions, which are the first two axes. */
const MAP_AXES = [0, 1];
const ALL_AXES = [0, 1, 2, 3];
const DRAG_VARIANCE_DB2 = 1.5 ** 2;
/** Larger, because people set a single band roughly. */
const EDIT_VARIANCE_DB2 = 3.5 ** 2;
/** Small, because a person who keeps a sound says that it is the one they mean. */
const KEPT_VARIANCE_DB2 = 0.5 ** 2;

/**
 * The belief after all observations of a log, in order. The same log gives the same belief on every machine.
 * To undo is to learn from a shorter log.
 */
export function learn(basis: PersonalBasis, word: WordPrior, log: readonly Observation[]): Belief {
  return log.reduce((belief, one) => learnOne(basis, word, belief, one), crowdBelief(word));
}

/** The belief after one more observation. */
export function learnOne(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  observation: Observation,
): Belief {
  switch (observation.kind) {
    case 'choice':
      return afterChoice(
        belief,
        choiceLine(basis, word, belief, observation),
        observation.preference,
        observation.offersSame,
      ).belief;
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

/** The line that tells how much nearer A is than B in a choice, by the present belief. */
export function choiceLine(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  { a, b }: Choice,
) {
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
  const coordinates = coordinatesOf(basis, deviationOfRow(word, row));
  return axes.reduce((belief, axis) => {
    const weights = ALL_AXES.map((k) => (k === axis ? 1 : 0));
    return afterValue(belief, { weights, value: coordinates[axis] as number, variance, lapse });
  }, before);
}

/**
 * An edit tells how much of its own shape a person wants. The covariance tells what that means for the rest
 * of the curve.
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
  const squares = dot(shape, shape);
  if (!(squares > 0)) return belief;
  // Weights whose product with a curve is 1 for each dB of the edited shape.
  const weights40 = shape.map((db) => (db * gainDb) / squares);
  const weights = basis.axes.map((axis) => dot(axis, weights40));
  const reached = dot(weights, weights) / shape.length;
  const missed = basis.residualDb2 * Math.max(0, dot(weights40, weights40) - reached);
  return afterValue(belief, {
    weights,
    value: dot(weights40, deviationOfRow(word, to)),
    variance: EDIT_VARIANCE_DB2 + missed,
    lapse: LAPSE,
  });
}

/** The crowd's covariance around an earlier curve, scaled to a variance no wider than the earlier one. */
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
