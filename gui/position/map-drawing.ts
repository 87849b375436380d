import { html, nothing, svg } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import type { TermShare } from '../instrument/position.ts';
import type { MapPoint } from '../../figure/index.ts';
import { axisEnds } from './axis-ends.ts';
import type { MapWord } from './map-words.ts';

/** A name nearer to the top edge than this, in pixels, is written below its dot. */
const NAME_ROOM = 40;

/** The names at the edges of the map. */
export function axisEndNames() {
  const { x, y } = axisEnds();
  return (['darker', 'brighter', 'louder', 'softer'] as const).map(
    (end, i) => html`<em class=${end}>${[...x, ...y][i]}</em>`,
  );
}

/** A word as it is written, with a dot where it is not written on its own point. */
export function drawnWord(
  { x, y, fontPx, label }: MapWord,
  term: InstrumentTerm | undefined,
  colour: string,
) {
  const dot =
    label?.centred === true
      ? nothing
      : html`<i
          class=${label ? 'tied' : ''}
          .style=${`left:${x}px;top:${y}px;color:${colour}`}
        ></i>`;
  if (label === undefined) return dot;
  return html`${dot}<span
      lang=${term?.language ?? nothing}
      .style=${`left:${label.left}px;top:${label.top}px;width:${label.width}px;font-size:${fontPx}px;line-height:${label.height}px;color:${colour}`}
      >${term?.term}</span
    >`;
}

/** The name beside the dot of a word that is not written. */
export function nameAtDot(
  { x, y }: MapWord,
  term: InstrumentTerm | undefined,
  colour: string,
  mapWidth: number,
) {
  const side = x > mapWidth / 2 ? `right:${mapWidth - x}px` : `left:${x}px`;
  return html`<b
    class=${y < NAME_ROOM ? 'below' : ''}
    .style=${`${side};top:${y}px;color:${colour}`}
    >${term?.term}</b
  >`;
}

/** Lines from the point to the words that it blends, the stronger the larger the word's share. */
export function threads(
  shares: readonly TermShare[],
  [x, y]: MapPoint,
  pixelOf: (point: MapPoint) => MapPoint,
) {
  return shares.map(({ term, weight }) => {
    const [toX, toY] = pixelOf(term.map);
    const opacity = (0.25 + 0.75 * weight).toFixed(2);
    return svg`<path class="thread" opacity=${opacity} d="M${x} ${y}L${toX} ${toY}" />`;
  });
}
