import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SampleFeed } from '../instrument/instrument.ts';
import { nextFrame, viewOf } from '../kit/view-of.ts';
import { FFT_SIZE, SPECTRUM_BINS, writeSpectrum } from './spectrum-analyser.ts';
import { SPECTRUM_POINTS, SpectrumShape } from './spectrum-shape.ts';

interface SpectrumHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Opens the samples; undefined where there are none or no spectra are wanted. */
  readonly openSamples: (() => SampleFeed | undefined) | undefined;
  readonly sampleRate: number;
}

/**
 * The least time between two pictures. Each holds 85 ms of sound, so that more would show nothing new, and two
 * transforms with two fills cost more of a frame than anything but the curve.
 */
const LEAST_MS = 30;
/** The time between two looks for a spectrum while there is none to see. */
const IDLE_MS = 200;
/** The time between two pictures for people who ask for less motion. */
const CALM_MS = 250;

/** How long the colour is kept: getComputedStyle is slow, and a theme changes seldom. */
const COLOUR_MS = 500;

/** The opacity of each spectrum: of the input and of the output. */
const INPUT_ALPHA = 0.14;
const OUTPUT_ALPHA = 0.16;

/**
 * Draws the spectra of input and output on the host's canvas. The samples are open only while the canvas can be seen;
 * while there is no sound, nothing is drawn.
 */
export class SpectrumController implements ReactiveController {
  readonly #host: SpectrumHost;
  /** What the host's window has: undefined while the host is not connected. */
  #calm: MediaQueryList | undefined;
  #document: Document | undefined;
  #intersectionObserver: IntersectionObserver | undefined;
  #resizeObserver: ResizeObserver | undefined;
  #isSeen = false;
  #isConnected = false;
  #canvas: HTMLCanvasElement | undefined;
  #open: SpectrumHost['openSamples'];
  #stop: (() => void) | undefined;
  #colouredMs = -Infinity;

  constructor(host: SpectrumHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    const view = viewOf(this.#host);
    this.#calm = view.matchMedia('(prefers-reduced-motion: reduce)');
    this.#intersectionObserver = new view.IntersectionObserver((entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
      this.#follow();
    });
    this.#intersectionObserver.observe(this.#host);
    this.#resizeObserver = new view.ResizeObserver(([entry]) => {
      if (entry !== undefined) this.#fit(entry.contentRect);
    });
    this.#document = view.document;
    this.#document.addEventListener('visibilitychange', this.#follow);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#isSeen = false;
    this.#intersectionObserver?.disconnect();
    this.#resizeObserver?.disconnect();
    this.#canvas = undefined;
    this.#document?.removeEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.spectrum') ?? undefined;
    if (canvas !== this.#canvas) {
      this.#canvas = canvas;
      this.#resizeObserver?.disconnect();
      if (canvas !== undefined) this.#resizeObserver?.observe(canvas);
    }
    this.#follow();
  }

  #fit({ width, height }: DOMRectReadOnly): void {
    const canvas = this.#canvas;
    if (canvas === undefined) return;
    const { devicePixelRatio } = viewOf(canvas);
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    // A resize resets the fill style of a canvas.
    this.#colouredMs = -Infinity;
  }

  readonly #follow = (): void => {
    const { openSamples } = this.#host;
    const isVisible = this.#document?.visibilityState === 'visible';
    const isWanted = this.#isConnected && this.#isSeen && isVisible;
    const open = isWanted && this.#canvas !== undefined ? openSamples : undefined;
    if (open === this.#open) return;
    this.#open = open;
    this.#stop?.();
    const feed = open?.();
    this.#stop = feed && this.#run(feed);
  };

  /** Draws until the function that it returns is called. */
  #run(feed: SampleFeed): () => void {
    const [input, output] = [new Float32Array(FFT_SIZE), new Float32Array(FFT_SIZE)];
    const powers = new Float64Array(SPECTRUM_BINS);
    const inputShape = new SpectrumShape(SPECTRUM_BINS, this.#host.sampleRate);
    const outputShape = new SpectrumShape(SPECTRUM_BINS, this.#host.sampleRate);
    let cancelFrame = (): void => undefined;
    let timer = 0;
    let drawnMs = performance.now() - LEAST_MS;
    let isClear = true;
    const draw = (nowMs: number): void => {
      if (nowMs - drawnMs < LEAST_MS) {
        later(0);
        return;
      }
      if (!feed.read(input, output)) {
        input.fill(0);
        output.fill(0);
      }
      const seconds = Math.max(0, nowMs - drawnMs) / 1000;
      drawnMs = nowMs;
      writeSpectrum(input, powers);
      inputShape.take(powers, seconds);
      writeSpectrum(output, powers);
      outputShape.take(powers, seconds);
      const isEmpty = inputShape.isEmpty && outputShape.isEmpty;
      if (!isEmpty || !isClear) this.#paint(inputShape.heights, outputShape.heights, nowMs);
      isClear = isEmpty;
      later(isEmpty ? IDLE_MS : this.#calm?.matches ? CALM_MS : 0);
    };
    const later = (ms: number): void => {
      if (ms > 0) timer = window.setTimeout(later, ms, 0);
      else cancelFrame = nextFrame(this.#host, draw);
    };
    later(0);
    return () => {
      clearTimeout(timer);
      cancelFrame();
      feed.close();
      if (!isClear) this.#canvas?.getContext('2d')?.clearRect(0, 0, 1e5, 1e5);
    };
  }

  #paint(input: Float32Array, output: Float32Array, nowMs: number): void {
    const canvas = this.#canvas;
    const context = canvas?.getContext('2d');
    if (canvas === undefined || !context) return;
    if (nowMs - this.#colouredMs > COLOUR_MS) {
      context.fillStyle = viewOf(canvas).getComputedStyle(canvas).color;
      this.#colouredMs = nowMs;
    }
    context.clearRect(0, 0, canvas.width, canvas.height);
    fill(context, canvas, input, INPUT_ALPHA);
    fill(context, canvas, output, OUTPUT_ALPHA);
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
