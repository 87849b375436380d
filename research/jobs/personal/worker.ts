import { failureOf } from '../processes.ts';
import { simulateShare } from './task.ts';
import type { TaskShare } from './task.ts';
import type { SimulationMessage } from './simulate-people.ts';

/** The process that simulates its share of the people. */
function send(message: SimulationMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

void simulateShare(JSON.parse(process.argv[2] ?? '') as TaskShare, (index, results) => {
  void send({ type: 'person', index, results });
})
  .then(
    () => send({ type: 'finished' }),
    (error: unknown) => send(failureOf(error)),
  )
  .then(() => process.disconnect());
