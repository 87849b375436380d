import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SpectrumFeed } from '../instrument/instrument.ts';
import { SPECTRUM_POINTS, SpectrumShape } from './spectrum-shape.ts';

interface SpectrumHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Opens the spectra; undefined where there are none, or none are wanted. */
  readonly openSpectrum: (() => SpectrumFeed | undefined) | undefined;
  readonly sampleRate: number;
}

/**
 * Frames that come sooner leave it as it is: 30 pictures a second. Each holds 85 ms of sound, so more would
 * show nothing new, and two transforms with two fills are the dearest thing of a frame after the curve.
 */
const LEAST_MS = 30;
/** How often it looks whether there is anything to see again. */
const IDLE_MS = 200;
/** For those who asked for less motion. */
const CALM_MS = 250;

/** Themes change seldom, and asking for a style is work. */
const COLOUR_MS = 500;

/** Share of the ink that each spectrum is filled with. */
const BEFORE_ALPHA = 0.14;
const AFTER_ALPHA = 0.16;

/**
 * Draws the spectra of what comes in and of what goes out on the host's canvas while they can be seen and there is something to hear; otherwise nothing is open and nothing runs.
 */
export class SpectrumController implements ReactiveController {
  readonly #host: SpectrumHost;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #seen: IntersectionObserver;
  readonly #sized: ResizeObserver;
  #isSeen = false;
  #isConnected = false;
  #canvas: HTMLCanvasElement | undefined;
  #open: SpectrumHost['openSpectrum'];
  #stop: (() => void) | undefined;
  #colouredMs = -Infinity;

  constructor(host: SpectrumHost) {
    this.#host = host;
    this.#seen = new IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
      this.#follow();
    });
    this.#sized = new ResizeObserver(([entry]) => {
      const canvas = this.#canvas;
      if (canvas === undefined || entry === undefined) return;
      canvas.width = Math.round(entry.contentRect.width * devicePixelRatio);
      canvas.height = Math.round(entry.contentRect.height * devicePixelRatio);
      // A canvas of a new size has forgotten its colour.
      this.#colouredMs = -Infinity;
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#seen.observe(this.#host);
    document.addEventListener('visibilitychange', this.#follow);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#isSeen = false;
    this.#seen.disconnect();
    this.#sized.disconnect();
    this.#canvas = undefined;
    document.removeEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.spectrum') ?? undefined;
    if (canvas !== this.#canvas) {
      this.#canvas = canvas;
      this.#sized.disconnect();
      if (canvas !== undefined) this.#sized.observe(canvas);
    }
    this.#follow();
  }

  readonly #follow = (): void => {
    const { openSpectrum } = this.#host;
    const isWanted = this.#isConnected && this.#isSeen && document.visibilityState === 'visible';
    const open = isWanted && this.#canvas !== undefined ? openSpectrum : undefined;
    if (open === this.#open) return;
    this.#open = open;
    this.#stop?.();
    const feed = open?.();
    this.#stop = feed && this.#run(feed);
  };

  /** Draws until the function that it returns is called. */
  #run(feed: SpectrumFeed): () => void {
    const binsDb = [new Float32Array(feed.bins), new Float32Array(feed.bins)] as const;
    const before = new SpectrumShape(feed.bins, this.#host.sampleRate);
    const after = new SpectrumShape(feed.bins, this.#host.sampleRate);
    let frame = 0;
    let timer = 0;
    let drawnMs = performance.now() - LEAST_MS;
    let isClear = true;
    const draw = (nowMs: number): void => {
      if (nowMs - drawnMs < LEAST_MS) {
        later(0);
        return;
      }
      const isSounding = feed.read(...binsDb);
      if (!isSounding) for (const bins of binsDb) bins.fill(-Infinity);
      const seconds = Math.max(0, nowMs - drawnMs) / 1000;
      drawnMs = nowMs;
      before.take(binsDb[0], seconds);
      after.take(binsDb[1], seconds);
      const isEmpty = before.isEmpty && after.isEmpty;
      if (!isEmpty || !isClear) this.#paint(before.heights, after.heights, nowMs);
      isClear = isEmpty;
      later(isEmpty ? IDLE_MS : this.#calm.matches ? CALM_MS : 0);
    };
    const later = (ms: number): void => {
      if (ms > 0) timer = window.setTimeout(later, ms, 0);
      else frame = requestAnimationFrame(draw);
    };
    later(0);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      feed.close();
      if (!isClear) this.#canvas?.getContext('2d')?.clearRect(0, 0, 1e5, 1e5);
    };
  }

  #paint(before: Float32Array, after: Float32Array, nowMs: number): void {
    const canvas = this.#canvas;
    const context = canvas?.getContext('2d');
    if (canvas === undefined || !context) return;
    if (nowMs - this.#colouredMs > COLOUR_MS) {
      context.fillStyle = getComputedStyle(canvas).color;
      this.#colouredMs = nowMs;
    }
    context.clearRect(0, 0, canvas.width, canvas.height);
    fill(context, canvas, before, BEFORE_ALPHA);
    fill(context, canvas, after, AFTER_ALPHA);
  }
}

function fill(
  context: CanvasRenderingContext2D,
  { width, height }: HTMLCanvasElement,
  heights: Float32Array,
  alpha: number,
): void {
  context.globalAlpha = alpha;
  context.beginPath();
  context.moveTo(0, height);
  for (let i = 0; i < SPECTRUM_POINTS; i++) {
    context.lineTo((width * i) / (SPECTRUM_POINTS - 1), height * (1 - (heights[i] as number)));
  }
  context.lineTo(width, height);
  context.fill();
}
