import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** The message of a process that cannot go on. */
export interface FailureMessage {
  readonly type: 'failed';
  readonly message: string;
}

/** The work of one process. */
export interface ProcessWork<Message> {
  /** Its argument, as JSON. */
  readonly argument: unknown;
  readonly onMessage: (message: Exclude<Message, FailureMessage>, child: ChildProcess) => void;
  /** Its current work, for the message if it dies; undefined once it may end. */
  readonly currentWork: () => string | undefined;
}

/**
 * Runs a script in processes side by side until all have ended.
 *
 * @throws {Error} if one fails or dies; the others are ended
 */
export async function runProcesses<Message extends { readonly type: string }>(
  script: string,
  works: readonly ProcessWork<Message>[],
): Promise<void> {
  const children: ChildProcess[] = [];
  const run = ({ argument, onMessage, currentWork }: ProcessWork<Message>): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(script, [JSON.stringify(argument)], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      child.on('message', (message: Exclude<Message, FailureMessage> | FailureMessage) => {
        if (isFailure(message)) reject(new Error(message.message));
        else onMessage(message, child);
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        const at = currentWork();
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

/** The message about an error. */
export function failureOf(error: unknown): FailureMessage {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { type: 'failed', message };
}

function isFailure(message: { readonly type: string }): message is FailureMessage {
  return message.type === 'failed';
}
