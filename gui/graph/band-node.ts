import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PIXELS_PER_Q_OCTAVE } from './band-drag-controller.ts';
import type { BandDragController } from './band-drag-controller.ts';
import { NUMBER_TEXTS, TYPE_NAMES } from './band-text.ts';
import { isEdited } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { EditKind } from '../instrument/edits.ts';
import { frequencyToX, gainToY } from '../../figure/index.ts';

/** "Band 2, bell, off, edited" */
export function bandName(view: BandView): string {
  const { band, type, on } = view;
  return `Band ${band}, ${TYPE_NAMES[type]}${on ? '' : ', off'}${isEdited(view) ? ', edited' : ''}`;
}

export interface NodePoints {
  readonly x: number;
  readonly y: number;
  readonly plainX: number;
  readonly plainY: number;
}

/** Where a band stands on the graph, and where the words would have it: 0 … 1 each. */
export function nodePoints(
  { numbers: { Frequency, Gain } }: BandView,
  rangeDb: number,
): NodePoints {
  return {
    x: frequencyToX(2 ** Frequency.value),
    y: gainToY(Gain.value, rangeDb),
    plainX: frequencyToX(2 ** Frequency.plain),
    plainY: gainToY(Gain.plain, rangeDb),
  };
}

/**
 * A band on the graph: a node to take hold of, two handles for its Q, three sliders for the keys. Where
 * they are, `placeNode` says.
 */
export function bandNode(
  hand: BandDragController,
  view: BandView,
  colour: string,
  selected: boolean,
): TemplateResult {
  const { band, on, numbers } = view;
  const edited = isEdited(view);
  const moved = numbers.Gain.offset !== 0 || numbers.Frequency.offset !== 0;
  const { said, spec, value } = numbers.Q;
  const wide = (said + spec.maxValue - value) * PIXELS_PER_Q_OCTAVE;
  const grip = (name: 'node' | 'low' | 'high', shape: TemplateResult): TemplateResult => html`
    <span
      class=${name === 'node' ? 'node' : `handle ${name}`}
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
    <div
      class=${`band${selected ? ' selected' : ''}${on ? '' : ' off'}`}
      role="group"
      aria-label=${bandName(view)}
      @focusin=${hand.focusin}
      @focusout=${hand.focusout}
    >
      ${moved ? html`<span class="plain"></span>` : nothing}
      ${grip(
        'node',
        html`${slider(hand, view, 'Frequency')}${slider(hand, view, 'Gain')}${slider(hand, view, 'Q')}<span
            class="disc"
            .style=${`--now:${colour}`}
            >${band}</span
          >${edited ? html`<span class="mark"></span>` : nothing}${
            on ? nothing : html`<span class="word" aria-hidden="true">off</span>`
          }`,
      )}
      <span class="reach" .style=${`--wide:${wide.toFixed(1)}`}>
        <span class="whisker"></span>
        ${grip('low', html`<span class="bar"></span>`)}
        ${grip('high', html`<span class="bar"></span>`)}
      </span>
    </div>
  `;
}

/** A share of the graph's width or height, to move by: that lays nothing out. */
const share = (unit: number, side: 'w' | 'h'): string => `${(100 * unit).toFixed(2)}cq${side}`;

/** The same, with the whole node within the graph. */
const within = (unit: number, side: 'w' | 'h'): string =>
  `clamp(14px,${share(unit, side)},100cq${side} - 14px)`;

/**
 * Takes a band's node to its place.
 *
 * @param isEngaged whether somebody is at the graph, and sees what goes along
 */
export function placeNode(
  band: Element,
  { x, y, plainX, plainY }: NodePoints,
  isEngaged: boolean,
): void {
  const parts = isEngaged ? '.node,.reach' : '.node';
  for (const part of band.querySelectorAll<HTMLElement>(parts)) {
    part.style.translate = `${within(x, 'w')} ${within(y, 'h')}`;
  }
  const plain = band.querySelector<HTMLElement>('.plain');
  if (plain) plain.style.translate = `${share(plainX, 'w')} ${share(plainY, 'h')}`;
}

/** A slider for keys and assistive technology, unseen; the pointer has the node and the handles. */
function slider(
  hand: BandDragController,
  { band, numbers }: BandView,
  kind: EditKind,
): TemplateResult {
  const { said, value, spec } = numbers[kind];
  const { name, toSpeech } = NUMBER_TEXTS[kind];
  return html`<input
    type="range"
    class=${kind}
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
