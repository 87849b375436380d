/** Slots for own words: among the choices of each term parameter they come behind the vocabulary. */
export const OWN_SLOTS = 16;

/**
 * The names of the slots, as hosts show and states save them. They do not depend on the words in them, so that a
 * host's automation lane keeps its meaning.
 */
export const OWN_CHOICES: readonly string[] = Array.from(
  { length: OWN_SLOTS },
  (_, slot) => `own ${slot + 1}`,
);

/** Whether `points` is OWN_SLOTS × latentSize finite numbers, as the audio thread demands. */
export function areOwnPoints(points: Float64Array, latentSize: number): boolean {
  return points.length === OWN_SLOTS * latentSize && points.every(Number.isFinite);
}
