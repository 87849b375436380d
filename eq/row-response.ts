import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  SLOT_TYPES,
} from './layout.ts';
import type { Numbers } from './layout.ts';
import { GRID_HZ, GRID_SIZE, centred } from './curve-grid.ts';

const DECIBELS = 10 / Math.LN10;

/**
 * Adds one slot's analog response in dB at GRID_HZ to `target`. It is `analogGainDb` without the
 * objects: a fit asks for it a hundred thousand times.
 */
export function addSlotResponse(row: Numbers, slot: number, target: Float64Array): void {
  const at = slot * NUMBERS_PER_BAND;
  const a = 10 ** ((row[at + GAIN_DB] as number) / 40);
  const inverse = 1 / 2 ** (row[at + LOG2_FREQUENCY_HZ] as number);
  const q = 2 ** (row[at + LOG2_Q] as number);
  const type = SLOT_TYPES[slot];
  if (type === 'peaking') {
    const over = (a / q) ** 2;
    const under = 1 / (a * q) ** 2;
    for (let i = 0; i < GRID_SIZE; i++) {
      const w2 = ((GRID_HZ[i] as number) * inverse) ** 2;
      const d = (1 - w2) ** 2;
      target[i] = (target[i] as number) + DECIBELS * Math.log((d + w2 * over) / (d + w2 * under));
    }
  } else {
    const r = a / (q * q);
    const low = type === 'lowshelf';
    for (let i = 0; i < GRID_SIZE; i++) {
      const w2 = ((GRID_HZ[i] as number) * inverse) ** 2;
      const flatAtDc = (1 - a * w2) ** 2 + r * w2;
      const other = (a - w2) ** 2 + r * w2;
      const power = a * a * (low ? other / flatAtDc : flatAtDc / other);
      target[i] = (target[i] as number) + DECIBELS * Math.log(power);
    }
  }
}

/** Analog response of a band row in dB at GRID_HZ. */
export function rowResponseDb(row: Numbers): Float64Array {
  const response = new Float64Array(GRID_SIZE);
  for (let slot = 0; slot < BAND_COUNT; slot++) addSlotResponse(row, slot, response);
  return response;
}

/** The same without its level. */
export function centredResponseDb(row: Numbers): Float64Array {
  return centred(rowResponseDb(row));
}
