/** A filter of one channel that is fed sample by sample. */
export interface Filter {
  (input: number, frequencyHz: number): number;
}

/**
 * The state-variable filter in its trapezoidal form, which stays steady while its frequency moves
 * (Zavalishin, The Art of VA Filter Design, 2018, chapter 4).
 *
 * @param damping 2 is mild, 1.4 is flat (Butterworth), below is resonant
 */
export function stateVariable(
  kind: 'low' | 'band' | 'high',
  damping: number,
  sampleRate: number,
): Filter {
  let first = 0;
  let second = 0;
  let tunedHz = 0;
  let g = 0;
  return (input, frequencyHz) => {
    if (frequencyHz !== tunedHz) {
      tunedHz = frequencyHz;
      g = Math.tan((Math.PI * Math.min(frequencyHz, 0.45 * sampleRate)) / sampleRate);
    }
    const high = (input - (g + damping) * first - second) / (1 + g * (g + damping));
    const band = g * high + first;
    const low = g * band + second;
    first = g * high + band;
    second = g * band + low;
    if (kind === 'low') return low;
    return kind === 'band' ? band : high;
  };
}
