import type { KernelMemory } from './kernel/kernel.ts';
import { BANDS, NUMBERS_PER_BIQUAD, STATE_PER_BAND } from './kernel/layout.ts';

/** Below this a state is silence. It would soon become a denormal, which is slow on some processors. */
export const SILENCE = 1e-20;

/**
 * Below this, -200 dBFS, the states of a band that has become the identity are cleared. Rounding may keep
 * them alive for ever, and a flat curve must be flat to the last bit.
 */
const REMAINS = 1e-10;

type Registers = Pick<KernelMemory, 'state' | 'now'>;

/** Every band's bit. */
export const ALL_BANDS = (1 << BANDS) - 1;

/**
 * A bit for each band that has work to do while the coefficients stand still. A band that is the identity
 * and has silent states gives its input bit for bit: it may be skipped without a click.
 */
export function busyBands({ state, now }: Registers): number {
  let busy = 0;
  for (let band = 0; band < BANDS; band++) {
    if (!isIdentity(now, band) || !isSilent(state, band)) busy |= 1 << band;
  }
  return busy;
}

/**
 * Clears inaudible states before they become denormals.
 *
 * @param isStill whether the coefficients stand still
 */
export function flush({ state, now }: Registers, isStill: boolean): void {
  for (let band = 0; band < BANDS; band++) {
    quieten(state, band, isStill && isIdentity(now, band) ? REMAINS : SILENCE);
  }
}

/** Silences a band's states if all of them are below `limit`, and single ones below SILENCE. */
function quieten(state: Float64Array, band: number, limit: number): void {
  const from = band * STATE_PER_BAND;
  let loudest = 0;
  for (let i = from; i < from + STATE_PER_BAND; i++) {
    const size = Math.abs(state[i] as number);
    if (size > loudest) loudest = size;
    if (size < SILENCE) state[i] = 0;
  }
  if (loudest < limit) state.fill(0, from, from + STATE_PER_BAND);
}

function isSilent(state: Float64Array, band: number): boolean {
  const s = band * STATE_PER_BAND;
  return state[s] === 0 && state[s + 1] === 0 && state[s + 2] === 0 && state[s + 3] === 0;
}

function isIdentity(now: Float64Array, band: number): boolean {
  const c = band * NUMBERS_PER_BIQUAD;
  return now[c] === 1 && now[c + 1] === 0 && now[c + 2] === 0;
}
