import { kindOfWork } from './job.ts';
import type { Job } from './job.ts';

/** Receives a job, or undefined when all are done. */
type Taker = (job: Job | undefined) => void;

/** Jobs in stages: none of a stage is handed out before all of the stage before are finished. */
export class JobQueue {
  readonly #stages: Job[][];
  readonly #seconds = new Map<string, number>();
  readonly #waiting: Taker[] = [];
  #running = 0;

  /** @param stages none of them empty */
  constructor(stages: readonly (readonly Job[])[]) {
    this.#stages = stages.map((stage) => [...stage]);
  }

  /** Seconds of work that is not handed out yet, as far as known. */
  get remainingSeconds(): number {
    return this.#stages
      .flat()
      .reduce((sum, job) => sum + (this.#seconds.get(kindOfWork(job)) ?? 0), 0);
  }

  /** Gives the next job to `taker` as soon as there is one. */
  take(taker: Taker): void {
    const [stage] = this.#stages;
    if (stage === undefined) {
      taker(undefined);
      return;
    }
    const job = this.#longest(stage);
    if (job === undefined) {
      this.#waiting.push(taker);
      return;
    }
    this.#running++;
    taker(job);
  }

  finished(job: Job, seconds: number): void {
    this.#seconds.set(kindOfWork(job), seconds);
    this.#running--;
    if (this.#running > 0 || this.#stages[0]?.length !== 0) return;
    this.#stages.shift();
    for (const taker of this.#waiting.splice(0)) this.take(taker);
  }

  #longest(stage: Job[]): Job | undefined {
    const expected = (job: Job): number => this.#seconds.get(kindOfWork(job)) ?? Infinity;
    const [longest] = [...stage.keys()].sort((a, b) => {
      const [first, second] = [expected(stage[a] as Job), expected(stage[b] as Job)];
      return first === second ? a - b : second - first;
    });
    return longest === undefined ? undefined : stage.splice(longest, 1)[0];
  }
}
