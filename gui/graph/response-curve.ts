import { msg } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import type { PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { analogResponseDb } from '../../eq/index.ts';
import { BandDragController } from './band-drag-controller.ts';
import type { BandDragHost } from './band-drag-controller.ts';
import { bandNode, nodePoints, positionNode } from './band-node.ts';
import type { NodePoints } from './band-node.ts';
import { bandNodeStyle } from './band-node-style.ts';
import { bandSummary } from './band-text.ts';
import { bandOf } from './band-view.ts';
import type { BandView } from './band-view.ts';
import type { Ghosts } from './curves.ts';
import { DrawnScale } from './drawn-scale.ts';
import { define } from '../kit/define.ts';
import { viewOf } from '../kit/view-of.ts';
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
import type { SampleFeed } from '../instrument/instrument.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { RenderTurns } from '../instrument/render-turns.ts';
import { WheelAim } from '../kit/wheel-aim.ts';
import { MovingCurve } from './moving-curve.ts';
import type { GainCurve, MovingPicture } from './moving-curve.ts';
import { responseCurveStyle } from './response-curve-style.ts';
import { SpectrumController } from './spectrum-controller.ts';

/** What moves with the sound. */
export interface Now {
  /** The curve of the coefficients in use. */
  readonly activeCurve: GainCurve | undefined;
  readonly bands: readonly BandView[] | undefined;
  /** The colour of the line, its area and the nodes. */
  readonly colour: string;
}

const ENGAGED = '.graph:hover, .graph:focus-within';

/**
 * The graph of the response: the active curve as a line, the words alone as ghosts, A dashed and B dotted, and
 * the five bands as nodes to drag, each at its own frequency and gain. The colours of the ghosts come as the
 * custom properties `--a` and `--b`.
 *
 * @fires edit-asked - an EditEvent, when a person asks for edits
 * @fires band-chosen - a BandEvent, when they begin to work on a band
 * @fires gesture-start - and `gesture-end`, around each gesture
 */
export class ResponseCurve extends LiveElement implements BandDragHost {
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
    openSamples: { attribute: false },
    sampleRate: { attribute: false },
    turns: { attribute: false },
    pointed: { state: true },
  };

  declare now: Now;
  declare ghosts: Ghosts | undefined;
  declare theme: Theme;
  /** The chosen band. */
  declare selected: BandNumber;
  /** The outermost line of the gain axis: 6, 12 or 24 dB. */
  declare rangeDb: number;
  /** Whether the sound passes unchanged: then the line is flat and the active curve is a ghost. */
  declare bypassed: boolean;
  /** Whether the position is not on the walk between the two words: then their ghosts are hidden. */
  declare lone: boolean;
  /** What the graph shows, for screen readers. */
  declare description: string;

  /** Opens the samples whose spectra are drawn behind the curve; undefined where none are wanted. */
  declare openSamples: (() => SampleFeed | undefined) | undefined;
  declare sampleRate: number;
  /** The panel's, in which this element takes the last turn of a reading; undefined renders at once. */
  declare turns: RenderTurns | undefined;
  /** The band under the pointer. */
  declare private pointed: BandNumber | undefined;

  readonly wheelAim = new WheelAim(this);

  readonly #bandControllers = BAND_NUMBERS.map((band) => new BandDragController(this, band));
  readonly #movingCurve = new MovingCurve();
  /** Of the window that shows the element. */
  #cannotHover: MediaQueryList | undefined;
  readonly #scale = new DrawnScale();
  #wasEditable = false;

  constructor() {
    super();
    new SpectrumController(this);
  }

  get bands(): readonly BandView[] | undefined {
    return this.now.bands;
  }

  get dragged(): BandDragController | undefined {
    return this.#bandControllers.find(({ dragging }) => dragging);
  }

  get drawnRangeDb(): number {
    return this.#scale.rangeDb;
  }

  dragEnded(): void {
    this.#scale.dragEnded();
  }

  /** Draws the latest state without a render. */
  follow(now: Now): void {
    this.move<ResponseCurve>({ now });
    this.#show();
  }

  protected override willUpdate(): void {
    const gainsDb = (this.bands ?? []).map(({ numbers }) => numbers.Gain.value);
    const dragged = this.#bandControllers.findIndex(({ dragging }) => dragging);
    this.#scale.choose(this.rangeDb, gainsDb, dragged);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#cannotHover = viewOf(this).matchMedia('(hover: none)');
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#movingCurve.stop();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isEditable = this.#editableBands !== undefined;
    // Only once: a release requests the next update.
    if (this.#wasEditable && !isEditable)
      for (const controller of this.#bandControllers) controller.release();
    this.#wasEditable = isEditable;
    if (changed.has('theme')) this.#movingCurve.forgetColours();
    this.#show();
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The number fields take the first turns.
    await this.turns?.wait(EDIT_KINDS.length + 1, this);
    await super.scheduleUpdate();
  }

  protected override render() {
    const rangeDb = this.drawnRangeDb;
    return html`
      <div
        class="graph"
        @pointerenter=${this.#redraw}
        @pointerover=${this.#point}
        @pointermove=${this.#move}
        @pointerdown=${this.wheelAim.act}
        @pointerleave=${this.#leave}
        @wheel=${this.#wheel}
        @focusin=${this.#focus}
        @focusout=${this.#redraw}
      >
        ${this.openSamples ? html`<canvas class="spectrum" aria-hidden="true"></canvas>` : nothing}
        <div
          class="picture"
          role="img"
          aria-label=${this.description}
          aria-description=${msg('Dashed: the left word by itself. Dotted: the right word by itself.')}
          data-tip=""
        >
          ${guard([rangeDb, this.ghosts], () => this.#grid(rangeDb))}
          <canvas class="moving" aria-hidden="true"></canvas>
          ${guard([rangeDb], () => scales(rangeDb))}
        </div>
        ${this.#nodes()}
      </div>
    `;
  }

  /** The bands; undefined while the sound passes unchanged. */
  get #editableBands(): readonly BandView[] | undefined {
    return this.bypassed ? undefined : this.bands;
  }

  #nodes() {
    const shown = this.#shownBand;
    if (shown === undefined) return nothing;
    return html`
      ${this.#editableBands?.map((view, i) => {
        const controller = this.#bandControllers[i];
        const look = { colour: this.now.colour, selected: view.band === this.selected };
        return controller && bandNode(controller, view, { ...look, shown: view === shown });
      })}
      <span class="readout" aria-hidden="true"
        >${this.#isEngaged ? bandSummary(shown) : nothing}</span
      >
    `;
  }

  /** The band whose handles, curve and numbers show: the one under the pointer, or the selected one. */
  get #shownBand(): BandView | undefined {
    return this.#editableBands?.[(this.pointed ?? this.selected) - 1];
  }

  /** The lines that stay while the sound moves: the grid and the ghosts. */
  #grid(rangeDb: number) {
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

  /** A second finger shows no other band than the one that the first has chosen. */
  readonly #point = ({ target, isPrimary }: PointerEvent): void => {
    if (!isPrimary) return;
    const band = (target as Element).closest<HTMLElement>('.band')?.dataset['band'];
    this.pointed = BAND_NUMBERS.find((each) => String(each) === band);
  };

  /** A turn beside the nodes is the page's, but for a band that is dragged there. */
  readonly #wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      if (this.dragged === undefined) this.wheelAim.passed(event);
      else this.dragged.wheel.handleEvent(event);
    },
  };

  readonly #move = (event: PointerEvent): void => {
    this.wheelAim.pointermove(event);
    if (event.isPrimary && this.#scale.pointerMoved(event)) this.requestUpdate();
  };

  readonly #leave = ({ isPrimary }: PointerEvent): void => {
    if (!isPrimary) return;
    this.#scale.pointerLeft();
    this.pointed = undefined;
    this.requestUpdate();
  };

  readonly #focus = (): void => {
    this.wheelAim.act();
    this.requestUpdate();
  };

  #show(): void {
    if (!this.isConnected) return;
    const isEngaged = this.#isEngaged;
    const root = this.renderRoot;
    const points = this.#editableBands?.map((view) => nodePoints(view, this.drawnRangeDb)) ?? [];
    const canvas = root.querySelector<HTMLCanvasElement>('.moving') ?? undefined;
    this.#movingCurve.show(canvas, this.#picture(points, isEngaged));
    root.querySelectorAll('.band').forEach((band, i) => {
      const point = points[i];
      if (point) positionNode(band, point, isEngaged);
    });
  }

  #picture(points: readonly NodePoints[], isEngaged: boolean): MovingPicture | undefined {
    const { bypassed, now } = this;
    const { activeCurve, colour } = now;
    if (activeCurve === undefined) return undefined;
    const rangeDb = this.drawnRangeDb;
    const bandCurve = isEngaged ? this.#bandCurve(activeCurve.frequenciesHz) : undefined;
    const ties = points.flatMap(({ x, y, plainX, plainY }) =>
      x === plainX && y === plainY ? [] : ([[plainX, plainY, x, y]] as const),
    );
    return {
      rangeDb,
      activeCurve,
      bypassed,
      colour,
      ...(bandCurve && { bandCurve }),
      ties,
    };
  }

  /** Whether a person is at the graph; the style sheet asks the same. */
  get #isEngaged(): boolean {
    return this.#cannotHover?.matches === true || this.renderRoot.querySelector(ENGAGED) !== null;
  }

  /** The curve of the shown band alone. */
  #bandCurve(frequenciesHz: Float64Array): MovingPicture['bandCurve'] {
    const view = this.#shownBand;
    if (view === undefined) return undefined;
    const gainsDb = analogResponseDb([bandOf(view)], frequenciesHz);
    return { frequenciesHz, gainsDb, on: view.on };
  }
}

/** The labels of the lines. */
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

/** "+6", "0", "−6", with the minus sign that is as wide as a plus. */
const signed = (gainDb: number): string =>
  gainDb < 0 ? `−${-gainDb}` : `${gainDb > 0 ? '+' : ''}${gainDb}`;

export const responseCurveTag = define('neural-eq-curve', ResponseCurve);
