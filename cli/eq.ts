import { writeFile } from 'node:fs/promises';
import { runEq } from './run.ts';
import { MODEL_FOLDER, readModel } from '../words/model-folder.ts';

// A reader that has seen enough, such as `head`, closes the pipe: no failure of ours.
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
