import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import type { InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import { LiveElement, MOVING } from '../instrument/live-element.ts';
import type { Mover } from '../instrument/live-element.ts';
import { axisEndNames, drawnWord, nameAtDot, threads } from './map-drawing.ts';
import { axisEnds } from './axis-ends.ts';
import { mapAxes, nearestOnWalk, spokenCoordinate, toPixel } from './map-plane.ts';
import { isInBox } from './map-labels.ts';
import { axisEndBoxes, layOutMapWords, mapWordAt, unwrittenWordAt } from './map-words.ts';
import type { MapWord } from './map-words.ts';
import type { MapPoint } from '../../figure/index.ts';
import { memo } from '../kit/memo.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import { positionHandle, plane } from './plane.ts';
import { planeStyle } from './plane-style.ts';
import { XYPadController } from './xy-pad-controller.ts';
import type { Approach, XYPadHost } from './xy-pad-controller.ts';
import { namedShares } from '../instrument/named-shares.ts';
import type { Language } from '../language/index.ts';
import { language, nameAllWords, namesAllWords } from '../language/index.ts';
import { mapPointAt, walkEnds, wordChange } from '../instrument/position.ts';
import { isOnWalk } from '../../words/index.ts';
import type { Change } from '../instrument/change.ts';
import { snap } from '../kit/range-steps.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { viewOf } from '../kit/view-of.ts';
import { spokenMix } from '../instrument/sentence.ts';
import { languageName } from '../picker/term-facts.ts';
import { wordMapStyle } from './word-map-style.ts';

type Values = InstrumentState['values'];

/** Nearer to the walk than this, in pixels, the point keeps to it. */
const SNAP_PX = 14;
/** With the ring around it. */
const KNOB_RADIUS_PX = 13;

/**
 * The terms where their meanings are on the map, the walk from A to B among them, and the point where the
 * sound is. Near the walk the point keeps to it; anywhere else it blends the words around it.
 *
 * @fires position-asked - a PositionEvent, when a person asks for a position
 * @fires gesture-start - and `gesture-end`, around each gesture
 */
export class WordMap extends LiveElement implements XYPadHost, Mover {
  static override styles = [buttonStyle, planeStyle, wordMapStyle];

  static override properties = {
    values: MOVING,
    terms: { attribute: false },
    colours: { attribute: false },
    morph: { attribute: false },
    labels: { attribute: false },
    size: { state: true },
    pointedTerm: { state: true },
  };

  declare values: Values;
  declare terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  declare colours: readonly string[];
  declare morph: RangeSpec;
  /** The labels of mapX and mapY. */
  declare labels: readonly [string, string];
  /** In pixels. */
  declare private size: readonly [width: number, height: number];
  /** Index of the term whose dot the pointer is near. */
  declare private pointedTerm: number | undefined;

  readonly controller = new XYPadController(this, ['morph', 'mapX', 'mapY', 'mode']);
  readonly #axes = memo(mapAxes);
  readonly #mapWords = memo(
    (
      terms: readonly InstrumentTerm[],
      width: number,
      height: number,
      // Another language has longer names at the edges.
      _language: Language,
      allLanguages: boolean,
      ...pinned: readonly number[]
    ) => layOutMapWords(terms, [width, height], { allLanguages, pinned }, this.#fontFamily),
  );
  #resizeObserver: ResizeObserver | undefined;

  constructor() {
    super();
    this.size = [0, 0];
  }

  get axes(): readonly [RangeSpec, RangeSpec] {
    return this.#axes(this.#taughtTerms);
  }

  pointOf(values: Values): MapPoint {
    return mapPointAt(values, this.terms);
  }

  changeAt(point: MapPoint, by: Approach): Change {
    const values = this.controller.shown;
    if (by !== 'key') {
      const [x, y] = this.#pixel(point);
      const word = by === 'press' ? mapWordAt(this.#words, x, y) : undefined;
      if (word !== undefined) return wordChange(word.term, values, this.terms);
      const [from, to] = this.#walk(values);
      const { share, distance } = nearestOnWalk(from, to, [x, y]);
      const isLong = Math.hypot(from[0] - to[0], from[1] - to[1]) > 1;
      const morph = isLong ? snap(this.morph, share) : values.morph;
      if (distance <= SNAP_PX) return { morph, mode: 0 };
    }
    const [xSpec, ySpec] = this.axes;
    return { mapX: snap(xSpec, point[0]), mapY: snap(ySpec, point[1]), mode: 1 };
  }

  /** Back to the walk; from there to its beginning. */
  home(): Change {
    return this.controller.shown.mode === 0 ? { morph: this.morph.defaultValue } : { mode: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizeObserver = new (viewOf(this).ResizeObserver)(([entry]) => {
      if (entry) this.size = [entry.contentRect.width, entry.contentRect.height];
    });
    this.#resizeObserver.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
  }

  protected override render() {
    const [width, height] = this.size;
    const values = this.controller.shown;
    const point = this.pointOf(values);
    const [x, y] = this.#pixel(point);
    const words = this.#words;
    const named =
      words.find(({ term }) => term === this.pointedTerm) ??
      (values.mode === 0 ? undefined : unwrittenWordAt(words, x, y));
    const shares = namedShares(values, this.terms);
    const mix = spokenMix(shares);
    const ends = axisEnds();
    return html`
      ${plane(this, {
        labels: this.labels,
        description: msg(
          'A point among all words. Louder and softer are what people mean by the words there, not a level.',
        ),
        spoken: [
          `${spokenCoordinate(point[0], ends.x)}, ${mix}`,
          `${spokenCoordinate(point[1], ends.y)}, ${mix}`,
        ],
        under: html`
          <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
            <path class="axis" d="M0 ${height / 2}H${width}M${width / 2} 0V${height}" />
            ${
              isOnWalk(values)
                ? nothing
                : threads(shares, [x, y], (mapPoint) => this.#pixel(mapPoint))
            }
            <path class="walk" d="M${this.#walk(values).join('L')}" />
          </svg>
          <div class="words" aria-hidden="true">
            ${axisEndNames()}
            ${guard([words, this.colours], () =>
              words.map((word) => drawnWord(word, ...this.#look(word))),
            )}
            ${named && nameAtDot(named, ...this.#look(named), width)}
          </div>
        `,
      })}
      ${this.#languageButton()}
    `;
  }

  #languageButton() {
    const others = this.#otherLanguages;
    if (others.length === 0) return nothing;
    const codes = others.join(' ').toUpperCase();
    return html`<button
      aria-description=${msg('Shows the words of other languages as well.')}
      aria-pressed=${namesAllWords()}
      aria-label=${msg(str`${codes}: ${others.map(languageName).join(', ')} words`)}
      @click=${() => nameAllWords(!namesAllWords())}
    >
      ${codes}
    </button>`;
  }

  follow(values: Values): void {
    this.move<WordMap>({ values });
    // The threads end at the point.
    if (isOnWalk(values)) this.#layOut();
    else this.requestUpdate();
  }

  protected override updated(): void {
    this.#layOut();
  }

  #layOut(): void {
    const [width, height] = this.size;
    const [x, y] = this.#pixel(this.pointOf(this.controller.shown));
    const [left, top] = [shareWithin(x, width), shareWithin(y, height)];
    positionHandle(this, left, top);
    // A name that the knob would lie on gives way.
    const boxes = axisEndBoxes(width, height);
    this.renderRoot.querySelectorAll('em').forEach((name, i) => {
      const box = boxes[i];
      const isUnderKnob = box && isInBox(box, left * width, top * height, KNOB_RADIUS_PX);
      name.classList.toggle('under-knob', isUnderKnob === true);
    });
  }

  protected override firstUpdated(): void {
    const track = this.renderRoot.querySelector<HTMLElement>('.track');
    track?.addEventListener('pointermove', (event) => this.#point(event, track));
    track?.addEventListener('pointerleave', () => (this.pointedTerm = undefined));
  }

  /** The terms of the map: the same for all people, though its walk may begin at an own word. */
  get #taughtTerms(): readonly InstrumentTerm[] {
    return taughtTerms(this.terms);
  }

  get #fontFamily(): string {
    return viewOf(this).getComputedStyle(this).getPropertyValue('--serif');
  }

  /** All but the first language of the vocabulary. */
  get #otherLanguages(): readonly string[] {
    return [...new Set(this.#taughtTerms.map(({ language }) => language))].slice(1);
  }

  /** The words of the map: the same array while none of them moves. */
  get #words(): readonly MapWord[] {
    const { termA, termB, termC, termD, morphY } = this.values;
    const pinned = morphY === 0 ? [termA, termB] : [termA, termB, termC, termD];
    return this.#mapWords(this.#taughtTerms, ...this.size, language(), namesAllWords(), ...pinned);
  }

  #look({ term }: MapWord): [term: InstrumentTerm | undefined, colour: string] {
    return [this.terms[term], this.colours[term] ?? 'inherit'];
  }

  #pixel(point: MapPoint): [x: number, y: number] {
    return toPixel(point, this.axes, ...this.size);
  }

  /** Both ends of the walk, in pixels. */
  #walk(values: Values): readonly [MapPoint, MapPoint] {
    const [from, to] = walkEnds(values, this.terms);
    return [this.#pixel(from), this.#pixel(to)];
  }

  #point(event: PointerEvent, track: HTMLElement): void {
    if (this.controller.dragging) {
      this.pointedTerm = undefined;
      return;
    }
    const box = track.getBoundingClientRect();
    const [width, height] = this.size;
    const x = ((event.clientX - box.left) * width) / box.width;
    const y = ((event.clientY - box.top) * height) / box.height;
    this.pointedTerm = unwrittenWordAt(this.#words, x, y)?.term;
  }
}

/** The share of a side at which the knob is shown: at the edge it stays whole within the map. */
function shareWithin(pixel: number, sizePx: number): number {
  const edge = KNOB_RADIUS_PX / sizePx;
  return Math.min(1 - edge, Math.max(edge, pixel / sizePx)) || 0;
}

export const wordMapTag = define('neural-eq-map', WordMap);
