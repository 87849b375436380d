import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PIXELS_PER_Q_OCTAVE } from './band-hand.ts';
import type { BandHand } from './band-hand.ts';
import { NUMBER_TEXTS, TYPE_NAMES } from './band-text.ts';
import { isEdited } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { EditKind } from './edits.ts';
import { frequencyToX, gainToY } from './graph-geometry.ts';

/** "Band 2, bell, off, edited" */
export function bandName(view: BandView): string {
  const { band, type, on } = view;
  return `Band ${band}, ${TYPE_NAMES[type]}${on ? '' : ', off'}${isEdited(view) ? ', edited' : ''}`;
}

interface NodePlaces {
  readonly x: number;
  readonly y: number;
  readonly plainX: number;
  readonly plainY: number;
}

/** Where a band stands on the graph, and where the words would have it: 0 … 1 each. */
export function nodePlaces(
  { numbers: { Frequency, Gain } }: BandView,
  rangeDb: number,
): NodePlaces {
  return {
    x: frequencyToX(2 ** Frequency.value),
    y: gainToY(Gain.value, rangeDb),
    plainX: frequencyToX(2 ** Frequency.plain),
    plainY: gainToY(Gain.plain, rangeDb),
  };
}

/**
 * A band on the graph: a node to take hold of, two handles for its Q, three sliders for the keys.
 *
 * @param view the band as it is read and spoken
 * @param places where it is
 * @param readPlaces where that is which nobody sees move
 */
export function bandNode(
  hand: BandHand,
  view: BandView,
  places: NodePlaces,
  readPlaces: NodePlaces,
  colour: string,
  selected: boolean,
): TemplateResult {
  const { band, on, numbers } = view;
  const { plainX, plainY } = places;
  const place = placeStyle(places);
  const readPlace = placeStyle(readPlaces);
  const edited = isEdited(view);
  const moved = numbers.Gain.offset !== 0 || numbers.Frequency.offset !== 0;
  const { said, spec, value } = numbers.Q;
  const wide = (said + spec.maxValue - value) * PIXELS_PER_Q_OCTAVE;
  const grip = (name: 'node' | 'low' | 'high', shape: TemplateResult): TemplateResult => html`
    <span
      class=${name === 'node' ? 'node' : `handle ${name}`}
      .style=${name === 'node' ? place : ''}
      data-grip=${name}
      @pointerdown=${hand.pointerdown}
      @pointermove=${hand.pointermove}
      @pointerup=${hand.pointerup}
      @pointercancel=${hand.pointerup}
      @wheel=${hand.wheel}
      >${shape}</span
    >
  `;
  return html`
    ${moved ? html`<span class="plain" .style=${`translate:${share(plainX, 'w')} ${share(plainY, 'h')}`}></span>` : nothing}
    <div
      class=${`band${selected ? ' selected' : ''}${on ? '' : ' off'}`}
      role="group"
      aria-label=${bandName(view)}
      @focusin=${hand.focusin}
      @focusout=${hand.focusout}
    >
      ${slider(hand, view, 'Frequency', readPlace)} ${slider(hand, view, 'Gain', readPlace)}
      ${grip(
        'node',
        html`<span class="disc" .style=${`--now:${colour}`}>${band}</span>${
            edited ? html`<span class="mark"></span>` : nothing
          }${on ? nothing : html`<span class="word" aria-hidden="true">off</span>`}`,
      )}
      ${slider(hand, view, 'Q', readPlace)}
      <span class="reach" .style=${`${readPlace};--wide:${wide.toFixed(1)}px`}>
        <span class="whisker"></span>
        ${grip('low', html`<span class="bar"></span>`)}
        ${grip('high', html`<span class="bar"></span>`)}
      </span>
    </div>
  `;
}

/** A share of the graph's width or height, to move by: that lays nothing out. */
const share = (unit: number, side: 'w' | 'h'): string => `${(100 * unit).toFixed(2)}cq${side}`;

const placeStyle = ({ x, y }: NodePlaces): string =>
  `translate:${within(x, 'w')} ${within(y, 'h')}`;

/** The same, with the whole node within the graph. */
const within = (unit: number, side: 'w' | 'h'): string =>
  `clamp(14px,${share(unit, side)},100cq${side} - 14px)`;

/** A slider for keys and assistive technology, unseen; the pointer has the node and the handles. */
function slider(
  hand: BandHand,
  { band, numbers }: BandView,
  kind: EditKind,
  place: string,
): TemplateResult {
  const { said, value, spec } = numbers[kind];
  const { name, toSpeech } = NUMBER_TEXTS[kind];
  return html`<input
    type="range"
    class=${kind}
    .style=${place}
    data-kind=${kind}
    step="any"
    tabindex=${hand.tabIndex(kind)}
    min=${said + spec.minValue}
    max=${said + spec.maxValue}
    .value=${live(String(value))}
    aria-label=${`Band ${band} ${name === 'Q' ? name : name.toLowerCase()}`}
    aria-orientation=${kind === 'Gain' ? 'vertical' : 'horizontal'}
    aria-valuetext=${toSpeech(value)}
    @input=${hand.input}
    @keydown=${hand.keydown}
    @keyup=${hand.keyup}
  />`;
}
