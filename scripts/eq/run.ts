import { ModelError } from '../../words/index.ts';
import type { Model } from '../model-files.ts';
import { UsageError } from '../usage-error.ts';
import { answer, list } from './answer.ts';
import { HELP, parseCommand } from './command.ts';
import { answerText, listText } from './text.ts';

/** What a run leaves: text for both outputs and the exit code. */
export interface EqRun {
  readonly stdout: string;
  readonly stderr: string;
  /** 0, 1 where something failed, 2 for arguments that cannot be followed. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * The `eq` command from arguments to output.
 *
 * @param readModel reads a model folder; a ModelError of its becomes exit code 1
 */
export async function runEq(
  args: readonly string[],
  defaultModelFolder: string,
  readModel: (folder: string) => Promise<Model>,
): Promise<EqRun> {
  try {
    const command = parseCommand(args, defaultModelFolder);
    if (command.kind === 'help') return done(HELP);
    const model = await readModel(command.modelFolder);
    if (command.kind === 'list') {
      const terms = list(model.vocabulary);
      return done(command.json ? json(terms) : listText(terms));
    }
    const bands = answer(command, model);
    return done(command.json ? json(bands) : answerText(bands, model.vocabulary));
  } catch (error) {
    if (error instanceof UsageError) return failed(error, 2);
    if (error instanceof ModelError) return failed(error, 1);
    throw error;
  }
}

function done(stdout: string): EqRun {
  return { stdout, stderr: '', exitCode: 0 };
}

function failed({ message }: Error, exitCode: 1 | 2): EqRun {
  return { stdout: '', stderr: `eq: ${message}\n`, exitCode };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
