import { LitElement, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import type { InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import { MOVING, move } from '../instrument/live-frame.ts';
import type { Mover } from '../instrument/live-frame.ts';
import { isInBox, placeLabels } from './map-labels.ts';
import type { Box, Label } from './map-labels.ts';
import { mapAxes, nearestOnWay, spokenPlace, toPixel } from './map-plane.ts';
import type { MapPoint } from '../../figure/index.ts';
import { memo } from '../kit/memo.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import { placePoint, plane } from './plane.ts';
import { planeStyle } from './plane-style.ts';
import { XYPadController } from './xy-pad-controller.ts';
import type { Approach, PlaneHost } from './xy-pad-controller.ts';
import { mapPointAt, sharesAt, walkEnds, wordChange } from '../instrument/position.ts';
import type { TermShare } from '../instrument/position.ts';
import { isOnWalk } from '../../words/index.ts';
import type { Change } from '../instrument/position-event.ts';
import { snap } from '../kit/range-steps.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { spokenMix } from '../instrument/sentence.ts';
import { languageName } from '../picker/term-facts.ts';
import { wordMapStyle } from './word-map-style.ts';
import { wordWidthEm } from '../picker/word-width.ts';

type Values = InstrumentState['values'];

/** Nearer than this, in pixels, the point keeps to the walk between the words. */
const SNAP = 14;
const DOT_REACH = 10;
/** In pixels, with the ring around it. */
const KNOB_RADIUS = 13;
const ENDS = { x: ['darker', 'brighter'], y: ['louder', 'softer'] } as const;

const ENDS_SHOWN = Object.values(ENDS)
  .flat()
  .map((name) => html`<em class=${name}>${name}</em>`);

/** A word of the map, in pixels. */
interface Spot {
  readonly term: number;
  readonly x: number;
  readonly y: number;
  readonly fontPx: number;
  readonly label: Label | undefined;
}

/**
 * All words where their meaning is, the walk from A to B among them, and the point where the sound is. Near
 * the walk the point keeps to it; anywhere else it blends the words around it.
 *
 * @fires position-asked - a PositionEvent, when a person asks for a place
 * @fires gesture-start - and `gesture-end`, around what is one act
 */
export class WordMap extends LitElement implements PlaneHost, Mover {
  static override styles = [buttonStyle, planeStyle, wordMapStyle];

  static override properties = {
    values: MOVING,
    terms: { attribute: false },
    colours: { attribute: false },
    morph: { attribute: false },
    labels: { attribute: false },
    size: { state: true },
    whole: { state: true },
    pointed: { state: true },
  };

  declare values: Values;
  declare terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  declare colours: readonly string[];
  declare morph: RangeSpec;
  declare labels: readonly [string, string];
  /** Width and height in pixels. */
  declare private size: readonly [number, number];
  /** Whether words of all languages are written. */
  declare private whole: boolean;
  /** The word that the pointer is near. */
  declare private pointed: number | undefined;

  readonly hand = new XYPadController(this, ['morph', 'mapX', 'mapY', 'mode']);
  readonly #axes = memo(mapAxes);
  readonly #spots = memo(
    (
      terms: readonly InstrumentTerm[],
      width: number,
      height: number,
      whole: boolean,
      ...pinned: readonly number[]
    ) => spots(terms, [width, height], whole, pinned, this.#family),
  );
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.size = [entry.contentRect.width, entry.contentRect.height];
  });

  constructor() {
    super();
    this.size = [0, 0];
    this.whole = false;
  }

  get axes(): readonly [RangeSpec, RangeSpec] {
    return this.#axes(this.#words);
  }

  placeOf(values: Values): MapPoint {
    return mapPointAt(values, this.terms);
  }

  changeAt(place: MapPoint, by: Approach): Change {
    const values = this.hand.shown;
    if (by !== 'key') {
      const [x, y] = this.#pixel(place);
      const word = by === 'press' ? this.#wordAt(x, y) : undefined;
      if (word !== undefined) return wordChange(word, values, this.terms);
      const [from, to] = this.#way(values);
      const { share, distance } = nearestOnWay(from, to, [x, y]);
      const isLong = Math.hypot(from[0] - to[0], from[1] - to[1]) > 1;
      const morph = isLong ? snap(this.morph, share) : values.morph;
      if (distance <= SNAP) return { morph, mode: 0 };
    }
    const [mapX = 0, mapY = 0] = place.map((value, axis) =>
      snap(this.axes[axis === 0 ? 0 : 1], value),
    );
    return { mapX, mapY, mode: 1 };
  }

  /** Back to the walk; and there, to where it begins. */
  home(): Change {
    return this.hand.shown.mode === 0 ? { morph: this.morph.defaultValue } : { mode: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    const others = this.#others;
    this.whole = others.some((code) => navigator.language.startsWith(code));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render() {
    const [width, height] = this.size;
    const values = this.hand.shown;
    const place = this.placeOf(values);
    const [x, y] = this.#pixel(place);
    const named =
      this.#spot(this.pointed) ?? (values.mode === 0 ? undefined : this.#unwritten(x, y));
    const shares = sharesAt(values, this.terms);
    const mix = spokenMix(shares);
    const others = this.#others;
    const codes = others.join(' ').toUpperCase();
    return html`
      ${plane(this, {
        labels: this.labels,
        spoken: [
          `${spokenPlace(place[0], ENDS.x)}, ${mix}`,
          `${spokenPlace(place[1], ENDS.y)}, ${mix}`,
        ],
        under: html`
          <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
            <path class="axis" d="M0 ${height / 2}H${width}M${width / 2} 0V${height}" />
            ${isOnWalk(values) ? nothing : this.#threads(shares, x, y)}
            <path class="way" d="M${this.#way(values).join('L')}" />
          </svg>
          <div class="words" aria-hidden="true">
            ${ENDS_SHOWN} ${guard([this.#all, this.colours], () => this.#all.map(this.#written))}
            ${named && this.#name(named)}
          </div>
        `,
      })}
      ${
        others.length === 0
          ? nothing
          : html`<button
              aria-pressed=${this.whole}
              aria-label=${`${codes}: ${others.map(languageName).join(', ')} words`}
              @click=${() => (this.whole = !this.whole)}
            >
              ${codes}
            </button>`
      }
    `;
  }

  follow(values: Values): void {
    move<WordMap>(this, { values });
    // The threads hang on the point.
    if (isOnWalk(values)) this.#place();
    else this.requestUpdate();
  }

  protected override updated(): void {
    this.#place();
  }

  #place(): void {
    const [width, height] = this.size;
    const [x, y] = this.#pixel(this.placeOf(this.hand.shown));
    placePoint(this, seenShare(x, width), seenShare(y, height));
  }

  protected override firstUpdated(): void {
    const track = this.renderRoot.querySelector('.track');
    track?.addEventListener('pointermove', (event) => this.#point(event as PointerEvent));
    track?.addEventListener('pointerleave', () => (this.pointed = undefined));
  }

  /** What the map has: the same for everybody, though its walk may come from a word of one's own. */
  get #words(): readonly InstrumentTerm[] {
    return taughtTerms(this.terms);
  }

  get #family(): string {
    return getComputedStyle(this).getPropertyValue('--serif');
  }

  /** The languages after the first. */
  get #others(): readonly string[] {
    return [...new Set(this.#words.map(({ language }) => language))].slice(1);
  }

  /** All words; the array stays the same while they stand still. */
  get #all(): readonly Spot[] {
    const { termA, termB, termC, termD, morphY } = this.values;
    const pinned = morphY === 0 ? [termA, termB] : [termA, termB, termC, termD];
    return this.#spots(this.#words, ...this.size, this.whole, ...pinned);
  }

  #spot(term: number | undefined): Spot | undefined {
    return this.#all.find((spot) => spot.term === term);
  }

  #pixel(place: MapPoint): [x: number, y: number] {
    return toPixel(place, this.axes, ...this.size);
  }

  #way(values: Values): readonly [MapPoint, MapPoint] {
    const [from, to] = walkEnds(values, this.terms);
    return [this.#pixel(from), this.#pixel(to)];
  }

  /** The word that is written or has its dot at a pixel. */
  #wordAt(x: number, y: number): number | undefined {
    const written = this.#all.find(({ label }) => label && isInBox(label, x, y));
    return (written ?? this.#dot(x, y, () => true))?.term;
  }

  #unwritten(x: number, y: number): Spot | undefined {
    return this.#dot(x, y, ({ label }) => label === undefined);
  }

  #dot(x: number, y: number, counts: (spot: Spot) => boolean): Spot | undefined {
    const off = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
    return this.#all
      .filter((spot) => counts(spot) && off(spot) <= DOT_REACH)
      .sort((one, other) => off(one) - off(other))[0];
  }

  readonly #point = (event: PointerEvent): void => {
    if (this.hand.dragging) {
      this.pointed = undefined;
      return;
    }
    const track = event.currentTarget as HTMLElement;
    const box = track.getBoundingClientRect();
    const [width, height] = this.size;
    const x = ((event.clientX - box.left) * width) / box.width;
    const y = ((event.clientY - box.top) * height) / box.height;
    this.pointed = this.#unwritten(x, y)?.term;
  };

  /** From the point to the words that it blends. */
  #threads(shares: readonly TermShare[], x: number, y: number) {
    return shares.map(({ term, weight }) => {
      const [toX, toY] = this.#pixel(term.map);
      const opacity = (0.25 + 0.75 * weight).toFixed(2);
      return svg`<path class="thread" opacity=${opacity} d="M${x} ${y}L${toX} ${toY}" />`;
    });
  }

  readonly #written = ({ term, x, y, fontPx, label }: Spot) => {
    const colour = this.colours[term] ?? 'inherit';
    const of = this.terms[term];
    const dot =
      label?.centred === true
        ? nothing
        : html`<i
            class=${label ? 'tied' : ''}
            .style=${`left:${x}px;top:${y}px;color:${colour}`}
          ></i>`;
    if (label === undefined) return dot;
    return html`${dot}<span
        lang=${of?.language ?? nothing}
        .style=${`left:${label.left}px;top:${label.top}px;width:${label.width}px;font-size:${fontPx}px;line-height:${label.height}px;color:${colour}`}
        >${of?.term}</span
      >`;
  };

  #name({ term, x, y }: Spot) {
    const [width] = this.size;
    const side = x > width / 2 ? `right:${width - x}px` : `left:${x}px`;
    return html`<b
      class=${y < 40 ? 'below' : ''}
      .style=${`${side};top:${y}px;color:${this.colours[term] ?? 'inherit'}`}
      >${this.terms[term]?.term}</b
    >`;
  }
}

