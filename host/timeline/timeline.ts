import type { AutomationLane } from './lane.ts';
import type { TimeRuler } from './ruler.ts';
import type { Scale } from './ticks.ts';
import { ticksOf } from './ticks.ts';
import type { View } from './view.ts';
import { WHOLE, withMargins } from './view.ts';
import type { SoundWave } from './wave.ts';

/** The elements of the page that show the sound over time. */
export interface TimelineParts {
  /** Scrolls from side to side. */
  readonly scroller: HTMLElement;
  /** As wide as the whole sound is drawn, with the insets around it. */
  readonly stretch: HTMLElement;
  readonly ruler: TimeRuler;
  readonly wave: SoundWave;
  readonly lane: AutomationLane;
}

/** On each side, so that a point at the very end is whole; as in style.css. */
const INSET_PX = 14;
const ZOOM_STEP = 2;
/** No less is on the screen. */
const SHORTEST_VIEW_SECONDS = 2;
const LABEL_PX = 56;
/** Arrow keys cross the screen in so many steps. */
const KEYS_ACROSS = 100;
const SHORTEST_KEY_SECONDS = 0.1;
/** Where the playhead stands after the page was turned, as a share of the view. */
const TURNED_SHARE = 0.1;

/** Zoom, scroll and playhead of ruler, outline and lane. */
export class Timeline {
  readonly #parts: TimelineParts;
  #scale: Scale = { seconds: 1 };
  #zoom = 1;
  #view: View = WHOLE;
  #position = 0;
  #wasInView = true;

  /** @param signal ends it */
  constructor(parts: TimelineParts, signal: AbortSignal) {
    this.#parts = parts;
    const { scroller } = parts;
    scroller.addEventListener('scroll', () => this.#update(), { signal, passive: true });
    const observer = new ResizeObserver(() => this.#update());
    observer.observe(scroller);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  get canZoomIn(): boolean {
    return this.#zoom < this.#highestZoom;
  }

  get canZoomOut(): boolean {
    return this.#zoom > 1;
  }

  /** The part of the sound on the screen, in seconds. */
  get shown(): { readonly start: number; readonly end: number } {
    const { seconds } = this.#scale;
    return { start: this.#view.start * seconds, end: this.#view.end * seconds };
  }

  /** Takes the scale of another sound, and shows all of it. */
  setScale(scale: Scale): void {
    this.#scale = scale;
    const { ruler, wave, lane } = this.#parts;
    for (const part of [ruler, wave, lane]) part.seconds = scale.seconds;
    this.#setZoom(1);
  }

  zoomIn(): void {
    this.#setZoom(Math.min(this.#highestZoom, this.#zoom * ZOOM_STEP));
  }

  zoomOut(): void {
    this.#setZoom(Math.max(1, this.#zoom / ZOOM_STEP));
  }

  showAll(): void {
    this.#setZoom(1);
  }

  /** Moves the playhead. While the sound plays, the page is turned where the playhead leaves it. */
  setPlayhead(seconds: number, playing: boolean): void {
    const { stretch, lane, wave } = this.#parts;
    this.#position = Math.min(1, seconds / this.#scale.seconds);
    stretch.style.setProperty('--position', String(this.#position));
    lane.playhead = this.#position;
    wave.setPlayhead(seconds, playing);
    const isInView = this.#isInView;
    if (playing && this.#wasInView && !isInView) this.#scrollTo(this.#position, TURNED_SHARE);
    this.#wasInView = this.#isInView;
  }

  /** Brings the playhead into view. */
  reveal(): void {
    if (!this.#isInView) this.#scrollTo(this.#position, 0.5);
    this.#wasInView = true;
  }

  get #isInView(): boolean {
    return this.#position >= this.#view.start && this.#position <= this.#view.end;
  }

  get #highestZoom(): number {
    return Math.max(1, this.#scale.seconds / SHORTEST_VIEW_SECONDS);
  }

  /** Zooms around the playhead where it is on the screen, and else around the middle. */
  #setZoom(zoom: number): void {
    const { start, end } = this.#view;
    const place = this.#isInView ? this.#position : (start + end) / 2;
    const share = end > start ? (place - start) / (end - start) : 0.5;
    this.#zoom = zoom;
    this.#parts.stretch.style.setProperty('--zoom', String(zoom));
    this.#scrollTo(place, share);
  }

  /** Scrolls so that a place in the sound stands at a share of the view. */
  #scrollTo(place: number, share: number): void {
    const { scroller } = this.#parts;
    scroller.scrollLeft = INSET_PX + place * this.#widthPx - share * scroller.clientWidth;
    this.#update();
  }

  /** The width of the whole sound. */
  get #widthPx(): number {
    return Math.max(1, this.#parts.scroller.clientWidth * this.#zoom - 2 * INSET_PX);
  }

  #update(): void {
    const { scroller, ruler, wave, lane } = this.#parts;
    const widthPx = this.#widthPx;
    const place = (px: number): number => Math.min(1, Math.max(0, (px - INSET_PX) / widthPx));
    const start = place(scroller.scrollLeft);
    const end = place(scroller.scrollLeft + scroller.clientWidth);
    this.#view = { start, end, widthPx };
    const drawn = withMargins(this.#view);
    const ticks = ticksOf(this.#scale, widthPx, drawn.start, drawn.end, LABEL_PX);
    wave.view = this.#view;
    ruler.ticks = ticks;
    lane.ticks = ticks;
    const viewSeconds = (end - start) * this.#scale.seconds;
    lane.stepSeconds = Math.max(SHORTEST_KEY_SECONDS, viewSeconds / KEYS_ACROSS);
  }
}
