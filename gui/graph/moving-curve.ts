import { frequencyToX, gainToY } from '../../figure/index.ts';
import { memo } from '../kit/memo.ts';

/** Gains in dB at some frequencies. */
export interface GainCurve {
  readonly frequenciesHz: Float64Array;
  readonly gainsDb: Float64Array;
}

/** What moves with the sound; places are 0 … 1 of the graph, from left to right and from top to bottom. */
export interface MovingPicture {
  readonly rangeDb: number;
  /** What is heard, or would be without the bypass. */
  readonly heard: GainCurve;
  readonly bypassed: boolean;
  /** The colour of the place where the sound is. */
  readonly colour: string;
  /** What one band does by itself. */
  readonly own?: GainCurve & { readonly on: boolean };
  /** Lines from where the words would have a band to where the hand has it. */
  readonly ties: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[];
}

/** Asking for a style is work, and a theme changes seldom. */
const COLOURS_MS = 500;

/** How a curve is drawn. Widths in pixels. */
const AREA_ALPHA = 0.16;
const UNDER = { width: 6, alpha: 0.6 } as const;
const HEARD = { width: 2.6, alpha: 1 } as const;
const GHOST = { width: 1.4, alpha: 0.8 } as const;
const THIN = { width: 1, alpha: 0.55 } as const;
const OFF_DASHES = [3, 4];

/**
 * Draws what moves with the sound on a canvas: there, a curve that is another one with each frame asks for
 * no style and no layout. Colours are the canvas's own, see `coloursOf`.
 */
export class MovingCurve {
  readonly #sized = new ResizeObserver(([entry]) => {
    if (entry) this.#fit(entry);
  });
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #xs = memo((frequenciesHz: Float64Array) => frequenciesHz.map(frequencyToX));
  #canvas: HTMLCanvasElement | undefined;
  #picture: MovingPicture | undefined;
  #size: readonly [width: number, height: number] = [0, 0];
  #colours: Colours | undefined;
  #colouredMs = 0;

  /** Draws a picture on a canvas from now on, as sharply as the display is; nothing without a canvas. */
  show(canvas: HTMLCanvasElement | undefined, picture: MovingPicture | undefined): void {
    if (canvas !== this.#canvas) {
      this.stop();
      this.#canvas = canvas;
      if (canvas) {
        observe(this.#sized, canvas);
        this.#forced.addEventListener('change', this.#recolour);
      }
    }
    this.#picture = picture;
    this.#paint();
  }

  stop(): void {
    this.#sized.disconnect();
    this.#forced.removeEventListener('change', this.#recolour);
    this.#canvas = this.#colours = undefined;
  }

  /** Colours are asked for with the next picture, for there may be others. */
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
    const { heard, own, ties, rangeDb, bypassed, colour } = picture;
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
    const line = this.#line(heard, rangeDb);
    if (!bypassed) {
      if (forced === undefined) {
        const area = new Path2D(line);
        const [left = 0] = this.#xs(heard.frequenciesHz);
        area.lineTo(width * (this.#xs(heard.frequenciesHz).at(-1) ?? 0), height / 2);
        area.lineTo(width * left, height / 2);
        context.globalAlpha = AREA_ALPHA;
        context.fillStyle = colour;
        context.fill(area);
      }
      stroke(line, panel, UNDER);
    }
    if (own) {
      context.setLineDash(own.on ? [] : OFF_DASHES);
      stroke(this.#line(own, rangeDb), ink, THIN);
      context.setLineDash([]);
    }
    if (bypassed) stroke(line, dim, GHOST);
    else stroke(line, forced ?? colour, HEARD);
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
      stroke(flat, forced ?? ink, HEARD);
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
      this.#colours = coloursOf(canvas, this.#forced.matches);
      this.#colouredMs = nowMs;
    }
    return this.#colours;
  }
}

interface Colours {
  readonly ink: string;
  readonly panel: string;
  readonly dim: string;
  /** In place of the place's own colour, where a person has forced colours. */
  readonly forced: string | undefined;
}

/** The style sheet says them by properties that a canvas has no use for. */
function coloursOf(canvas: HTMLCanvasElement, isForced: boolean): Colours {
  const { color, fill, stroke, columnRuleColor } = getComputedStyle(canvas);
  return { ink: color, panel: fill, dim: stroke, forced: isForced ? columnRuleColor : undefined };
}

function observe(observer: ResizeObserver, canvas: HTMLCanvasElement): void {
  try {
    // Tells of another zoom as well.
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas);
  }
}
