import { BAND_COUNT, NUMBERS_PER_BAND, ROW_LENGTH } from '../eq/index.ts';
import { solveSymmetric } from './linear-algebra.ts';
import { Random } from './random.ts';
import { ROW_RANGES } from './ranges.ts';
import type { Range } from './ranges.ts';
import { addSlotResponse, centredResponseDb } from './row-response.ts';
import { GRID_SIZE, centre, centred, rmsDifferenceDb } from './target-curve.ts';

/** Five bands that follow a curve. */
export interface Fit {
  /** Band row: gainDb, log2 frequencyHz, log2 q of each slot, within ROW_RANGES. */
  readonly row: Float64Array;
  /** RMS difference of the bands' response and the curve, both without level, in dB. */
  readonly rmseDb: number;
}

/** Weight of the pull towards the prior, in dB² per unit² of the variables. */
const RIDGE = 0.3;
const STARTS = 4;
const MAX_ITERATIONS = 60;

/** A number of a row is low + span · sigmoid(u): u roams freely and the number stays in its range. */
const PRIOR = Float64Array.from(ROW_RANGES, ({ low, span, prior }) => {
  const share = (prior - low) / span;
  return Math.log(share / (1 - share));
});

/** The same starts for every curve, so that like curves end in like bands. */
const startRandom = new Random(20);
const STARTING_POINTS = Array.from({ length: STARTS }, (_, start) =>
  PRIOR.map((u) => (start === 0 ? u : u + startRandom.normal())),
);

/**
 * Fits five bands to a curve in dB at GRID_HZ, whatever the curve's level.
 *
 * Levenberg-Marquardt on the 15 numbers, with a ridge: without it several settings fit equally well,
 * and which one comes out hangs on noise, so that neither averages nor networks can learn from them.
 * The level is eliminated by centring both sides, which is its least-squares optimum.
 */
export function fitBands(curveDb: Float64Array): Fit {
  const target = centred(curveDb);
  let best: { u: Float64Array; cost: number } | undefined;
  for (const start of STARTING_POINTS) {
    const end = descend(start, target);
    if (best === undefined || end.cost < best.cost) best = end;
  }
  const row = rowOf((best as { u: Float64Array }).u);
  return { row, rmseDb: rmsDifferenceDb(centredResponseDb(row), target) };
}

function rowOf(u: Float64Array): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) row[i] = numberOf(u, i);
  return row;
}

function numberOf(u: Float64Array, i: number): number {
  const { low, span } = ROW_RANGES[i] as Range;
  return low + span / (1 + Math.exp(-(u[i] as number)));
}

function descend(start: Float64Array, target: Float64Array): { u: Float64Array; cost: number } {
  let u = start;
  let slots = slotResponses(rowOf(u));
  let residual = residualOf(slots, target);
  let cost = costOf(residual, u);
  let damping = 1e-2;
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const jacobian = jacobianOf(u, slots);
    const { normal, gradient } = normalEquations(jacobian, residual, u);
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
      const candidateSlots = slotResponses(rowOf(candidate));
      const candidateResidual = residualOf(candidateSlots, target);
      const candidateCost = costOf(candidateResidual, candidate);
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

function residualOf(slots: readonly Float64Array[], target: Float64Array): Float64Array {
  const residual = new Float64Array(GRID_SIZE);
  for (const slot of slots) {
    for (let i = 0; i < GRID_SIZE; i++) residual[i] = (residual[i] as number) + (slot[i] as number);
  }
  centre(residual);
  for (let i = 0; i < GRID_SIZE; i++) residual[i] = (residual[i] as number) - (target[i] as number);
  return residual;
}

function costOf(residual: Float64Array, u: Float64Array): number {
  let cost = 0;
  for (let i = 0; i < GRID_SIZE; i++) cost += (residual[i] as number) ** 2;
  for (let i = 0; i < ROW_LENGTH; i++) {
    cost += RIDGE * ((u[i] as number) - (PRIOR[i] as number)) ** 2;
  }
  return cost;
}

/** Derivatives of the centred response by each u, by differences; a number moves its own slot only. */
function jacobianOf(u: Float64Array, slots: readonly Float64Array[]): Float64Array[] {
  const step = 1e-5;
  const moved = u.slice();
  const row = rowOf(u);
  const jacobian: Float64Array[] = [];
  for (let i = 0; i < ROW_LENGTH; i++) {
    const slot = Math.floor(i / NUMBERS_PER_BAND);
    const before = slots[slot] as Float64Array;
    const column = new Float64Array(GRID_SIZE);
    const number = row[i] as number;
    moved[i] = (u[i] as number) + step;
    row[i] = numberOf(moved, i);
    addSlotResponse(row, slot, column);
    row[i] = number;
    for (let k = 0; k < GRID_SIZE; k++) {
      column[k] = ((column[k] as number) - (before[k] as number)) / step;
    }
    centre(column);
    jacobian.push(column);
  }
  return jacobian;
}

function normalEquations(
  jacobian: readonly Float64Array[],
  residual: Float64Array,
  u: Float64Array,
): { normal: Float64Array; gradient: Float64Array } {
  const normal = new Float64Array(ROW_LENGTH * ROW_LENGTH);
  const gradient = new Float64Array(ROW_LENGTH);
  for (let i = 0; i < ROW_LENGTH; i++) {
    const column = jacobian[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const other = jacobian[j] as Float64Array;
      let sum = i === j ? RIDGE : 0;
      for (let k = 0; k < GRID_SIZE; k++) sum += (column[k] as number) * (other[k] as number);
      normal[i * ROW_LENGTH + j] = sum;
      normal[j * ROW_LENGTH + i] = sum;
    }
    let sum = RIDGE * ((u[i] as number) - (PRIOR[i] as number));
    for (let k = 0; k < GRID_SIZE; k++) sum += (column[k] as number) * (residual[k] as number);
    gradient[i] = sum;
  }
  return { normal, gradient };
}
