import { GRID_SIZE, centre } from './curve-grid.ts';
import { NUMBERS_PER_BAND, ROW_LENGTH, BAND_COUNT } from './layout.ts';
import { solveSymmetric } from './linear-algebra.ts';
import type { Range } from './row-ranges.ts';
import { addSlotResponse } from './row-response.ts';

/**
 * What a fit of five bands to a curve looks for. A number of a row is low + span · sigmoid(u), so that u
 * roams freely.
 */
export interface FitProblem {
  readonly ranges: readonly Range[];
  /** Where each u is drawn to. */
  readonly prior: Float64Array;
  /** Weight of the pull towards the prior, in dB² per unit² of the variables. */
  readonly ridge: number;
  readonly isLevelFree: boolean;
  /** The same for every curve, so that like curves end in like bands. */
  readonly starts: readonly Float64Array[];
}

const MAX_ITERATIONS = 60;

/** The variables of a row that lies within the ranges. */
export function fitVariables(ranges: readonly Range[], row: ArrayLike<number>): Float64Array {
  return Float64Array.from(ranges, ({ low, span }, i) => {
    const share = ((row[i] as number) - low) / span;
    return Math.log(share / (1 - share));
  });
}

/**
 * The band row whose response comes nearest to a curve in dB at GRID_HZ: Levenberg-Marquardt on the 15
 * numbers from each of the starts.
 *
 * @param target without level where the problem leaves it free
 * @throws {RangeError} without a start
 */
export function fitRow(target: Float64Array, wanted: FitProblem): Float64Array {
  let best: { u: Float64Array; cost: number } | undefined;
  for (const start of wanted.starts) {
    const end = descend(start, target, wanted);
    if (best === undefined || end.cost < best.cost) best = end;
  }
  if (best === undefined) throw new RangeError('a fit needs a start');
  return rowOf(best.u, wanted);
}

function rowOf(u: Float64Array, wanted: FitProblem): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) row[i] = numberOf(u, i, wanted);
  return row;
}

function numberOf(u: Float64Array, i: number, { ranges }: FitProblem): number {
  const { low, span } = ranges[i] as Range;
  return low + span / (1 + Math.exp(-(u[i] as number)));
}

function descend(
  start: Float64Array,
  target: Float64Array,
  wanted: FitProblem,
): { u: Float64Array; cost: number } {
  let u = start;
  let slots = slotResponses(rowOf(u, wanted));
  let residual = residualOf(slots, target, wanted);
  let cost = costOf(residual, u, wanted);
  let damping = 1e-2;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const jacobian = jacobianOf(u, slots, wanted);
    const { normal, gradient } = normalEquations(jacobian, residual, u, wanted);
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
      const candidateSlots = slotResponses(rowOf(candidate, wanted));
      const candidateResidual = residualOf(candidateSlots, target, wanted);
      const candidateCost = costOf(candidateResidual, candidate, wanted);
      if (candidateCost < cost) {
        gain = cost - candidateCost;
        u = candidate;
        slots = candidateSlots;
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

function slotResponses(row: Float64Array): Float64Array[] {
  return Array.from({ length: BAND_COUNT }, (_, slot) => {
    const response = new Float64Array(GRID_SIZE);
    addSlotResponse(row, slot, response);
    return response;
  });
}

function residualOf(
  slots: readonly Float64Array[],
  target: Float64Array,
  { isLevelFree }: FitProblem,
): Float64Array {
  const residual = new Float64Array(GRID_SIZE);
  for (const slot of slots) {
    for (let i = 0; i < GRID_SIZE; i++) residual[i] = (residual[i] as number) + (slot[i] as number);
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

/** Derivatives of the response by each u, by differences; a number moves its own slot only. */
function jacobianOf(
  u: Float64Array,
  slots: readonly Float64Array[],
  wanted: FitProblem,
): Float64Array[] {
  const step = 1e-5;
  const moved = u.slice();
  const row = rowOf(u, wanted);
  const jacobian: Float64Array[] = [];
  for (let i = 0; i < ROW_LENGTH; i++) {
    const slot = Math.floor(i / NUMBERS_PER_BAND);
    const before = slots[slot] as Float64Array;
    const column = new Float64Array(GRID_SIZE);
    const number = row[i] as number;
    moved[i] = (u[i] as number) + step;
    row[i] = numberOf(moved, i, wanted);
    addSlotResponse(row, slot, column);
    row[i] = number;
    for (let k = 0; k < GRID_SIZE; k++) {
      column[k] = ((column[k] as number) - (before[k] as number)) / step;
    }
    if (wanted.isLevelFree) centre(column);
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
