import { runEq } from '../../cli/run.ts';
import type { EqRun } from '../../cli/run.ts';
import { smallDecoder, smallVocabulary } from '../words/small-model.ts';

const model = { vocabulary: smallVocabulary, decoder: smallDecoder };

/** The command with a small model in place of the shipped one. It writes no file. */
export function run(...args: string[]): Promise<EqRun> {
  return runDrawing(args, () => Promise.resolve());
}

/** The command with a small model and a function that receives the picture. */
export function runDrawing(
  args: readonly string[],
  write: (path: string, text: string) => Promise<void>,
): Promise<EqRun> {
  return runEq(args, 'model', { readModel: () => Promise.resolve(model), write });
}
