import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShippedTrial } from '../../../training/evaluation/personal/shipped-trial.ts';
import type { Trial } from '../../../training/evaluation/personal/trial.ts';
import type { Share, Task } from './task.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a process says. */
export type FromWorker =
  | {
      readonly type: 'person';
      readonly index: number;
      readonly trials: readonly (Trial | ShippedTrial)[];
    }
  | { readonly type: 'failed'; readonly message: string };

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
  const children: ChildProcess[] = [];
  let done = 0;
  const work = (part: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const share: Share = { ...task, part, parts: workers };
      const child = fork(WORKER, [JSON.stringify(share)], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      child.on('message', (message: FromWorker) => {
        if (message.type === 'failed') {
          reject(new Error(message.message));
          return;
        }
        byPerson[message.index] = message.trials as readonly TrialOf<T>[];
        onPerson(++done);
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`a process ended with ${code}`));
      });
    });
  try {
    await Promise.all(Array.from({ length: workers }, (_, part) => work(part)));
  } finally {
    for (const child of children) child.kill();
  }
  return byPerson.flat();
}
