import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  BAND_TYPES,
} from './layout.ts';
import type { Numbers } from './layout.ts';
import { GRID_HZ, GRID_SIZE, centred } from './curve-grid.ts';

const DECIBELS = 10 / Math.LN10;

/**
 * Adds the analog response of one band in dB at GRID_HZ to `target`. It equals `analogGainDb` but makes no
 * objects, because a fit calls it a hundred thousand times.
 *
 * @param row 15 numbers
 * @param band band index, 0 … 4
 * @param target GRID_SIZE numbers
 */
export function addBandResponse(row: Numbers, band: number, target: Float64Array): void {
  const at = band * NUMBERS_PER_BAND;
  const a = 10 ** ((row[at + GAIN_DB] as number) / 40);
  const inverse = 1 / 2 ** (row[at + LOG2_FREQUENCY_HZ] as number);
  const q = 2 ** (row[at + LOG2_Q] as number);
  const type = BAND_TYPES[band];
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
  for (let band = 0; band < BAND_COUNT; band++) addBandResponse(row, band, response);
  return response;
}

/** Analog response of a band row in dB at GRID_HZ, without its level. */
export function centredResponseDb(row: Numbers): Float64Array {
  return centred(rowResponseDb(row));
}
