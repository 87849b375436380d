import type { Listening, ParameterId, ParameterSpec } from '../protocol/index.ts';
import type { Position } from '../words/index.ts';
import type { MorphNode } from './morph-node.ts';
import type { OwnWordService } from './own-words/own-word-service.ts';
import type { SpectrumTap } from './spectrum/spectrum-tap.ts';
import type { Snapshot } from './live-state.ts';

/** What the words say, computed for pictures. */
interface WordRows {
  /** The walk between two terms. */
  readonly walk: (termA: number, termB: number) => Float64Array;
  /** The band row at a position. */
  readonly row: (position: Position) => Float64Array;
  /** The terms nearest to a band row. */
  readonly nearest: (row: Float64Array) => Promise<readonly number[]>;
}

/** The plugin as the GUI sees it: gui/instrument.ts, by shape. */
export class PluginInstrument {
  readonly sampleRate: number;
  readonly parameters: Readonly<Record<ParameterId, ParameterSpec>>;
  readonly walk: WordRows['walk'];
  readonly row: WordRows['row'];
  readonly nearest: WordRows['nearest'];
  /** Where words of one's own are taught. */
  readonly own: OwnWordService;
  /** A place in the saved state for the GUI's own. */
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

  /** Everything that a term parameter may choose; another array after a word of one's own has changed. */
  get terms(): Snapshot['terms'] {
    return this.state.terms;
  }

  get state(): Snapshot {
    return this.#node.live.snapshot;
  }

  set(id: ParameterId, value: number): void {
    void this.#node.setParameterValues({ [id]: { id, value, normalized: false } });
  }

  listen(listening: Listening): void {
    this.#node.listen(listening);
  }

  spectrum(): SpectrumTap | undefined {
    return this.#node.spectrum();
  }

  subscribe(listener: () => void): () => void {
    return this.#node.live.subscribe(listener);
  }
}
