import { MAX_RENDER_SAMPLES, REPORT_LENGTH, SampleTap } from '../engine/index.ts';
import type { Engine, EngineModule } from '../engine/index.ts';
import type { ReportMessage, SampleBlock } from '../protocol/index.ts';

/**
 * To post a message costs more than what it carries (npm run bench, cases with the GUI), so samples come in few blocks, and
 * beside them there are fewer reports.
 */
const REPORTS_PER_SECOND = 60;
const REPORTS_PER_SECOND_WITH_SAMPLES = 30;
const BLOCKS_PER_SECOND = 12;

/** The engine takes blocks of a multiple of so many samples (SampleTap). */
const BLOCK_STEP = 4;

/** Sends what a GUI wants of the audio thread: the engine's report after changes, and samples for spectra. */
export class GuiSender {
  /** Whether there is anything to do after a render. */
  isOn = false;
  readonly #engine: Engine;
  readonly #module: EngineModule;
  readonly #sampleRate: number;
  readonly #post: (message: ReportMessage) => void;
  /** The same array each time: a message is a copy. */
  readonly #report = new Float64Array(REPORT_LENGTH);
  #isReporting = false;
  #reportedChanges = -1;
  #framesSinceReport = 0;
  #tap: SampleTap | undefined;
  #tapPort: MessagePort | undefined;

  /**
   * @param sampleRate in Hz
   * @param post sends a report to the node
   */
  constructor(
    engine: Engine,
    module: EngineModule,
    sampleRate: number,
    post: (message: ReportMessage) => void,
  ) {
    this.#engine = engine;
    this.#module = module;
    this.#sampleRate = sampleRate;
    this.#post = post;
  }

  setReports(on: boolean): void {
    this.#isReporting = on;
    this.#reportedChanges = -1;
    this.#noteUse();
  }

  /** @param port gets blocks of samples from now on; undefined for none */
  setSamples(port: MessagePort | undefined): void {
    this.#tap?.destroy();
    const length = BLOCK_STEP * Math.round(this.#sampleRate / BLOCKS_PER_SECOND / BLOCK_STEP);
    this.#tap = port && new SampleTap(this.#module, Math.max(length, MAX_RENDER_SAMPLES));
    this.#tapPort = port;
    this.#noteUse();
  }

  /** Takes the `count` samples that the engine has rendered last, at most MAX_RENDER_SAMPLES, and posts what is due. */
  advance(count: number): void {
    const tap = this.#tap;
    if (tap !== undefined) {
      tap.collect(count);
      if (tap.isFull) this.#tapPort?.postMessage(tap.take() satisfies SampleBlock);
    }
    this.#framesSinceReport += count;
    const perSecond = tap === undefined ? REPORTS_PER_SECOND : REPORTS_PER_SECOND_WITH_SAMPLES;
    if (!this.#isReporting || this.#framesSinceReport * perSecond < this.#sampleRate) return;
    const { changes } = this.#engine;
    if (changes === this.#reportedChanges) return;
    this.#reportedChanges = changes;
    this.#framesSinceReport = 0;
    this.#post({ report: this.#engine.report(this.#report) });
  }

  destroy(): void {
    this.#tap?.destroy();
    this.#tap = undefined;
  }

  #noteUse(): void {
    this.isOn = this.#isReporting || this.#tap !== undefined;
  }
}
