import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PIXELS_PER_Q_OCTAVE } from './band-drag.ts';
import type { BandDragController } from './band-drag-controller.ts';
import { stateSentence } from './band-state.ts';
import { NUMBER_TEXTS, typeName } from './band-text.ts';
import { isEdited } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { EditKind } from '../instrument/edits.ts';
import { bandNumberLabel } from '../instrument/parameter-label.ts';
import { rangeNumber } from '../kit/range-number.ts';
import { frequencyToX, gainToY } from '../../figure/index.ts';

/** "Band 2, bell, off, edited" */
export function bandName(view: BandView): string {
  const { band, type, on, isPinned } = view;
  return [
    msg(str`Band ${band}`),
    typeName(type),
    ...(on ? [] : [msg('off')]),
    ...(isPinned ? [msg('pinned')] : []),
    ...(isEdited(view) ? [msg('edited')] : []),
  ].join(', ');
}

export interface NodePoints {
  readonly x: number;
  readonly y: number;
  readonly plainX: number;
  readonly plainY: number;
}

/** Where a band is on the graph, with and without edits: 0 … 1 from left to right and from top to bottom. */
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

interface BandLook {
  readonly colour: string;
  readonly selected: boolean;
  /** Whether its handles show while a person is at the graph. */
  readonly shown: boolean;
}

/**
 * A band on the graph: a node to drag, two handles for its Q, three sliders for the keys. `positionNode` moves
 * them.
 */
export function bandNode(
  controller: BandDragController,
  view: BandView,
  { colour, selected, shown }: BandLook,
): TemplateResult {
  const { band, on, numbers } = view;
  const edited = isEdited(view);
  const isMoved = edited && (numbers.Gain.offset !== 0 || numbers.Frequency.offset !== 0);
  const { base, spec, value } = numbers.Q;
  const wide = (base + spec.maxValue - value) * PIXELS_PER_Q_OCTAVE;
  const grip = (name: 'node' | 'low' | 'high', shape: TemplateResult): TemplateResult => html`
    <span
      class=${name === 'node' ? 'node' : `handle ${name}`}
      data-grip=${name}
      @pointerdown=${controller.pointerdown}
      @wheel=${controller.wheel}
      >${shape}</span
    >
  `;
  return html`
    <div
      class=${`band${selected ? ' selected' : ''}${shown ? ' shown' : ''}${on ? '' : ' off'}${view.isPinned ? ' pinned' : ''}`}
      data-band=${band}
      role="group"
      aria-label=${bandName(view)}
      @focusin=${controller.focusin}
      @focusout=${controller.focusout}
    >
      ${isMoved ? html`<span class="plain"></span>` : nothing}
      ${grip(
        'node',
        html`${slider(controller, view, 'Frequency')}${slider(controller, view, 'Gain')}${slider(controller, view, 'Q')}<span
            class="disc"
            .style=${`--now:${colour}`}
            >${band}</span
          >${edited ? html`<span class="mark"></span>` : nothing}${
            on ? nothing : html`<span class="word" aria-hidden="true">${msg('off')}</span>`
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

/** A share of the graph's width or height as a translation, which needs no layout. */
const share = (unit: number, side: 'w' | 'h'): string => `${(100 * unit).toFixed(2)}cq${side}`;

/** The same, kept where the whole node is within the graph. */
const within = (unit: number, side: 'w' | 'h'): string =>
  `clamp(14px,${share(unit, side)},100cq${side} - 14px)`;

/**
 * Moves a band's node to its point.
 *
 * @param isEngaged whether a person is at the graph, so that the handles show as well
 */
export function positionNode(
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

/** An invisible slider for keys and assistive technology. The pointer has the node and the handles. */
function slider(controller: BandDragController, view: BandView, kind: EditKind): TemplateResult {
  const { band, numbers } = view;
  const { base, value, spec } = numbers[kind];
  const { toSpeech } = NUMBER_TEXTS[kind];
  return html`<input
    type="range"
    class=${kind}
    data-kind=${kind}
    step="any"
    tabindex=${controller.tabIndex(kind)}
    min=${rangeNumber(base + spec.minValue)}
    max=${rangeNumber(base + spec.maxValue)}
    .value=${live(rangeNumber(value))}
    aria-label=${bandNumberLabel(band, kind)}
    aria-description=${`${stateSentence(view)} ${msg('Drag it. Up and down are gain, left and right are frequency, Shift is fine, Enter goes to the numbers. A double click or Delete gives the band back to the words.')}`}
    aria-orientation=${kind === 'Gain' ? 'vertical' : 'horizontal'}
    aria-valuetext=${toSpeech(value)}
    @input=${controller.input}
    @keydown=${controller.keydown}
    @keyup=${controller.keyup}
  />`;
}
