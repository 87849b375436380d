import type { TermSpread } from '../model/term-spread.ts';
import type { Hits } from './space/classification.ts';
import type { DataCounts } from './data/data-counts.ts';
import type { FitStatistics } from './data/fit-statistics.ts';
import type { Interpolation } from './walks/interpolation.ts';
import type { MethodFindings } from './method-findings.ts';
import type { RecipeFindings } from './recipe-findings.ts';
import type { SafeAgreement } from './safe-agreement.ts';
import type { SenseFindings } from './senses/sense-findings.ts';

/** The model that the project ships, as it lies in its folder. */
export interface ShippedModel {
  /** As vocabulary.json names it. */
  readonly model: string;
  readonly terms: number;
  readonly latentSize: number;
  readonly decoderWeights: number;
  readonly decoderBytes: number;
  readonly encoderBytes: number;
  readonly vocabularyBytes: number;
  /** All words' latent points as Float32. */
  readonly centroidBytes: number;
  readonly interpolation: Interpolation | undefined;
}

/** Times and memory of one machine. */
export interface Measured {
  readonly machine: string;
  /** Medians, in milliseconds. */
  readonly milliseconds: {
    readonly plainRow: number;
    readonly plainWalk: number;
    readonly onnxRow: number;
    readonly onnxWalk: number;
  };
  /** What the process grew by, in bytes: model files and plain decoder, then onnxruntime with both. */
  readonly plainBytes: number;
  readonly onnxBytes: number;
  /** Median seconds of a fold, by recipe. */
  readonly foldSeconds: readonly {
    readonly name: string;
    readonly training: number;
    readonly placing: number;
  }[];
}

/** A number that the project promises, and what came of it. */
export interface Bound {
  readonly name: string;
  readonly relation: 'at most' | 'at least' | 'below' | 'above';
  readonly bound: number;
  /** Undefined where this run did not measure it. */
  readonly measured: number | undefined;
  readonly isMet: boolean;
}

/** Everything that the evaluation measures, except what depends on the machine. */
export interface Findings {
  readonly model: string;
  readonly protocol: {
    readonly folds: number;
    readonly seeds: readonly number[];
    readonly ablationSeeds: readonly number[];
    /** How many of the folds these were measured on. */
    readonly ablationFolds: number;
    readonly isQuick: boolean;
    /** Names that the run was narrowed to; empty for everything. */
    readonly only: readonly string[];
  };
  readonly data: DataCounts;
  readonly bounds: readonly Bound[];
  readonly fits: readonly (FitStatistics & { readonly name: string })[];
  readonly methods: readonly MethodFindings[];
  /** Words on which people split; undefined where that was not looked at. */
  readonly senses: SenseFindings | undefined;
  readonly recipes: readonly RecipeFindings[];
  readonly ablations: readonly RecipeFindings[];
  /** Classifiers without a network. */
  readonly classifiers: Readonly<Record<string, Hits>>;
  readonly shipped: ShippedModel;
  readonly safe: readonly SafeAgreement[] | undefined;
  readonly spreads: readonly TermSpread[];
  readonly history: readonly { readonly name: string; readonly loss: readonly number[] }[];
}
