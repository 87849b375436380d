import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsedArguments, runCommand } from '../command-line/index.ts';
import { MODEL_FOLDER, readModel } from '../words/model-folder.ts';
import { drawFigures } from './figures/draw-figures.ts';
import { readEvaluationResults } from './figures/evaluation-results.ts';
import { readNetworkWidths } from './figures/network-widths.ts';

const USAGE = `npm run figures

  Writes docs/figures/*.svg from model/ and docs/evaluation.json.`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FIGURES = join('docs', 'figures');

async function run(): Promise<void> {
  const model = await readModel(MODEL_FOLDER);
  const widths = await readNetworkWidths(MODEL_FOLDER);
  const results = await readEvaluationResults(join(ROOT, 'docs', 'evaluation.json'));
  await mkdir(join(ROOT, FIGURES), { recursive: true });
  for (const drawing of drawFigures(model, widths, results)) {
    const path = join(FIGURES, drawing.file);
    if ('skipped' in drawing) {
      console.error(`${path}: not drawn; ${drawing.skipped}`);
    } else {
      await writeFile(join(ROOT, path), drawing.svg);
      console.log(path);
    }
  }
}

function readOptions(argv: readonly string[]): 'help' | 'none' {
  const { values } = parsedArguments({
    args: [...argv],
    options: { help: { type: 'boolean', short: 'h' } },
  });
  return values.help === true ? 'help' : 'none';
}

await runCommand(USAGE, readOptions, run);
