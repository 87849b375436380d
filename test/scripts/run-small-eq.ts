import { runEq } from '../../scripts/eq/run.ts';
import type { EqRun } from '../../scripts/eq/run.ts';
import { smallDecoder, smallVocabulary } from '../words/small-model.ts';

const model = { vocabulary: smallVocabulary, decoder: smallDecoder };

/** The command with a small model in place of the shipped one. */
export function run(...args: string[]): Promise<EqRun> {
  return runEq(args, 'model', () => Promise.resolve(model));
}
