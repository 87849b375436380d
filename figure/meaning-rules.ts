import { meaningColour } from './meaning-colour.ts';
import type { MapPoint } from './meaning-colour.ts';
import type { Rules } from './figure.ts';

/**
 * One class for each map point, `.c0`, `.c1` …, which sets `--c` to the colour of its meaning: the colours of
 * the plugin, readable as text in both themes.
 *
 * @param reach distance of an ordinary term from the middle, see ordinaryReach
 */
export function meaningRules(points: readonly MapPoint[], reach: number): Rules {
  const rules = (theme: 'light' | 'dark'): string =>
    points
      .map((point, i) => `.c${i}{--c:${meaningColour(point, reach, theme).replaceAll(' ', ',')}}`)
      .join('');
  return {
    light: `${rules('light')}.fill{fill:var(--c)}.stroke{stroke:var(--c)}`,
    dark: rules('dark'),
  };
}
