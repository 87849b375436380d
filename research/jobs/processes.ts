import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** What a process says that cannot go on. */
export interface Failure {
  readonly type: 'failed';
  readonly message: string;
}

/** What one process does. */
export interface Work<Message> {
  /** What it is started with, as JSON. */
  readonly argument: unknown;
  readonly onMessage: (message: Exclude<Message, Failure>, child: ChildProcess) => void;
  /** Where it is, for the message if it dies; undefined once it may end. */
  readonly place: () => string | undefined;
}

/**
 * Runs a script in processes side by side until all have ended.
 *
 * @throws {Error} if one fails or dies; the others are ended
 */
export async function runProcesses<Message extends { readonly type: string }>(
  script: string,
  works: readonly Work<Message>[],
): Promise<void> {
  const children: ChildProcess[] = [];
  const run = ({ argument, onMessage, place }: Work<Message>): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(script, [JSON.stringify(argument)], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      child.on('message', (message: Exclude<Message, Failure> | Failure) => {
        if (isFailure(message)) reject(new Error(message.message));
        else onMessage(message, child);
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        const at = place();
        if (code === 0 && at === undefined) resolve();
        else reject(new Error(`a process ended with ${code} at ${at ?? 'its end'}`));
      });
    });
  try {
    await Promise.all(works.map(run));
  } finally {
    for (const child of children) child.kill();
  }
}

/** What a process says of an error. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { type: 'failed', message };
}

function isFailure(message: { readonly type: string }): message is Failure {
  return message.type === 'failed';
}
