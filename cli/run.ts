import { equaliserPicture, stepsPicture } from '../figure/equaliser-picture.ts';
import { ModelError } from '../words/index.ts';
import { apoText } from '../words/text/apo-text.ts';
import type { WordModel } from '../words/index.ts';
import { UsageError } from '../command-line/index.ts';
import { answer, answerSteps, list } from './answer.ts';
import { parseCommand } from './command.ts';
import type { EqCommand, EqualiserCommand, StepsCommand } from './command.ts';
import { HELP } from './help.ts';
import { equaliserText, listText, stepsText } from './text.ts';

/** The result of a run: text for both outputs and the exit code. */
export interface EqRun {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 for success, 1 for a failure, 2 for arguments that cannot be followed. */
  readonly exitCode: 0 | 1 | 2;
}

/** Access to the files that a run reads and writes. */
export interface EqFiles {
  /** Reads a model folder. A ModelError becomes exit code 1. */
  readonly readModel: (folder: string) => Promise<WordModel>;
  /** Writes a picture. Any error becomes exit code 1. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/**
 * The `eq` command from arguments to output.
 *
 * It returns what it would print, with one line for an error, because programs read its output.
 */
export async function runEq(
  args: readonly string[],
  defaultModelFolder: string,
  { readModel, write }: EqFiles,
): Promise<EqRun> {
  try {
    const command = parseCommand(args, defaultModelFolder);
    if (command.kind === 'help') return done(HELP);
    const model = await readModel(command.modelFolder);
    const { stdout, picture } = execute(command, model);
    if (picture === undefined) return done(stdout);
    try {
      await write(picture.path, picture.svg);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return failed(`${picture.path}: cannot be written (${reason})`, 1);
    }
    return done(stdout);
  } catch (error) {
    if (error instanceof UsageError) return failed(error.message, 2);
    if (error instanceof ModelError) return failed(error.message, 1);
    throw error;
  }
}

interface Output {
  readonly stdout: string;
  readonly picture?: { readonly path: string; readonly svg: string };
}

function execute(command: Exclude<EqCommand, { kind: 'help' }>, model: WordModel): Output {
  switch (command.kind) {
    case 'list': {
      const terms = list(model.vocabulary);
      return { stdout: command.format === 'json' ? json(terms) : listText(terms) };
    }
    case 'steps':
      return executeSteps(command, model);
    case 'equaliser':
      return executeEqualiser(command, model);
  }
}

function executeSteps(command: StepsCommand, model: WordModel): Output {
  const answered = answerSteps(command, model);
  const steps = { steps: answered.map(({ answer }) => answer) };
  const equalisers = answered.map(({ equaliser }) => equaliser);
  const stdout = command.format === 'json' ? json(steps) : stepsText(equalisers, command.isEven);
  const { svgFile: path, isEven } = command;
  if (path === undefined) return { stdout };
  return { stdout, picture: { path, svg: stepsPicture(equalisers, isEven, model.vocabulary) } };
}

function executeEqualiser(command: EqualiserCommand, model: WordModel): Output {
  const { equaliser, answer: answered } = answer(command, model);
  const stdout = {
    text: () => equaliserText(equaliser, 'parts' in command.asked),
    json: () => json(answered),
    apo: () => apoText(equaliser),
  }[command.format]();
  const { svgFile: path } = command;
  if (path === undefined) return { stdout };
  return { stdout, picture: { path, svg: equaliserPicture(equaliser, model.vocabulary) } };
}

function done(stdout: string): EqRun {
  return { stdout, stderr: '', exitCode: 0 };
}

function failed(message: string, exitCode: 1 | 2): EqRun {
  return { stdout: '', stderr: `eq: ${message}\n`, exitCode };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
