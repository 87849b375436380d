import { event } from '../cases/events.ts';
import { QUANTUM_FRAMES, SAMPLE_RATE } from '../case-list.ts';
import { seededRandom } from '../random.ts';
import type { TermPair } from './term-pairs.ts';
import { currentFrame, nextBlock } from './worklet-scope.ts';
import type { WamProcessor } from './worklet-scope.ts';

/** Blocks in which the sound settles before the measured ones. */
const SETTLING_BLOCKS = 100;

/** Measured blocks. A value glides for 10 ms, which is 4 blocks. */
const MEASURED_BLOCKS = 20;

/** Frame within the first measured block at which the event takes effect. */
const EVENT_OFFSET = 37;

type Stereo = [Float32Array, Float32Array];

/** What one change of a word costs. */
export interface ChangeCost {
  /** Microseconds of the worst measured block with the event. */
  readonly withEvent: number;
  /** The same without it. */
  readonly without: number;
  /** Largest difference that the event makes to a sample of the last block. */
  readonly outputDifference: number;
}

/** A processor that plays the same stretch of noise again and again. */
export class Stretch {
  readonly #processor: WamProcessor;
  readonly #noise: readonly Stereo[];
  readonly #output: Stereo = [new Float32Array(QUANTUM_FRAMES), new Float32Array(QUANTUM_FRAMES)];

  constructor(processor: WamProcessor) {
    this.#processor = processor;
    const random = seededRandom(1);
    const channel = () =>
      Float32Array.from({ length: QUANTUM_FRAMES }, () => 0.5 * random() - 0.25);
    this.#noise = Array.from({ length: SETTLING_BLOCKS + MEASURED_BLOCKS }, () => [
      channel(),
      channel(),
    ]);
  }

  /** Plays the stretch twice: as it is, and with a change of word A in the first measured block. */
  change({ termA, termB }: TermPair): ChangeCost {
    this.#schedule('termB', termB, 0);
    const without = this.#play();
    const before = this.#output[0].slice();
    this.#schedule('termA', termA, SETTLING_BLOCKS * QUANTUM_FRAMES + EVENT_OFFSET);
    const withEvent = this.#play();
    const differences = this.#output[0].map((sample, i) => Math.abs(sample - (before[i] ?? NaN)));
    return { withEvent, without, outputDifference: Math.max(...differences) };
  }

  /** Schedules an event `frames` after the beginning of the next stretch. */
  #schedule(id: string, value: number, frames: number): void {
    const frame = currentFrame() + QUANTUM_FRAMES + frames;
    this.#processor.scheduleEvents(event(id, value, frame / SAMPLE_RATE));
  }

  /** Returns the microseconds of the worst measured block. */
  #play(): number {
    const outputs = [this.#output];
    let worst = 0;
    for (let block = 0; block < this.#noise.length; block++) {
      nextBlock();
      const inputs = [this.#noise[block] as Stereo];
      const begin = performance.now();
      this.#processor.process(inputs, outputs, {});
      const microseconds = 1000 * (performance.now() - begin);
      if (block >= SETTLING_BLOCKS) worst = Math.max(worst, microseconds);
    }
    return worst;
  }
}