/** Where the knob is seen whole: at the very edge it stays within. */
function seenShare(pixel: number, size: number): number {
  const edge = KNOB_RADIUS / size;
  return Math.min(1 - edge, Math.max(edge, pixel / size)) || 0;
}

/** Larger, the more people taught it. */
function fontPx(count: number, width: number): number {
  return Math.round((width < 360 ? 0.86 : 1) * (10 + 1.3 * Math.sqrt(count)));
}

/** Where the words go: the pinned ones first, then those of the vocabulary's first language, most people first. */
function spots(
  terms: readonly InstrumentTerm[],
  [width, height]: readonly [number, number],
  whole: boolean,
  pinned: readonly number[],
  family: string,
): readonly Spot[] {
  if (width === 0) return [];
  const axes = mapAxes(terms);
  const weight = (term: number): number =>
    (pinned.includes(term) ? 1e6 : 0) + (terms[term]?.count ?? 0);
  const words = terms
    .map(({ term, map, count }, index) => {
      const [x, y] = toPixel(map, axes, width, height);
      const px = fontPx(count, width);
      const em = wordWidthEm(term, family);
      return { term: index, x, y, fontPx: px, width: Math.ceil(px * em) + 4, height: px + 2 };
    })
    .sort((one, other) => weight(other.term) - weight(one.term));
  const isWritten = ({ term }: { readonly term: number }): boolean =>
    whole || pinned.includes(term) || terms[term]?.language === terms[0]?.language;
  const written = words.filter(isWritten);
  const labels = placeLabels(written, width, height, furniture(width, height));
  return [
    ...words
      .filter((word) => !isWritten(word))
      .map((word): Spot => ({ ...word, label: undefined })),
    ...written.map((word, i): Spot => ({ ...word, label: labels[i] })),
  ];
}

/** The names of the axes' ends and the button, which words leave free. */
function furniture(width: number, height: number): Box[] {
  return [
    { left: 0, top: height / 2 - 16, width: 50, height: 16 },
    { left: width - 56, top: height / 2 - 16, width: 56, height: 16 },
    { left: width / 2, top: 0, width: 44, height: 18 },
    { left: width / 2, top: height - 18, width: 46, height: 18 },
    { left: width - 50, top: height - 46, width: 50, height: 46 },
  ];
}

export const wordMapTag = define('neural-eq-map', WordMap);
