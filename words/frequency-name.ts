/** Numbers that people set and say: 120, 350, 6 k. What lies between them is no news to the ear. */
const SPOKEN = [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

/** A frequency as people name it, rounded to a number that they would set: "350 Hz", "1.5 kHz". */
export function frequencyName(frequencyHz: number): string {
  const decade = 10 ** Math.floor(Math.log10(frequencyHz));
  const octavesOff = (spoken: number): number =>
    Math.abs(Math.log2((spoken * decade) / frequencyHz));
  const spoken = SPOKEN.reduce((best, next) => (octavesOff(next) < octavesOff(best) ? next : best));
  const hundredths = Math.round(spoken * decade * 100);
  return hundredths < 100_000 ? `${hundredths / 100} Hz` : `${hundredths / 100_000} kHz`;
}
