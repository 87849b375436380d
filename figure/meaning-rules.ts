import { meaningColour } from './meaning-colour.ts';
import type { MapPoint } from './meaning-colour.ts';
import type { Rules } from './figure.ts';

/**
 * One class for each place, `.c0`, `.c1` …, which sets `--c` to the colour of its meaning: the plugin's own
 * colours, readable as text in both themes.
 *
 * @param reach the distance of an ordinary term, as `ordinaryReach` finds it
 */
export function meaningRules(places: readonly MapPoint[], reach: number): Rules {
  const rules = (theme: 'light' | 'dark'): string =>
    places
      .map((place, i) => `.c${i}{--c:${meaningColour(place, reach, theme).replaceAll(' ', ',')}}`)
      .join('');
  return {
    light: `${rules('light')}.fill{fill:var(--c)}.stroke{stroke:var(--c)}`,
    dark: rules('dark'),
  };
}
