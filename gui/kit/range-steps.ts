/** A value that a slider moves, and by how much. */
export interface RangeSpec {
  readonly minValue: number;
  readonly maxValue: number;
  readonly defaultValue: number;
  /** What an arrow key adds. */
  readonly step: number;
  /** What it adds with Shift, and the grid that a drag keeps to. */
  readonly fineStep: number;
}

const PAGE_STEPS = 10;

/** `value` within the range, on the fine grid. */
export function snap(spec: RangeSpec, value: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(spec.fineStep)));
  const snapped = Number((Math.round(value / spec.fineStep) * spec.fineStep).toFixed(decimals));
  return Math.min(spec.maxValue, Math.max(spec.minValue, snapped)) + 0;
}

/** The value that a key makes of `value`; undefined for a key that is none of a slider's. */
export function keyedValue(
  spec: RangeSpec,
  value: number,
  key: string,
  fine: boolean,
): number | undefined {
  const step = fine ? spec.fineStep : spec.step;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return snap(spec, value + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return snap(spec, value - step);
    case 'PageUp':
      return snap(spec, value + PAGE_STEPS * step);
    case 'PageDown':
      return snap(spec, value - PAGE_STEPS * step);
    case 'Home':
      return spec.minValue;
    case 'End':
      return spec.maxValue;
    case 'Backspace':
    case 'Delete':
      return spec.defaultValue;
    default:
      return undefined;
  }
}
