import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JobQueue } from './job-queue.ts';
import { kindOfWork } from './job.ts';
import type { Job, Plan } from './job.ts';
import { runProcesses } from './processes.ts';
import type { FailureMessage, ProcessWork } from './processes.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** A message of a worker. */
export type JobMessage =
  { readonly type: 'ready' } | { readonly type: 'done'; readonly seconds: number } | FailureMessage;

/** Progress of the pool. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Remaining seconds, as far as known. */
  readonly remainingSeconds: number;
  readonly last: string;
}

/**
 * Does jobs in child processes, stage by stage, and within a stage the longest first. A job of a kind
 * whose time is unknown comes before all others, so that the time of its kind is known early.
 *
 * @param stages a stage begins when the one before it has ended
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

  const work = (): ProcessWork<JobMessage> => {
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
            remainingSeconds: queue.remainingSeconds / workers,
            last: kindOfWork(job),
          });
        }
        queue.take((next) => {
          job = next;
          isOver = next === undefined;
          handOver(child, next);
        });
      },
      currentWork: () => (isOver ? undefined : job ? kindOfWork(job) : 'its start'),
    };
  };
  await runProcesses(WORKER, Array.from({ length: count }, work));
}

/** Gives a process its next job, or ends it. */
function handOver(child: ChildProcess, job: Job | undefined): void {
  if (job !== undefined) child.send(job);
  else if (child.connected) child.disconnect();
}
