/** Places for words of a person's own, behind the vocabulary, among the choices of each term parameter. */
export const OWN_SLOTS = 16;

/**
 * The names of the places, as hosts show and states save them. A word comes and goes in its place, and
 * neither the names nor how many there are depend on it: so a host's lane means the same for ever.
 */
export const OWN_CHOICES: readonly string[] = Array.from(
  { length: OWN_SLOTS },
  (_, place) => `own ${place + 1}`,
);

/** Whether `points` is `OWN_SLOTS` points of a latent space, as the audio thread demands. */
export function areOwnPoints(points: Float64Array, latentSize: number): boolean {
  return points.length === OWN_SLOTS * latentSize && points.every(Number.isFinite);
}
