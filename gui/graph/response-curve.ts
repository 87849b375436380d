import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { analogResponseDb } from '../../eq/index.ts';
import { BandDragController } from './band-drag-controller.ts';
import type { BandHandHost } from './band-drag-controller.ts';
import { bandNode, nodePoints, placeNode } from './band-node.ts';
import type { NodePoints } from './band-node.ts';
import { bandNodeStyle } from './band-node-style.ts';
import { bandSummary } from './band-text.ts';
import { bandOf } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { Ghosts } from './curves.ts';
import { define } from '../kit/define.ts';
import { BAND_NUMBERS, EDIT_KINDS } from '../instrument/edits.ts';
import type { BandNumber } from '../instrument/edits.ts';
import {
  BOX,
  FREQUENCY_LINES,
  curvePath,
  frequencyToX,
  gainLinesDb,
  gainToY,
} from '../../figure/index.ts';
import type { Theme } from '../../figure/index.ts';
import type { SpectrumFeed } from '../instrument/instrument.ts';
import { MOVING, move, turn } from '../instrument/live-frame.ts';
import { MovingCurve } from './moving-curve.ts';
import type { GainCurve, MovingPicture } from './moving-curve.ts';
import { responseCurveStyle } from './response-curve-style.ts';
import { SpectrumController } from './spectrum-controller.ts';

/** What moves with the sound. */
export interface Now {
  readonly heard: GainCurve | undefined;
  readonly bands: readonly BandView[] | undefined;
  /** Of the line and its area, and of the nodes. */
  readonly colour: string;
}

const ENGAGED = '.graph:hover, .graph:focus-within';

/**
 * The response, drawn: what is heard as a line, the words by themselves as ghosts, A dashed and B
 * dotted; and the five bands as nodes to take hold of, each where its own frequency and gain are. Colours
 * come as custom properties, `--a` and `--b`; those of what is heard as properties.
 *
 * @fires edit-asked - an EditEvent, when a person asks for a hand edit
 * @fires band-chosen - a BandEvent, when they have their hand on a band
 * @fires gesture-start - and `gesture-end`, around what is one act
 */
export class ResponseCurve extends LitElement implements BandHandHost {
  static override styles = [responseCurveStyle, bandNodeStyle];

  static override properties = {
    now: MOVING,
    ghosts: { attribute: false },
    theme: { attribute: false },
    selected: { attribute: false },
    rangeDb: { attribute: false },
    bypassed: { type: Boolean, reflect: true },
    lone: { type: Boolean, reflect: true },
    description: {},
    openSpectrum: { attribute: false },
    sampleRate: { attribute: false },
  };

  declare now: Now;
  declare ghosts: Ghosts | undefined;
  declare theme: Theme;
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

  readonly #hands = BAND_NUMBERS.map((band) => new BandDragController(this, band));
  readonly #moving = new MovingCurve();
  readonly #cannotHover = matchMedia('(hover: none)');
  #rangeDb = 0;

  constructor() {
    super();
    new SpectrumController(this);
  }

  get bands(): readonly BandView[] | undefined {
    return this.now.bands;
  }

  get drawnRangeDb(): number {
    return this.#rangeDb;
  }

  /** Draws what is heard by now, and renders nothing. */
  follow(now: Now): void {
    move<ResponseCurve>(this, { now });
    this.#show();
  }

