/**
 * Adds a sawtooth without audible aliasing: its jump is smoothed by a two-sample polynomial
 * (Välimäki and Huovilainen 2007, PolyBLEP).
 *
 * @param phase where it starts, 0 … 1
 */
export function addSawtooth(
  sound: Float32Array,
  frequencyHz: number,
  sampleRate: number,
  phase: number,
): void {
  const step = frequencyHz / sampleRate;
  let at = phase;
  for (let index = 0; index < sound.length; index++) {
    at += step;
    if (at >= 1) at -= 1;
    let sample = 2 * at - 1;
    if (at < step) {
      const t = at / step;
      sample -= t + t - t * t - 1;
    } else if (at > 1 - step) {
      const t = (at - 1) / step;
      sample -= t * t + t + t + 1;
    }
    sound[index] = (sound[index] as number) + sample;
  }
}

/** Frequency of a MIDI note: 69 is 440 Hz. */
export function noteHz(note: number): number {
  return 440 * 2 ** ((note - 69) / 12);
}
