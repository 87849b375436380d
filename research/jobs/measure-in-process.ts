import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Findings, Measured } from '../evaluation/findings.ts';

const WORKER = fileURLToPath(new URL('measure-worker.ts', import.meta.url));

/**
 * Measures times and memory in a process of its own.
 *
 * @throws {Error} if that process ends without an answer
 */
export async function measureInProcess({ recipes }: Findings): Promise<Measured> {
  const own = await new Promise<Omit<Measured, 'foldSeconds'>>((resolve, reject) => {
    const child = fork(WORKER, [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', ({ measured: found }: { measured: Omit<Measured, 'foldSeconds'> }) =>
      resolve(found),
    );
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`measuring ended with ${code}`)));
  });
  return {
    ...own,
    foldSeconds: recipes.map(({ name, seconds }) => ({ name, ...seconds })),
  };
}
