import { runJob } from './run-job.ts';
import type { Job, Plan } from './job.ts';
import type { FromWorker } from './pool.ts';
import { failureOf } from './processes.ts';

/** The process that does jobs: it is handed one after another and says when each is done. */
const plan = JSON.parse(process.argv[2] ?? '') as Plan;

function say(message: FromWorker): void {
  process.send?.(message);
}

process.on('message', (job: Job) => {
  const start = performance.now();
  runJob(job, plan).then(
    () => say({ type: 'done', seconds: (performance.now() - start) / 1000 }),
    (error: unknown) => say(failureOf(error)),
  );
});
say({ type: 'ready' });
