import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JobQueue } from './job-queue.ts';
import { workOf } from './job.ts';
import type { Job, Plan } from './job.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a worker says. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly seconds: number }
  | { readonly type: 'failed'; readonly message: string };

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
  const children: ChildProcess[] = [];

  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(WORKER, [JSON.stringify(plan)], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      let job: Job | undefined;
      let isOver = false;
      const go = (next: Job | undefined): void => {
        job = next;
        if (job !== undefined) {
          child.send(job);
          return;
        }
        isOver = true;
        if (child.connected) child.disconnect();
      };
      child.on('message', (message: FromWorker) => {
        if (message.type === 'failed') {
          reject(new Error(message.message));
          return;
        }
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
        queue.take(go);
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0 && isOver) resolve();
        else
          reject(new Error(`a process ended with ${code} at ${job ? workOf(job) : 'its start'}`));
      });
    });
  try {
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    for (const child of children) child.kill();
  }
}
