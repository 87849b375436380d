import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { progressLine } from '../command-line/index.ts';
import { downloadLine, runOnFiles } from './command.ts';
import { readDataset } from './data/dataset.ts';
import { toExamples } from './data/example.ts';
import { modelCard } from './model/model-card.ts';
import { makeModel } from './model/model-files.ts';
import { summary } from './model/summary.ts';
import { SHIPPED_FIT, SHIPPED_SETTINGS } from './network/settings.ts';
import { tensorflowLearner } from './network/tensorflow.ts';
import { train } from './network/train.ts';
import { trainOptions } from './train-options.ts';
import type { TrainOptions } from './train-options.ts';

const USAGE = `npm run train -- --data FOLDER|FILE|URL [--out FOLDER] [--seed N] [--epochs N]

  --data PLACE    a folder with socialfx_eq.csv or eq-00000-of-00001.parquet, such a file itself (CSV or parquet),
                  or its http(s) URL
  --out FOLDER    where the model goes (default: model)
  --seed N        starts every random number; the same seed gives the same bytes (default: ${SHIPPED_SETTINGS.seed})
  --epochs N      passes over the data (default: ${SHIPPED_SETTINGS.epochs})`;

async function run({ data, out, seed, epochs }: TrainOptions): Promise<void> {
  const progress = progressLine(process.stderr);
  const settings = { ...SHIPPED_SETTINGS, seed, epochs };

  // A folder that cannot be written to fails before the training rather than after it.
  await mkdir(out, { recursive: true });
  const { file, contributions } = await readDataset(data, downloadLine(progress));
  progress.done(`Read ${contributions.length} contributions from ${file}`);

  const examples = toExamples(
    contributions,
    (count) =>
      progress.at(
        count / contributions.length,
        `Fitting bands: ${count} of ${contributions.length}`,
      ),
    SHIPPED_FIT,
  );
  progress.done('Fitted five bands to each');

  const learner = await tensorflowLearner();
  const trained = train(examples, settings, learner, (epoch, { total, response }) =>
    progress.at(
      epoch / epochs,
      `Training: epoch ${epoch} of ${epochs}, loss ${total.toFixed(3)}, response ${response.toFixed(3)}`,
    ),
  );
  progress.done('Trained the network');

  const model = makeModel(examples, trained, settings, learner);
  const found = summary(examples, trained, model);
  await writeFile(join(out, 'decoder.onnx'), model.decoderOnnx);
  await writeFile(join(out, 'encoder.onnx'), model.encoderOnnx);
  await writeFile(join(out, 'vocabulary.json'), model.vocabularyText);
  await writeFile(join(out, 'personal.json'), model.personalText);
  await writeFile(join(out, 'README.md'), modelCard(found, file, settings));
  progress.done(
    `Wrote decoder.onnx, encoder.onnx, vocabulary.json, personal.json and README.md to ${out}`,
  );
  console.log(found.join('\n'));
}

await runOnFiles(USAGE, (argv) => trainOptions(argv, SHIPPED_SETTINGS), run);
