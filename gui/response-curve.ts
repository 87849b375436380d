import { LitElement, html, nothing, svg } from 'lit';
import type { Curves } from './curves.ts';
import { define } from './define.ts';
import {
  BOX,
  FREQUENCY_LINES,
  areaPath,
  curvePath,
  frequencyToX,
  gainLinesDb,
  gainToY,
} from './graph-geometry.ts';
import { responseCurveStyle } from './response-curve-style.ts';

/**
 * The response, drawn: what is heard as a line, the words by themselves as ghosts, A dashed and B
 * dotted. Colours come as custom properties: `--a`, `--b`, `--now`.
 */
export class ResponseCurve extends LitElement {
  static override styles = responseCurveStyle;

  static override properties = {
    curves: { attribute: false },
    rangeDb: { attribute: false },
    bypassed: { type: Boolean, reflect: true },
    description: {},
  };

  declare curves: Curves | undefined;
  /** The outermost line of the gain axis: 6, 12 or 24 dB. */
  declare rangeDb: number;
  /** Whether the sound passes unchanged: then the line is flat and the curve another ghost. */
  declare bypassed: boolean;
  /** What the curve shows, for those who do not see it. */
  declare description: string;

  protected override render() {
    const { rangeDb } = this;
    return html`
      <div class="graph" role="img" aria-label=${this.description}>
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
        ${this.#nodes()}
      </div>
    `;
  }

  #nodes() {
    if (this.curves === undefined || this.bypassed) return nothing;
    return this.curves.nodes.map(
      ({ frequencyHz, gainDb }, band) =>
        html`<span
          class="node"
          aria-hidden="true"
          .style=${`--x:${frequencyToX(frequencyHz)};--y:${gainToY(gainDb, this.rangeDb)}`}
          >${band + 1}</span
        >`,
    );
  }

  #lines() {
    if (this.curves === undefined) return svg``;
    const { frequenciesHz, now, a, b } = this.curves;
    const path = (gainsDb: Float64Array): string => curvePath(frequenciesHz, gainsDb, this.rangeDb);
    const nowPath = path(now);
    return svg`
      <path class="ghost a" d=${path(a)} />
      <path class="ghost b" d=${path(b)} />
      <path class="area" d=${areaPath(frequenciesHz, now, this.rangeDb)} />
      <path class="under" d=${nowPath} />
      <path class="now" d=${nowPath} />
      ${this.bypassed ? svg`<path class="flat" d="M0 ${BOX / 2}H${BOX}" />` : svg``}
    `;
  }
}

const upright = (x: number) => svg`<path class="grid" d="M${BOX * x} 0V${BOX}" />`;

const level = (y: number, zero: boolean) =>
  svg`<path class=${zero ? 'zero' : 'grid'} d="M0 ${BOX * y}H${BOX}" />`;

/** "+6", "0", "−6", with the sign that is as wide as a plus. */
const signed = (gainDb: number): string =>
  gainDb < 0 ? `−${-gainDb}` : `${gainDb > 0 ? '+' : ''}${gainDb}`;

export const responseCurveTag = define('neural-eq-curve', ResponseCurve);
