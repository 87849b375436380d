import type { FitKind } from './fit-kind.ts';

/** A piece of the evaluation that one process does in one go and that leaves one file. */
export type Job =
  | { readonly kind: 'fit'; readonly fit: FitKind }
  | { readonly kind: 'methods'; readonly seed: number; readonly fold: number }
  | {
      readonly kind: 'recipe';
      readonly recipe: string;
      readonly seed: number;
      readonly fold: number;
    };

/** The settings of a run; every process gets them. */
export interface Plan {
  /** The folder of contributions and results. */
  readonly work: string;
  readonly folds: number;
  readonly isQuick: boolean;
}

/** The kind of work of a job: jobs of a kind take about the same time. */
export function kindOfWork(job: Job): string {
  if (job.kind === 'fit') return `fit ${job.fit.name}`;
  return job.kind === 'recipe' ? job.recipe : 'methods without a network';
}

/** The name of the file that a job leaves, without its ending. */
export function fileOf(job: Job): string {
  if (job.kind === 'fit') return job.fit.name.replaceAll(/[ ,]+/gu, '-');
  const name = job.kind === 'recipe' ? `recipe-${job.recipe}` : 'methods';
  return `${name}-seed${job.seed}-fold${job.fold}`;
}
