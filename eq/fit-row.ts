import { GRID_SIZE, centre } from './curve-grid.ts';
import { NUMBERS_PER_BAND, ROW_LENGTH, BAND_COUNT } from './layout.ts';
import { solveSymmetric } from './linear-algebra.ts';
import type { Range } from './row-ranges.ts';
import { addBandResponse } from './row-response.ts';

/**
 * The settings of a fit of five bands to a curve. A number of a row is low + span · sigmoid(u), so that its
 * variable u has no limits.
 */
export interface FitProblem {
  readonly ranges: readonly Range[];
  /** The value to which the fit pulls each u. */
  readonly prior: Float64Array;
  /** Weight of the pull towards the prior, in dB² per unit² of the variables. */
  readonly ridge: number;
  /** Whether the level of the curve may differ from the target's. */
  readonly isLevelFree: boolean;
  /** Variables to start from. They are the same for every curve, so that similar curves give similar bands. */
  readonly starts: readonly Float64Array[];
}

const MAX_ITERATIONS = 60;

/** The variables u of a row of 15 numbers, each inside its range. */
export function fitVariables(ranges: readonly Range[], row: ArrayLike<number>): Float64Array {
  return Float64Array.from(ranges, ({ low, span }, i) => {
    const share = ((row[i] as number) - low) / span;
    return Math.log(share / (1 - share));
  });
}

/**
 * The band row whose response is nearest to a curve: Levenberg-Marquardt on the 15 numbers from each of
 * the starts; the best result counts.
 *
 * @param target in dB at GRID_HZ; without level if `isLevelFree`
 * @throws {RangeError} if the problem has no start
 */
export function fitRow(target: Float64Array, problem: FitProblem): Float64Array {
  let best: { u: Float64Array; cost: number } | undefined;
  for (const start of problem.starts) {
    const end = descend(start, target, problem);
    if (best === undefined || end.cost < best.cost) best = end;
  }
  if (best === undefined) throw new RangeError('a fit needs a start');
  return rowOf(best.u, problem);
}

function rowOf(u: Float64Array, problem: FitProblem): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) row[i] = numberOf(u, i, problem);
  return row;
}

function numberOf(u: Float64Array, i: number, { ranges }: FitProblem): number {
  const { low, span } = ranges[i] as Range;
  return low + span / (1 + Math.exp(-(u[i] as number)));
}

function descend(
  start: Float64Array,
  target: Float64Array,
  problem: FitProblem,
): { u: Float64Array; cost: number } {
  let u = start;
  let responses = bandResponses(rowOf(u, problem));
  let residual = residualOf(responses, target, problem);
  let cost = costOf(residual, u, problem);
  let damping = 1e-2;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const jacobian = jacobianOf(u, responses, problem);
    const { normal, gradient } = normalEquations(jacobian, residual, u, problem);
    let gain = 0;
    while (damping < 1e6) {
      const damped = normal.slice();
      for (let i = 0; i < ROW_LENGTH; i++) {
        damped[i * ROW_LENGTH + i] = (normal[i * ROW_LENGTH + i] as number) * (1 + damping);
      }
      const step = gradient.slice();
      const candidate = u.slice();
      if (solveSymmetric(damped, step)) {
        for (let i = 0; i < ROW_LENGTH; i++) candidate[i] = (u[i] as number) - (step[i] as number);
      }
      const candidateResponses = bandResponses(rowOf(candidate, problem));
      const candidateResidual = residualOf(candidateResponses, target, problem);
      const candidateCost = costOf(candidateResidual, candidate, problem);
      if (candidateCost < cost) {
        gain = cost - candidateCost;
        u = candidate;
        responses = candidateResponses;
        residual = candidateResidual;
        cost = candidateCost;
        damping = Math.max(damping / 5, 1e-7);
        break;
      }
      damping *= 4;
    }
    if (gain < 1e-4 * cost) break;
  }
  return { u, cost };
}

function bandResponses(row: Float64Array): Float64Array[] {
  return Array.from({ length: BAND_COUNT }, (_, band) => {
    const response = new Float64Array(GRID_SIZE);
    addBandResponse(row, band, response);
    return response;
  });
}

function residualOf(
  responses: readonly Float64Array[],
  target: Float64Array,
  { isLevelFree }: FitProblem,
): Float64Array {
  const residual = new Float64Array(GRID_SIZE);
  for (const response of responses) {
    for (let i = 0; i < GRID_SIZE; i++) {
      residual[i] = (residual[i] as number) + (response[i] as number);
    }
  }
  if (isLevelFree) centre(residual);
  for (let i = 0; i < GRID_SIZE; i++) residual[i] = (residual[i] as number) - (target[i] as number);
  return residual;
}

function costOf(residual: Float64Array, u: Float64Array, { prior, ridge }: FitProblem): number {
  let cost = 0;
  for (let i = 0; i < GRID_SIZE; i++) cost += (residual[i] as number) ** 2;
  for (let i = 0; i < ROW_LENGTH; i++) {
    cost += ridge * ((u[i] as number) - (prior[i] as number)) ** 2;
  }
  return cost;
}

/** Derivatives of the response by each u, by differences. A number moves only the response of its own band. */
function jacobianOf(
  u: Float64Array,
  responses: readonly Float64Array[],
  problem: FitProblem,
): Float64Array[] {
  const step = 1e-5;
  const moved = u.slice();
  const row = rowOf(u, problem);
  const jacobian: Float64Array[] = [];
  for (let i = 0; i < ROW_LENGTH; i++) {
    const band = Math.floor(i / NUMBERS_PER_BAND);
    const before = responses[band] as Float64Array;
    const column = new Float64Array(GRID_SIZE);
    const number = row[i] as number;
    moved[i] = (u[i] as number) + step;
    row[i] = numberOf(moved, i, problem);
    addBandResponse(row, band, column);
    row[i] = number;
    for (let k = 0; k < GRID_SIZE; k++) {
      column[k] = ((column[k] as number) - (before[k] as number)) / step;
    }
    if (problem.isLevelFree) centre(column);
    jacobian.push(column);
  }
  return jacobian;
}

function normalEquations(
  jacobian: readonly Float64Array[],
  residual: Float64Array,
  u: Float64Array,
  { prior, ridge }: FitProblem,
): { normal: Float64Array; gradient: Float64Array } {
  const normal = new Float64Array(ROW_LENGTH * ROW_LENGTH);
  const gradient = new Float64Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) {
    const column = jacobian[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const other = jacobian[j] as Float64Array;
      let sum = i === j ? ridge : 0;
      for (let k = 0; k < GRID_SIZE; k++) sum += (column[k] as number) * (other[k] as number);
      normal[i * ROW_LENGTH + j] = sum;
      normal[j * ROW_LENGTH + i] = sum;
    }
    let sum = ridge * ((u[i] as number) - (prior[i] as number));
    for (let k = 0; k < GRID_SIZE; k++) sum += (column[k] as number) * (residual[k] as number);
    gradient[i] = sum;
  }
  return { normal, gradient };
}
