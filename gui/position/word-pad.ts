import { msg } from '@lit/localize';
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { define } from '../kit/define.ts';
import type { InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { Mover } from '../instrument/live-element.ts';
import type { MapPoint, Theme } from '../../figure/index.ts';
import { PAD_BOX, padPicture } from './pad-picture.ts';
import type { Corners } from './pad-picture.ts';
import { positionHandle, plane } from './plane.ts';
import { planeStyle } from './plane-style.ts';
import { XYPadController } from './xy-pad-controller.ts';
import type { XYPadHost } from './xy-pad-controller.ts';
import type { Change } from '../instrument/change.ts';
import { sharesAt } from '../instrument/position.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { spokenMix } from '../instrument/sentence.ts';
import { spokenPercent } from '../kit/spoken-percent.ts';
import { wordPadStyle } from './word-pad-style.ts';

type Values = InstrumentState['values'];

const PAINTED_BY = ['corners', 'reach', 'theme'] as const;

/**
 * A point between four words. The pad shows the colour of the meaning and the response at each of its points.
 * Its bottom edge is the slider from A to B.
 *
 * @fires position-asked - a PositionEvent, when a person asks for a position
 * @fires gesture-start - and `gesture-end`, around each gesture
 */
export class WordPad extends LiveElement implements XYPadHost, Mover {
  static override styles = [planeStyle, wordPadStyle];

  static override properties = {
    values: MOVING,
    axes: { attribute: false },
    terms: { attribute: false },
    labels: { attribute: false },
    corners: { attribute: false },
    reach: { attribute: false },
    theme: { attribute: false },
    curves: { attribute: false },
  };

  declare values: Values;
  /** The ranges of morph and morphY. */
  declare axes: readonly [RangeSpec, RangeSpec];
  declare terms: readonly InstrumentTerm[];
  /** The labels of morph and morphY. */
  declare labels: readonly [string, string];
  declare corners: Corners;
  /** Distance of an ordinary term from the middle of the map. */
  declare reach: number;
  declare theme: Theme;
  /** An SVG path, see padCurves. */
  declare curves: string;

  readonly controller = new XYPadController(this, ['morph', 'morphY']);

  pointOf({ morph, morphY }: Values): MapPoint {
    return [morph, morphY];
  }

  changeAt([morph, morphY]: MapPoint): Change {
    return { morph, morphY };
  }

  home(): Change {
    const [{ defaultValue: morph }, { defaultValue: morphY }] = this.axes;
    return { morph, morphY };
  }

  protected override render() {
    const { shown } = this.controller;
    const [x, y] = this.pointOf(shown);
    const mix = spokenMix(sharesAt(shown, this.terms));
    const shares = (rowShare: number) =>
      html`<div class="shares" aria-hidden="true">
        ${[1 - x, x].map((share) => html`<span>${Math.round(100 * share * rowShare)} %</span>`)}
      </div>`;
    return html`
      ${shares(y)}
      ${plane(this, {
        labels: this.labels,
        description: msg('A point among four words: the nearer, the more of a word.'),
        spoken: [`${spokenPercent(x)}, ${mix}`, `${spokenPercent(y)}, ${mix}`],
        under: html`<canvas aria-hidden="true"></canvas
          ><svg
            aria-hidden="true"
            viewBox="0 0 ${PAD_BOX[0]} ${PAD_BOX[1]}"
            preserveAspectRatio="none"
          >
            <path d=${this.curves} />
          </svg>`,
      })}
      ${shares(1 - y)}
    `;
  }

  follow(values: Values): void {
    this.move<WordPad>({ values });
    this.#layOut();
  }

  #layOut(): void {
    const [x, y] = this.pointOf(this.controller.shown);
    positionHandle(this, x, 1 - y);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#layOut();
    if (!PAINTED_BY.some((name) => changed.has(name))) return;
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas) return;
    const picture = padPicture(this.corners, this.reach, this.theme);
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d')?.putImageData(picture, 0, 0);
  }
}

export const wordPadTag = define('neural-eq-pad', WordPad);
