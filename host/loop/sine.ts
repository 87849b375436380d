const STEPS = 4096;
/** A whole turn and one step more, so that each value has one behind it. */
const TABLE = Float64Array.from({ length: STEPS + 1 }, (_, step) =>
  Math.sin((2 * Math.PI * step) / STEPS),
);

/** The sine of an angle in turns, within -130 dB: several times as fast as `Math.sin`. */
export function sine(turns: number): number {
  const at = (turns - Math.floor(turns)) * STEPS;
  const step = Math.floor(at);
  const before = TABLE[step] as number;
  return before + (at - step) * ((TABLE[step + 1] as number) - before);
}
