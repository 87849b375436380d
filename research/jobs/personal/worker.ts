import { failureOf } from '../processes.ts';
import { doShare } from './task.ts';
import type { Share } from './task.ts';
import type { FromWorker } from './trials.ts';

/** The process that asks its share of the people. */
function say(message: FromWorker): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

void doShare(JSON.parse(process.argv[2] ?? '') as Share, (index, trials) => {
  void say({ type: 'person', index, trials });
})
  .then(
    () => say({ type: 'over' }),
    (error: unknown) => say(failureOf(error)),
  )
  .then(() => process.disconnect());
