import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { placesOf as placesOfGroups } from '../../model/latent-places.ts';
import type { Placing } from '../../model/latent-places.ts';

/**
 * Where each term lies in the latent space, by its key.
 *
 * @param latents the point of each example
 */
export function placesOf(
  examples: readonly Example[],
  latents: readonly Float64Array[],
  placing: Placing,
): Map<string, Float64Array> {
  const latentOf = new Map(examples.map((example, i) => [example, latents[i] as Float64Array]));
  const groups = byTerm(examples);
  const places = placesOfGroups(
    groups.map(({ members }) => members.map((example) => latentOf.get(example) as Float64Array)),
    placing,
  );
  return new Map(
    groups.map(({ term, language }, i) => [`${language} ${term}`, places[i] as Float64Array]),
  );
}
