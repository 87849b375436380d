import { LitElement, html, nothing, svg } from 'lit';
import { analogResponseDb } from '../eq/index.ts';
import { BandHand } from './band-hand.ts';
import type { BandHandHost } from './band-hand.ts';
import { bandNode, nodePlaces } from './band-node.ts';
import { bandNodeStyle } from './band-node-style.ts';
import { bandSummary } from './band-text.ts';
import { bandOf } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { Curves } from './curves.ts';
import { define } from './define.ts';
import { BAND_NUMBERS } from './edits.ts';
import type { BandNumber } from './edits.ts';
import {
  BOX,
  FREQUENCY_LINES,
  areaPath,
  curvePath,
  frequencyToX,
  gainLinesDb,
  gainToY,
} from './graph-geometry.ts';
import type { SpectrumFeed } from './instrument.ts';
import { responseCurveStyle } from './response-curve-style.ts';
import { SpectrumController } from './spectrum-controller.ts';

/**
 * The response, drawn: what is heard as a line, the words by themselves as ghosts, A dashed and B
 * dotted; and the five bands as nodes to take hold of, each where its own frequency and gain are. Colours
 * come as custom properties: `--a`, `--b`, `--now`.
 *
 * @fires edit-asked - an EditEvent, when a person asks for a hand edit
 * @fires band-chosen - a BandEvent, when they have their hand on a band
 * @fires gesture-start - and `gesture-end`, around what is one act
 */
export class ResponseCurve extends LitElement implements BandHandHost {
  static override styles = [responseCurveStyle, bandNodeStyle];

  static override properties = {
    curves: { attribute: false },
    bands: { attribute: false },
    selected: { attribute: false },
    rangeDb: { attribute: false },
    bypassed: { type: Boolean, reflect: true },
    lone: { type: Boolean, reflect: true },
    description: {},
    openSpectrum: { attribute: false },
    sampleRate: { attribute: false },
  };

  declare curves: Curves | undefined;
  declare bands: readonly BandView[] | undefined;
  /** The band whose handles and curve are shown while somebody is at the graph. */
  declare selected: BandNumber;
  /** The outermost line of the gain axis: 6, 12 or 24 dB. */
  declare rangeDb: number;
  /** Whether the sound passes unchanged: then the line is flat and the curve another ghost. */
  declare bypassed: boolean;
  /** Whether what is heard is not on the walk between the two words: then they are no ghosts. */
  declare lone: boolean;
  /** What the curve shows, for those who do not see it. */
  declare description: string;

  /** Opens the spectra to be drawn behind the curve; undefined where none are wanted. */
  declare openSpectrum: (() => SpectrumFeed | undefined) | undefined;
  declare sampleRate: number;

  readonly #hands = BAND_NUMBERS.map((band) => new BandHand(this, band));
  #rangeDb = 0;

  constructor() {
    super();
    new SpectrumController(this);
  }

  get drawnRangeDb(): number {
    return this.#rangeDb;
  }

  protected override willUpdate(): void {
    // The scale stands still under a hand that drags.
    if (!this.#hands.some(({ dragging }) => dragging)) this.#rangeDb = this.rangeDb;
  }

  protected override updated(): void {
    if (this.#touchable === undefined) for (const hand of this.#hands) hand.release();
  }

  protected override render() {
    const rangeDb = this.#rangeDb;
    return html`
      <div class="graph">
        ${this.openSpectrum ? html`<canvas aria-hidden="true"></canvas>` : nothing}
        <div class="picture" role="img" aria-label=${this.description}>
          <svg viewBox="0 0 ${BOX} ${BOX}" preserveAspectRatio="none" aria-hidden="true">
            ${FREQUENCY_LINES.map(([frequencyHz]) => upright(frequencyToX(frequencyHz)))}
            ${gainLinesDb(rangeDb).map((gainDb) => level(gainToY(gainDb, rangeDb), gainDb === 0))}
            ${this.#lines()}
          </svg>
          ${FREQUENCY_LINES.map(
            ([frequencyHz, label]) =>
              html`<span class="hz" .style=${`--x:${frequencyToX(frequencyHz)}`}>${label}</span>`,
          )}
          ${gainLinesDb(rangeDb).map(
            (gainDb) =>
              html`<span class="db" .style=${`--y:${gainToY(gainDb, rangeDb)}`}
                >${signed(gainDb)}</span
              >`,
          )}
        </div>
        ${this.#nodes()}
      </div>
    `;
  }

  /** The bands, unless the sound passes them by. */
  get #touchable(): readonly BandView[] | undefined {
    return this.bypassed ? undefined : this.bands;
  }

  #nodes() {
    const selected = this.#touchable?.[this.selected - 1];
    if (selected === undefined) return nothing;
    return html`
      ${this.#touchable?.map((view, i) => {
        const hand = this.#hands[i];
        return hand && bandNode(hand, view, this.#rangeDb, view === selected);
      })}
      <span class="readout" aria-hidden="true">${bandSummary(selected)}</span>
    `;
  }

  #lines() {
    if (this.curves === undefined) return svg``;
    const { frequenciesHz, now, a, b } = this.curves;
    const path = (gainsDb: Float64Array): string =>
      curvePath(frequenciesHz, gainsDb, this.#rangeDb);
    const nowPath = path(now);
    return svg`
      <path class="ghost a" d=${path(a)} />
      <path class="ghost b" d=${path(b)} />
      <path class="area" d=${areaPath(frequenciesHz, now, this.#rangeDb)} />
      <path class="under" d=${nowPath} />
      ${this.#own(frequenciesHz)}
      <path class="now" d=${nowPath} />
      ${this.#touchable?.map((view) => tie(view, this.#rangeDb))}
      ${this.bypassed ? svg`<path class="flat" d="M0 ${BOX / 2}H${BOX}" />` : svg``}
    `;
  }

  /** What the selected band does by itself. */
  #own(frequenciesHz: Float64Array) {
    const view = this.#touchable?.[this.selected - 1];
    if (view === undefined) return svg``;
    const gainsDb = analogResponseDb([bandOf(view)], frequenciesHz);
    const d = curvePath(frequenciesHz, gainsDb, this.#rangeDb);
    return svg`<path class=${view.on ? 'own' : 'own off'} d=${d} />`;
  }
}

/** From where the words would have a band to where the hand has it. */
function tie(view: BandView, rangeDb: number) {
  const { x, y, plainX, plainY } = nodePlaces(view, rangeDb);
  return x === plainX && y === plainY
    ? svg``
    : svg`<path class="tie" d="M${BOX * plainX} ${BOX * plainY}L${BOX * x} ${BOX * y}" />`;
}

const upright = (x: number) => svg`<path class="grid" d="M${BOX * x} 0V${BOX}" />`;

const level = (y: number, zero: boolean) =>
  svg`<path class=${zero ? 'zero' : 'grid'} d="M0 ${BOX * y}H${BOX}" />`;

/** "+6", "0", "−6", with the sign that is as wide as a plus. */
const signed = (gainDb: number): string =>
  gainDb < 0 ? `−${-gainDb}` : `${gainDb > 0 ? '+' : ''}${gainDb}`;

export const responseCurveTag = define('neural-eq-curve', ResponseCurve);
