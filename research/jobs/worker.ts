import { runJob } from './run-job.ts';
import type { Job, Plan } from './job.ts';
import type { JobMessage } from './pool.ts';
import { failureOf } from './processes.ts';

/** The process that does jobs: it receives one after another and reports when each is done. */
const plan = JSON.parse(process.argv[2] ?? '') as Plan;

function send(message: JobMessage): void {
  process.send?.(message);
}

process.on('message', (job: Job) => {
  const start = performance.now();
  runJob(job, plan).then(
    () => send({ type: 'done', seconds: (performance.now() - start) / 1000 }),
    (error: unknown) => send(failureOf(error)),
  );
});
send({ type: 'ready' });
