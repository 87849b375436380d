import { gestureAt } from '../gestures/find-gesture.ts';

/** Range and steps of the value of a slider. */
export interface RangeSpec {
  readonly minValue: number;
  readonly maxValue: number;
  readonly defaultValue: number;
  /** Step of an arrow key. */
  readonly step: number;
  /** Step of an arrow key with Shift, and the grid of a drag. */
  readonly fineStep: number;
}

const PAGE_STEPS = 10;

/** `value` within the range, on the fine grid. */
export function snap(spec: RangeSpec, value: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(spec.fineStep)));
  const snapped = Number((Math.round(value / spec.fineStep) * spec.fineStep).toFixed(decimals));
  return Math.min(spec.maxValue, Math.max(spec.minValue, snapped)) + 0;
}

/** The value after a key; undefined for a key that does nothing on a slider. */
export function keyedValue(
  spec: RangeSpec,
  value: number,
  key: string,
  fine: boolean,
): number | undefined {
  const isFine = gestureAt('slider', { key, shiftKey: fine }) === 'fineSteps';
  const step = isFine ? spec.fineStep : spec.step;
  switch (gestureAt('slider', { key })) {
    case 'stepUp':
      return snap(spec, value + step);
    case 'stepDown':
      return snap(spec, value - step);
    case 'pageUp':
      return snap(spec, value + PAGE_STEPS * step);
    case 'pageDown':
      return snap(spec, value - PAGE_STEPS * step);
    case 'toStart':
      return spec.minValue;
    case 'toEnd':
      return spec.maxValue;
    case 'reset':
      return spec.defaultValue;
    default:
      return undefined;
  }
}

/** Whether a key asks for less than the range has, or for more: -1 or 1, else 0. The keys of its ends ask for no more. */
export function beyondRange(
  { minValue, maxValue, ...spec }: RangeSpec,
  value: number,
  key: string,
  fine: boolean,
): -1 | 0 | 1 {
  const asked =
    keyedValue({ ...spec, minValue: -Infinity, maxValue: Infinity }, value, key, fine) ?? value;
  if (!Number.isFinite(asked)) return 0;
  if (asked < minValue) return -1;
  return asked > maxValue ? 1 : 0;
}
