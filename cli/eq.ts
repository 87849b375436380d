import { writeFile } from 'node:fs/promises';
import { MODEL_FOLDER, readModel } from '../words/model-folder.ts';
import { runEq } from './run.ts';

// A reader such as `head` closes the pipe when it has read enough, which is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { stdout, stderr, exitCode } = await runEq(process.argv.slice(2), MODEL_FOLDER, {
  readModel,
  write: (path, text) => writeFile(path, text),
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
