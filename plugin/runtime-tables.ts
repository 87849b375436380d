import type { MorphTable } from '../protocol/index.ts';
import type { LiveState } from './live-state.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { RuntimeFollower, SharedRuntime } from './runtime/shared-runtime.ts';

/** What the tables of an instance need of it. */
interface TableInstance {
  /** Whose values are the present pair. */
  readonly live: Pick<LiveState, 'snapshot'>;
  readonly notices: Pick<NoticeBoard, 'add' | 'setRuntime'>;
  /** The table of a pair; undefined where the processor decodes the pair itself. */
  table(termA: number, termB: number): Promise<MorphTable | undefined>;
  /** Resolves once the processor has the table, or the instance has ended. */
  setTable(table: MorphTable): Promise<void>;
}

/** Brings the tables that onnxruntime decodes to the processor of an instance. */
export class RuntimeTables implements RuntimeFollower {
  readonly #instance: TableInstance;
  #shared: SharedRuntime | undefined;

  constructor(instance: TableInstance) {
    this.#instance = instance;
  }

  /**
   * Shows notices of onnxruntime until it is loaded or the signal aborts. Resolves once its table is in use, once
   * it is known that it cannot be loaded for now, or when the signal aborts.
   */
  async follow(shared: SharedRuntime, signal: AbortSignal): Promise<void> {
    this.#shared = shared;
    const aborted = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([shared.follow(this, signal), aborted]);
  }

  tellOfRuntime(notice: string | undefined): void {
    this.#instance.notices.setRuntime(notice);
  }

  /** Gives the processor the table of the present pair, if there is one. Never rejects. */
  async takeRuntime(): Promise<void> {
    const { termA, termB } = this.#instance.live.snapshot.values;
    try {
      const table = await this.#instance.table(termA, termB);
      if (table !== undefined) await this.#instance.setTable(table);
    } catch (error) {
      // The sound is right without a table, since the processor decodes the pair itself.
      this.#instance.notices.add((error as Error).message);
    }
  }

  /** To be called after the pair has changed. Resolves once the processor has its table, if there is one. */
  async takePair(): Promise<void> {
    await this.takeRuntime();
    // Another pair is an occasion to try again where onnxruntime could not be loaded; nothing waits for it.
    void this.#shared?.load();
  }
}
