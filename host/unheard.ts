import type { Values } from './plugin-values.ts';

const BANDS = [1, 2, 3, 4, 5];
/** The second choice of the parameter `mode`. */
const MAP = 1;

/**
 * Why a line of Morph would not be heard with these values, as a clause without a full stop; undefined if it
 * is heard, and for a plugin of which that is not known.
 */
export function unheardReason(values: Values): string | undefined {
  const { bypass, amount, mode, termA, termB, termC, termD, morphY = 0 } = values;
  if (bypass === 1) return 'Bypass is on';
  if (mode === MAP) return 'the point on the map is off the walk, where Morph does nothing';
  if (amount === 0) return 'Amount is 0 %';
  if (BANDS.every((band) => values[`band${band}On`] === 0 || values[`band${band}Pinned`] === 1)) {
    return 'every band is off or pinned';
  }
  const isLowerSame = termA !== undefined && termA === termB;
  const isUpperSame = termC === termD;
  const isSame =
    (isLowerSame && (morphY === 0 || isUpperSame)) ||
    (termC !== undefined && isUpperSame && morphY === 1);
  return isSame ? 'both ends of Morph are the same word' : undefined;
}
