import { frequencyToX, gainToY } from '../../figure/index.ts';
import { memo } from '../kit/memo.ts';
import { viewOf } from '../kit/view-of.ts';

/** Gains in dB at some frequencies. */
export interface GainCurve {
  readonly frequenciesHz: Float64Array;
  readonly gainsDb: Float64Array;
}

/** What moves with the sound. Points are 0 … 1 from left to right and from top to bottom of the graph. */
export interface MovingPicture {
  readonly rangeDb: number;
  /** The curve of the coefficients in use, before bypass. */
  readonly activeCurve: GainCurve;
  readonly bypassed: boolean;
  /** The colour of the map point where the sound is. */
  readonly colour: string;
  /** The curve of one band alone. */
  readonly bandCurve?: GainCurve & { readonly on: boolean };
  /** Lines from where a band is without edits to where it is with them. */
  readonly ties: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[];
}

/** How long colours are kept: getComputedStyle is slow, and a theme changes seldom. */
const COLOURS_MS = 500;

/** How a curve is drawn. Widths in pixels. */
const AREA_ALPHA = 0.16;
const UNDER = { width: 6, alpha: 0.6 } as const;
const ACTIVE = { width: 2.6, alpha: 1 } as const;
const GHOST = { width: 1.4, alpha: 0.8 } as const;
const THIN = { width: 1, alpha: 0.55 } as const;
const OFF_DASHES = [3, 4];

/**
 * Draws what moves with the sound on a canvas, where a curve that changes with each frame needs no style and
 * no layout. The colours come from the canvas's style, see `coloursOf`.
 */
export class MovingCurve {
  /** Those of the canvas's window. */
  #resizeObserver: ResizeObserver | undefined;
  #forced: MediaQueryList | undefined;
  readonly #xs = memo((frequenciesHz: Float64Array) => frequenciesHz.map(frequencyToX));
  #canvas: HTMLCanvasElement | undefined;
  #picture: MovingPicture | undefined;
  #size: readonly [width: number, height: number] = [0, 0];
  #colours: Colours | undefined;
  #colouredMs = 0;

  /** Draws a picture on a canvas, in the pixels of the display, and again after each resize. */
  show(canvas: HTMLCanvasElement | undefined, picture: MovingPicture | undefined): void {
    if (canvas !== this.#canvas) {
      this.stop();
      this.#canvas = canvas;
      if (canvas) {
        const view = viewOf(canvas);
        this.#resizeObserver = new view.ResizeObserver(([entry]) => {
          if (entry) this.#fit(entry);
        });
        observe(this.#resizeObserver, canvas);
        this.#forced = view.matchMedia('(forced-colors: active)');
        this.#forced.addEventListener('change', this.#recolour);
      }
    }
    this.#picture = picture;
    this.#paint();
  }

  stop(): void {
    this.#resizeObserver?.disconnect();
    this.#forced?.removeEventListener('change', this.#recolour);
    this.#canvas = this.#colours = undefined;
  }

  /** Reads the colours anew for the next picture. */
  forgetColours(): void {
    this.#colours = undefined;
  }

  readonly #recolour = (): void => {
    this.forgetColours();
    this.#paint();
  };

  #fit({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): void {
    const canvas = this.#canvas;
    if (canvas === undefined) return;
    const [exact] = (devicePixelContentBoxSize as readonly ResizeObserverSize[] | undefined) ?? [];
    this.#size = [contentRect.width, contentRect.height];
    const { devicePixelRatio } = viewOf(canvas);
    canvas.width = exact?.inlineSize ?? Math.round(contentRect.width * devicePixelRatio);
    canvas.height = exact?.blockSize ?? Math.round(contentRect.height * devicePixelRatio);
    this.#paint();
  }

  #paint(): void {
    const [canvas, picture] = [this.#canvas, this.#picture];
    const [width, height] = this.#size;
    const context = width > 0 ? canvas?.getContext('2d') : undefined;
    if (canvas === undefined || !context) return;
    context.setTransform(canvas.width / width, 0, 0, canvas.height / height, 0, 0);
    context.clearRect(0, 0, width, height);
    if (picture === undefined) return;
    const { activeCurve, bandCurve, ties, rangeDb, bypassed, colour } = picture;
    const { ink, panel, dim, forced } = this.#currentColours(canvas);
    const stroke = (
      path: Path2D,
      strokeStyle: string,
      { width: lineWidth, alpha }: { readonly width: number; readonly alpha: number },
    ): void => {
      Object.assign(context, { strokeStyle, lineWidth, globalAlpha: alpha });
      context.stroke(path);
    };
    context.lineJoin = context.lineCap = 'round';
    context.setLineDash([]);
    const line = this.#line(activeCurve, rangeDb);
    if (!bypassed) {
      if (forced === undefined) {
        const area = new Path2D(line);
        const [left = 0] = this.#xs(activeCurve.frequenciesHz);
        area.lineTo(width * (this.#xs(activeCurve.frequenciesHz).at(-1) ?? 0), height / 2);
        area.lineTo(width * left, height / 2);
        context.globalAlpha = AREA_ALPHA;
        context.fillStyle = colour;
        context.fill(area);
      }
      stroke(line, panel, UNDER);
    }
    if (bandCurve) {
      context.setLineDash(bandCurve.on ? [] : OFF_DASHES);
      stroke(this.#line(bandCurve, rangeDb), ink, THIN);
      context.setLineDash([]);
    }
    if (bypassed) stroke(line, dim, GHOST);
    else stroke(line, forced ?? colour, ACTIVE);
    for (const [fromX, fromY, toX, toY] of ties) {
      const tie = new Path2D();
      tie.moveTo(width * fromX, height * fromY);
      tie.lineTo(width * toX, height * toY);
      stroke(tie, ink, THIN);
    }
    if (bypassed) {
      const flat = new Path2D();
      flat.moveTo(0, height / 2);
      flat.lineTo(width, height / 2);
      stroke(flat, forced ?? ink, ACTIVE);
    }
  }

  #line({ frequenciesHz, gainsDb }: GainCurve, rangeDb: number): Path2D {
    const [width, height] = this.#size;
    const path = new Path2D();
    this.#xs(frequenciesHz).forEach((x, i) => {
      path.lineTo(width * x, height * gainToY(gainsDb[i] ?? 0, rangeDb));
    });
    return path;
  }

  #currentColours(canvas: HTMLCanvasElement): Colours {
    const nowMs = performance.now();
    if (this.#colours === undefined || nowMs - this.#colouredMs > COLOURS_MS) {
      this.#colours = coloursOf(canvas, this.#forced?.matches === true);
      this.#colouredMs = nowMs;
    }
    return this.#colours;
  }
}

interface Colours {
  readonly ink: string;
  readonly panel: string;
  readonly dim: string;
  /** Used instead of the colour of the meaning where a person has forced colours. */
  readonly forced: string | undefined;
}

/** The style sheet gives the colours by properties that have no effect on a canvas. */
function coloursOf(canvas: HTMLCanvasElement, isForced: boolean): Colours {
  const { color, fill, stroke, columnRuleColor } = viewOf(canvas).getComputedStyle(canvas);
  return { ink: color, panel: fill, dim: stroke, forced: isForced ? columnRuleColor : undefined };
}

function observe(observer: ResizeObserver, canvas: HTMLCanvasElement): void {
  try {
    // Reports a change of the zoom as well.
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
}
