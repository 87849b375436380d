import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JobQueue } from './job-queue.ts';
import { workOf } from './job.ts';
import type { Job, Plan } from './job.ts';
import { runProcesses } from './processes.ts';
import type { Failure, Work } from './processes.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a worker says. */
export type FromWorker =
  { readonly type: 'ready' } | { readonly type: 'done'; readonly seconds: number } | Failure;

/** What the pool tells of its progress. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Seconds that are left, as far as they are known. */
  readonly secondsLeft: number;
  readonly last: string;
}

/**
 * Does jobs in child processes, stage by stage, and in a stage what takes longest first. A job that
 * nothing is known of is begun before all others, so that its kind's time is known early.
 *
 * @param stages a stage is begun when the one before it is over
 * @throws {Error} if a job fails or a process dies; the other processes are ended
 */
export async function runJobs(
  stages: readonly (readonly Job[])[],
  plan: Plan,
  workers: number,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const total = stages.flat().length;
  const ahead = stages.filter((stage) => stage.length > 0).map((stage) => [...stage]);
  const count = Math.min(workers, Math.max(0, ...ahead.map((stage) => stage.length)));
  const queue = new JobQueue(ahead);
  let done = 0;

  const work = (): Work<FromWorker> => {
    let job: Job | undefined;
    let isOver = false;
    return {
      argument: plan,
      onMessage: (message, child) => {
        if (message.type === 'done' && job !== undefined) {
          done++;
          queue.finished(job, message.seconds);
          onProgress({
            done,
            total,
            secondsLeft: queue.secondsLeft / workers,
            last: workOf(job),
          });
        }
        queue.take((next) => {
          job = next;
          isOver = next === undefined;
          handOver(child, next);
        });
      },
      place: () => (isOver ? undefined : job ? workOf(job) : 'its start'),
    };
  };
  await runProcesses(WORKER, Array.from({ length: count }, work));
}

/** Gives a process its next job, or lets it end. */
function handOver(child: ChildProcess, job: Job | undefined): void {
  if (job !== undefined) child.send(job);
  else if (child.connected) child.disconnect();
}
