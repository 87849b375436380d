/**
 * White noise, -1 … 1, that is the same on every machine: mulberry32 (Tommy Ettinger, public domain).
 */
export function noise(seed: number, length: number): Float32Array {
  const samples = new Float32Array(length);
  let state = seed | 0;
  for (let index = 0; index < length; index++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    samples[index] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  }
  return samples;
}
