import type { WamParameterDataMap } from '@webaudiomodules/api';
import type { Listening, ParameterId, ParameterSpec, PartialValues } from '../protocol/index.ts';
import type { Position } from '../words/index.ts';
import type { MorphNode } from './morph-node.ts';
import type { OwnWordService } from './own-words/own-word-service.ts';
import type { SampleFeed } from './sample-feeds.ts';
import type { Snapshot } from './live-state.ts';

/** Band rows of the words, computed on the main thread for the GUI. */
interface WordRows {
  /** The walk between two terms, 129 rows of 15 numbers. */
  readonly walk: (termA: number, termB: number) => Float64Array;
  /** The word row at a position, 15 numbers. */
  readonly row: (position: Position) => Float64Array;
  /** Indices of the terms nearest to an effective row. */
  readonly nearest: (row: Float64Array) => Promise<readonly number[]>;
}

/** The plugin as the GUI sees it. Has the shape of `Instrument` in gui/instrument/instrument.ts. */
export class PluginInstrument {
  readonly sampleRate: number;
  readonly parameters: Readonly<Record<ParameterId, ParameterSpec>>;
  readonly walk: WordRows['walk'];
  readonly row: WordRows['row'];
  readonly nearest: WordRows['nearest'];
  /** Teaches own words. */
  readonly own: OwnWordService;
  /** The field of the saved state that belongs to the GUI. */
  readonly memory: { readonly restoreCount: number; read(): unknown; write(value: unknown): void };
  readonly #node: MorphNode;

  constructor(
    node: MorphNode,
    specs: readonly ParameterSpec[],
    own: OwnWordService,
    { walk, row, nearest }: WordRows,
  ) {
    this.#node = node;
    this.sampleRate = node.context.sampleRate;
    this.own = own;
    this.walk = walk;
    this.row = row;
    this.nearest = nearest;
    this.memory = {
      get restoreCount() {
        return node.restoreCount;
      },
      read: () => node.keptForGui,
      write: (value) => node.keepForGui(value),
    };
    this.parameters = Object.fromEntries(specs.map((spec) => [spec.id, spec])) as Record<
      ParameterId,
      ParameterSpec
    >;
  }

  /** Everything that a term parameter can choose; another array after an own word has changed. */
  get terms(): Snapshot['terms'] {
    return this.state.terms;
  }

  get state(): Snapshot {
    return this.#node.live.snapshot;
  }

  set(values: PartialValues): void {
    const entries = Object.entries(values).map(([id, value]) => [
      id,
      { id, value, normalized: false },
    ]);
    void this.#node.setParameterValues(Object.fromEntries(entries) as WamParameterDataMap);
  }

  listen(listening: Listening): void {
    this.#node.listen(listening);
  }

  samples(): SampleFeed | undefined {
    return this.#node.samples();
  }

  subscribe(listener: () => void): () => void {
    return this.#node.live.subscribe(listener);
  }
}
