import { fileURLToPath } from 'node:url';
import type { ShippedTrial } from '../../evaluation/personal/shipped-trial.ts';
import type { Trial } from '../../evaluation/personal/trial.ts';
import { runProcesses } from '../processes.ts';
import type { Failure } from '../processes.ts';
import type { Share, Task } from './task.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a process says. */
export type FromWorker =
  | {
      readonly type: 'person';
      readonly index: number;
      readonly trials: readonly (Trial | ShippedTrial)[];
    }
  | { readonly type: 'over' }
  | Failure;

type TrialOf<T extends Task> = T['kind'] extends 'shipped' ? ShippedTrial : Trial;

/**
 * All trials of all people, in the people's order whichever process was first.
 *
 * @param workers how many processes ask
 * @param onPerson is told how many people are through
 * @throws {Error} if a process fails; the others are ended
 */
export async function trialsOf<T extends Task>(
  task: T,
  workers: number,
  onPerson: (done: number) => void,
): Promise<TrialOf<T>[]> {
  const byPerson: (readonly TrialOf<T>[])[] = [];
  let done = 0;
  const works = Array.from({ length: workers }, (_, part) => {
    let isOver = false;
    return {
      argument: { ...task, part, parts: workers } satisfies Share,
      onMessage: (message: Exclude<FromWorker, Failure>): void => {
        if (message.type === 'over') {
          isOver = true;
          return;
        }
        byPerson[message.index] = message.trials as readonly TrialOf<T>[];
        onPerson(++done);
      },
      place: () => (isOver ? undefined : `share ${part + 1}`),
    };
  });
  await runProcesses<FromWorker>(WORKER, works);
  return byPerson.flat();
}
