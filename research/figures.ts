import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../scripts/build/build-all.ts';
import { drawFigures } from './figures/draw-figures.ts';
import { readEvaluationResults } from './figures/evaluation-results.ts';
import { readNetworkWidths } from './figures/network-widths.ts';
import { MODEL_FOLDER, readModel } from '../words/model-folder.ts';
import { report } from '../command-line/index.ts';

const FIGURES = join('docs', 'figures');

/** Writes docs/figures/*.svg from model/ and docs/evaluation.json. */
async function writeFigures(): Promise<void> {
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

try {
  await writeFigures();
} catch (error) {
  report(error);
}
