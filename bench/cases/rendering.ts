import { QUANTUM_FRAMES, SAMPLE_RATE, WARM_UP_SECONDS } from '../case-list.ts';
import type { CaseName } from '../case-list.ts';
import { buildGraph } from './graphs.ts';
import { noise } from './source.ts';

/** Length and wall time of one measured slice of rendering. */
export interface Rendered {
  readonly quanta: number;
  readonly wallMicroseconds: number;
}

/**
 * A render that is suspended after its warm-up and after each slice. While it is suspended, other cases
 * can take their turn, and its thread lives on, so that its CPU time can be read from outside to the
 * nanosecond. Chromium ends the thread of a render of native nodes together with the render.
 */
export class Rendering {
  readonly #context: OfflineAudioContext;
  readonly #stops: readonly Promise<void>[];
  readonly #sliceQuanta: number;
  readonly #rendered: Promise<AudioBuffer>;
  #next = 0;

  private constructor(context: OfflineAudioContext, slices: number, sliceQuanta: number) {
    this.#context = context;
    this.#sliceQuanta = sliceQuanta;
    this.#stops = Array.from({ length: slices + 1 }, (_, slice) => {
      const quantum = warmUpQuanta() + slice * sliceQuanta;
      return context.suspend((quantum * QUANTUM_FRAMES) / SAMPLE_RATE);
    });
    this.#rendered = context.startRendering();
  }

  /** Builds a case and renders its warm-up. */
  static async start(name: CaseName, slices: number, sliceQuanta: number): Promise<Rendering> {
    const context = new OfflineAudioContext({
      numberOfChannels: 2,
      // One quantum more than is measured: a context cannot be suspended at its very end.
      length: (warmUpQuanta() + slices * sliceQuanta + 1) * QUANTUM_FRAMES,
      sampleRate: SAMPLE_RATE,
    });
    const source = noise(context);
    const nodes = [source, ...(await buildGraph(name, context)), context.destination];
    nodes.reduce((from, to) => from.connect(to));
    source.start();
    const rendering = new Rendering(context, slices, sliceQuanta);
    await rendering.#stops[rendering.#next++];
    return rendering;
  }

  /** Renders the next slice. */
  async slice(): Promise<Rendered> {
    const before = performance.now();
    await this.#context.resume();
    await this.#stops[this.#next++];
    return { quanta: this.#sliceQuanta, wallMicroseconds: 1000 * (performance.now() - before) };
  }

  /**
   * Ends the render.
   *
   * @returns the peak of the last second, by which a silent case is noticed
   */
  async peak(): Promise<number> {
    await this.#context.resume();
    const buffer = await this.#rendered;
    const tail = buffer.getChannelData(1).subarray(-SAMPLE_RATE);
    return tail.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  }
}

function warmUpQuanta(): number {
  return Math.ceil((WARM_UP_SECONDS * SAMPLE_RATE) / QUANTUM_FRAMES);
}