  protected override willUpdate(): void {
    // The scale stands still under a hand that drags.
    if (!this.#hands.some(({ dragging }) => dragging)) this.#rangeDb = this.rangeDb;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#moving.stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#touchable === undefined) for (const hand of this.#hands) hand.release();
    if (changed.has('theme')) this.#moving.forgetColours();
    this.#show();
  }

  protected override async scheduleUpdate(): Promise<void> {
    // After the number fields.
    await turn(EDIT_KINDS.length + 1);
    await super.scheduleUpdate();
  }

  protected override render() {
    const rangeDb = this.#rangeDb;
    return html`
      <div
        class="graph"
        @pointerenter=${this.#redraw}
        @pointerleave=${this.#redraw}
        @focusin=${this.#redraw}
        @focusout=${this.#redraw}
      >
        ${this.openSpectrum ? html`<canvas class="spectrum" aria-hidden="true"></canvas>` : nothing}
        <div class="picture" role="img" aria-label=${this.description}>
          ${guard([rangeDb, this.ghosts], () => this.#still(rangeDb))}
          <canvas class="moving" aria-hidden="true"></canvas>
          ${guard([rangeDb], () => scales(rangeDb))}
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
        return hand && bandNode(hand, view, this.now.colour, view === selected);
      })}
      <span class="readout" aria-hidden="true"
        >${this.#isEngaged ? bandSummary(selected) : nothing}</span
      >
    `;
  }

  /** The lines that stay while the sound moves. */
  #still(rangeDb: number) {
    const ghost = ({ frequenciesHz, gainsDb }: GainCurve): string =>
      curvePath(frequenciesHz, gainsDb, rangeDb);
    return html`<svg viewBox="0 0 ${BOX} ${BOX}" preserveAspectRatio="none" aria-hidden="true">
      ${FREQUENCY_LINES.map(([frequencyHz]) => upright(frequencyToX(frequencyHz)))}
      ${gainLinesDb(rangeDb).map((gainDb) => level(gainToY(gainDb, rangeDb), gainDb === 0))}
      ${
        this.ghosts &&
        svg`
          <path class="ghost a" d=${ghost(this.ghosts.a)} />
          <path class="ghost b" d=${ghost(this.ghosts.b)} />
        `
      }
    </svg>`;
  }

  readonly #redraw = (): void => this.requestUpdate();

  #show(): void {
    if (!this.isConnected) return;
    const isEngaged = this.#isEngaged;
    const root = this.renderRoot;
    const places = this.#touchable?.map((view) => nodePoints(view, this.#rangeDb)) ?? [];
    const canvas = root.querySelector<HTMLCanvasElement>('.moving') ?? undefined;
    this.#moving.show(canvas, this.#picture(places, isEngaged));
    root.querySelectorAll('.band').forEach((band, i) => {
      const place = places[i];
      if (place) placeNode(band, place, isEngaged);
    });
  }

  #picture(places: readonly NodePoints[], isEngaged: boolean): MovingPicture | undefined {
    const { bypassed, now } = this;
    const { heard, colour } = now;
    if (heard === undefined) return undefined;
    const rangeDb = this.#rangeDb;
    const own = isEngaged ? this.#own(heard.frequenciesHz) : undefined;
    const ties = places.flatMap(({ x, y, plainX, plainY }) =>
      x === plainX && y === plainY ? [] : ([[plainX, plainY, x, y]] as const),
    );
    return { rangeDb, heard, bypassed, colour, ...(own && { own }), ties };
  }

  /** Whether somebody is at the graph, as the style sheet has it. */
  get #isEngaged(): boolean {
    return this.#cannotHover.matches || this.renderRoot.querySelector(ENGAGED) !== null;
  }

  /** What the selected band does by itself. */
  #own(frequenciesHz: Float64Array): MovingPicture['own'] {
    const view = this.#touchable?.[this.selected - 1];
    if (view === undefined) return undefined;
    const gainsDb = analogResponseDb([bandOf(view)], frequenciesHz);
    return { frequenciesHz, gainsDb, on: view.on };
  }
}

/** What the lines stand for. */
const scales = (rangeDb: number) => html`
  ${FREQUENCY_LINES.map(
    ([frequencyHz, label]) =>
      html`<span class="hz" .style=${`--x:${frequencyToX(frequencyHz)}`}>${label}</span>`,
  )}
  ${gainLinesDb(rangeDb).map(
    (gainDb) =>
      html`<span class="db" .style=${`--y:${gainToY(gainDb, rangeDb)}`}>${signed(gainDb)}</span>`,
  )}
`;

const upright = (x: number) => svg`<path class="grid" d="M${BOX * x} 0V${BOX}" />`;

const level = (y: number, zero: boolean) =>
  svg`<path class=${zero ? 'zero' : 'grid'} d="M0 ${BOX * y}H${BOX}" />`;

/** "+6", "0", "−6", with the sign that is as wide as a plus. */
const signed = (gainDb: number): string =>
  gainDb < 0 ? `−${-gainDb}` : `${gainDb > 0 ? '+' : ''}${gainDb}`;

export const responseCurveTag = define('neural-eq-curve', ResponseCurve);
