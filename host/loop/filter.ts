/** A moving frequency is set that often: a step is far too small to be heard. */
const STEP_SAMPLES = 16;

/**
 * Filters a sound in place by the state-variable filter in its trapezoidal form, which stays steady while its
 * frequency moves (Zavalishin, The Art of VA Filter Design, 2018, chapter 4).
 *
 * @param damping 2 is mild, 1.4 is flat (Butterworth), below is resonant
 * @param frequencyHz at a time in the sound, in seconds
 */
export function filterSound(
  sound: Float32Array,
  kind: 'low' | 'high',
  damping: number,
  sampleRate: number,
  frequencyHz: (seconds: number) => number,
): void {
  const isLow = kind === 'low';
  let first = 0;
  let second = 0;
  for (let from = 0; from < sound.length; from += STEP_SAMPLES) {
    const hz = Math.min(frequencyHz(from / sampleRate), 0.45 * sampleRate);
    const g = Math.tan((Math.PI * hz) / sampleRate);
    const scale = 1 / (1 + g * (g + damping));
    const to = Math.min(sound.length, from + STEP_SAMPLES);
    for (let index = from; index < to; index++) {
      const high = ((sound[index] as number) - (g + damping) * first - second) * scale;
      const band = g * high + first;
      const low = g * band + second;
      first = g * high + band;
      second = g * band + low;
      sound[index] = isLow ? low : high;
    }
  }
}
