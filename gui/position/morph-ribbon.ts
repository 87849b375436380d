import { msg } from '@lit/localize';
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { define } from '../kit/define.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { Mover } from '../instrument/live-element.ts';
import type { Theme } from '../../figure/index.ts';
import { morphRibbonStyle } from './morph-ribbon-style.ts';
import { RangeController } from '../kit/range-controller.ts';
import type { RangeHost } from '../kit/range-controller.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { rangeStyle } from '../kit/range-style.ts';
import { rangeTrack } from '../kit/range-track.ts';
import { ribbonPicture } from './ribbon-picture.ts';
import { spokenPercent } from '../kit/spoken-percent.ts';
import type { RibbonEnds } from '../colour/palette.ts';
import type { WalkResponse } from '../graph/walk-response.ts';

const PAINTED_BY = ['response', 'ends', 'theme', 'amount'] as const;

/**
 * The morph slider. Its track is a picture of the whole walk from word A to word B.
 *
 * @fires value-asked - a ValueEvent, when a person asks for a morph
 */
export class MorphRibbon extends LiveElement implements RangeHost, Mover {
  static override styles = [rangeStyle, morphRibbonStyle];

  static override properties = {
    label: {},
    spec: { attribute: false },
    value: MOVING,
    response: { attribute: false },
    ends: { attribute: false },
    amount: { attribute: false },
    theme: { attribute: false },
  };

  declare label: string;
  declare spec: RangeSpec;
  declare value: number;
  declare response: WalkResponse | undefined;
  declare ends: RibbonEnds;
  declare amount: number;
  declare theme: Theme;

  readonly thumbInset = 0;
  readonly #range = new RangeController(this);

  protected override render() {
    const range = this.#range;
    return rangeTrack(range, {
      spec: this.spec,
      label: this.label,
      description: msg(
        'From the left word to the right one. The picture shows the whole way: low frequencies at the bottom, light is boosted, dark is cut.',
      ),
      spoken: spokenPercent(range.spoken),
      under: html`<canvas aria-hidden="true"></canvas>`,
      over: html`
        <span class="rim"></span>
        <span class="stem"></span>
        <span class="knob"></span>
        <span class="value" aria-hidden="true">${Math.round(100 * range.shown)} %</span>
      `,
    });
  }

  follow({ morph }: InstrumentState['values']): void {
    this.move<MorphRibbon>({ value: morph });
    this.#layOut();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#layOut();
    if (PAINTED_BY.some((name) => changed.has(name))) this.#paint();
  }

  #layOut(): void {
    const at = `${(100 * this.#range.unit).toFixed(2)}cqw`;
    for (const part of this.renderRoot.querySelectorAll<HTMLElement>('.stem,.knob,.value')) {
      const left = part.className === 'value' ? `clamp(18px,${at},100cqw - 18px)` : at;
      part.style.translate = `calc(${left} - 50%)`;
    }
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || this.response === undefined) return;
    const { rows, columns } = this.response;
    // The style sheet scales the small picture up smoothly, so it is the same at every pixel ratio.
    canvas.width = rows;
    canvas.height = columns;
    const pixels = ribbonPicture(this.response, {
      ...this.ends,
      theme: this.theme,
      amount: this.amount,
    });
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, rows, columns), 0, 0);
  }
}

export const morphRibbonTag = define('neural-eq-ribbon', MorphRibbon);
