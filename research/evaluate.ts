import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadLine, runOnFiles } from './command.ts';
import { dataFindings } from './evaluation/data/data-findings.ts';
import { DataError } from './data/data-error.ts';
import { readDataset } from './data/dataset.ts';
import { readSafeDatabase } from './data/safe-database.ts';
import { collect } from './jobs/collect.ts';
import { FIT_OF } from './jobs/fit-kind.ts';
import { examplesOf, readFits } from './jobs/fits.ts';
import { evaluationJson } from './report/json.ts';
import { jobsOf } from './jobs/job-list.ts';
import { dataCard } from './report/data-card.ts';
import { withPersonalSection } from './report/personal.ts';
import { evaluationMarkdown } from './report/report.ts';
import { measureInProcess } from './jobs/measure-in-process.ts';
import { evaluateOptions } from './jobs/evaluate-options.ts';
import type { EvaluateOptions } from './jobs/evaluate-options.ts';
import { personalOptions } from './jobs/personal/personal-options.ts';
import type { PersonalOptions } from './jobs/personal/personal-options.ts';
import { readPersonalFindings, runPersonal } from './jobs/personal/run.ts';
import { runJobs } from './jobs/pool.ts';
import { hashOf, writeContributions } from './jobs/work-folder.ts';
import { MODEL_FOLDER, readModel } from '../words/model-folder.ts';
import { progressLine } from '../command-line/index.ts';

const USAGE = `npm run evaluate -- --data FOLDER|FILE|URL [--out FOLDER] [--seeds N] [--workers N] [--quick]
                    [--only NAME] [--work FOLDER] [--report-only]
npm run evaluate -- personal --data FOLDER|FILE|URL [--out FOLDER] [--seeds N] [--seed N] [--workers N]
npm run evaluate -- personal --people FILE [--json] [--seeds N] [--seed N] [--workers N]

  --data PLACE    a folder with socialfx_eq.csv or eq-00000-of-00001.parquet, such a file itself (CSV or parquet),
                  or its http(s) URL; safe_eq.csv is read, too, if it lies in the folder or beside the file
  --out FOLDER    where evaluation.md, evaluation.json and data.md go (default: docs)
  --seeds N       how many seeds: 1, 2, 3 … (default: 3)
  --workers N     how many processes compute (default: 2)
  --quick         two folds, one seed, a few epochs: shows in seconds that everything works
  --only NAME     this recipe alone, or "methods" for what needs no network; may stand several times
  --work FOLDER   where results are kept from run to run (default: one in .cache/evaluate for these data).
                  After a change of code that changes results, take another or delete it.
  --report-only   writes the report of the results that are there and computes none

personal          asks simulated people what they mean by a word, each left out of what is known of it;
                  writes personal.json and a section of evaluation.md
  --seeds N       how many times everybody is asked (default: 3; of more than 500 people 1)
  --seed N        starts every random number (default: 1); further seeds follow it
  --people FILE   people to ask instead, with the model as it ships; prints what came of it
  --json          as JSON, and nothing else`;

const FOLDS = 5;
const QUICK_FOLDS = 2;

async function run(options: EvaluateOptions): Promise<void> {
  const progress = progressLine(process.stderr);
  await mkdir(options.out, { recursive: true });
  const model = await readModel(MODEL_FOLDER);
  const dataset = await readDataset(options.data, downloadLine(progress));
  const { file, contributions } = dataset;
  const safe = await readSafeDatabase(options.data);
  progress.done(`Read ${contributions.length} contributions from ${file}`);

  const folds = options.isQuick ? QUICK_FOLDS : FOLDS;
  const work =
    options.work ??
    join('.cache', 'evaluate', hashOf([contributions, { folds, isQuick: options.isQuick }]));
  const plan = { work, folds, isQuick: options.isQuick };
  const seeds = Array.from({ length: options.seeds }, (_, i) => i + 1);
  const ablationSeeds = seeds.slice(0, 1);

  if (!options.isReportOnly) {
    await writeContributions(work, contributions);
    const stages = await jobsOf(plan, seeds, ablationSeeds, options.only);
    await runJobs(stages, plan, options.workers, ({ done, total, remainingSeconds, last }) =>
      progress.at(
        done / total,
        `Evaluating: ${done} of ${total} parts, about ${Math.ceil(remainingSeconds / 60)} min left (${last})`,
      ),
    );
    progress.done(`Results are in ${work}`);
  }
  const fits = await readFits(work, FIT_OF.ridge);
  if (fits === undefined) throw new DataError(`${work}: holds no results yet`);
  const examples = examplesOf(contributions, fits);
  const findings = await collect({
    plan,
    seeds,
    ablationSeeds,
    only: options.only,
    examples,
    model,
    safe: safe?.settings,
  });
  const times = await measureInProcess(findings);
  const markdown = evaluationMarkdown(findings, times);
  const personal = await readPersonalFindings(options.out);
  await writeFile(
    join(options.out, 'evaluation.md'),
    personal === undefined ? markdown : withPersonalSection(markdown, personal),
  );
  await writeFile(join(options.out, 'evaluation.json'), evaluationJson(findings, times));
  await writeFile(join(options.out, 'data.md'), dataCard(dataFindings(dataset), safe));
  progress.done(`Wrote evaluation.md, evaluation.json and data.md to ${options.out}`);
  for (const { name, isMet, measured: value } of findings.bounds) {
    if (!isMet && value !== undefined) console.log(`missed: ${name}: ${value.toFixed(3)}`);
  }
}

/** The options of the evaluation, or those of `personal` if that word comes first. */
function readOptions(argv: readonly string[]): EvaluateOptions | PersonalOptions | 'help' {
  return argv[0] === 'personal' ? personalOptions(argv.slice(1)) : evaluateOptions(argv);
}

await runOnFiles(USAGE, readOptions, (options) =>
  'kind' in options ? runPersonal(options) : run(options),
);
