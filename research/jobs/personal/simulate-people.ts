import { fileURLToPath } from 'node:url';
import type { SimulatedUser } from '../../evaluation/personal/simulated-user.ts';
import type { SimulatedPerson } from '../../evaluation/personal/simulated-person.ts';
import { runProcesses } from '../processes.ts';
import type { FailureMessage } from '../processes.ts';
import type { TaskShare, SimulationTask } from './task.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** A message of a simulating process. */
export type SimulationMessage =
  | {
      readonly type: 'person';
      readonly index: number;
      readonly results: readonly (SimulatedPerson | SimulatedUser)[];
    }
  | { readonly type: 'finished' }
  | FailureMessage;

type ResultOf<T extends SimulationTask> = T['kind'] extends 'shipped'
  ? SimulatedUser
  : SimulatedPerson;

/**
 * All results of all people, in the people's order whichever process was first.
 *
 * @param workers number of processes
 * @param onPerson gets the number of people who are done
 * @throws {Error} if a process fails; the others are ended
 */
export async function simulatePeople<T extends SimulationTask>(
  task: T,
  workers: number,
  onPerson: (done: number) => void,
): Promise<ResultOf<T>[]> {
  const byPerson: (readonly ResultOf<T>[])[] = [];
  let done = 0;
  const works = Array.from({ length: workers }, (_, part) => {
    let isFinished = false;
    return {
      argument: { ...task, part, parts: workers } satisfies TaskShare,
      onMessage: (message: Exclude<SimulationMessage, FailureMessage>): void => {
        if (message.type === 'finished') {
          isFinished = true;
          return;
        }
        byPerson[message.index] = message.results as readonly ResultOf<T>[];
        onPerson(++done);
      },
      currentWork: () => (isFinished ? undefined : `share ${part + 1}`),
    };
  });
  await runProcesses<SimulationMessage>(WORKER, works);
  return byPerson.flat();
}
