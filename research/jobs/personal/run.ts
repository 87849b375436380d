import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../../data/data-error.ts';
import { personalFindings } from '../../evaluation/personal/findings.ts';
import type { PersonalFindings } from '../../evaluation/personal/findings.ts';
import { courseSummary } from '../../evaluation/personal/summary.ts';
import type { CourseSummary } from '../../evaluation/personal/summary.ts';
import { readPeople } from '../../data/dataset.ts';
import { MODEL_FOLDER, readModel, readPrior } from '../../../words/model-folder.ts';
import { progressLine } from '../../../command-line/index.ts';
import { withPersonalSection } from '../../report/personal.ts';
import type { PersonalOptions } from './personal-options.ts';
import { readTaughtGroups, isSimulated } from './task.ts';
import { simulatePeople } from './simulate-people.ts';

const DIGITS = 6;
const SEEDS = 3;
/** From this number of people on, one seed is enough: chance averages out, and a seed takes minutes. */
const MANY_PEOPLE = 500;

/** The findings of an earlier run, for a report that is written again; undefined if there are none. */
export async function readPersonalFindings(out: string): Promise<PersonalFindings | undefined> {
  const text = await textAt(join(out, 'personal.json'));
  return text === '' ? undefined : (JSON.parse(text) as PersonalFindings);
}

/** Runs `evaluate -- personal`. */
export function runPersonal(options: PersonalOptions): Promise<void> {
  return options.kind === 'shipped' ? runShipped(options) : runHeldOut(options);
}

async function runHeldOut(options: PersonalOptions & { kind: 'held out' }): Promise<void> {
  const { data, out, workers } = options;
  const progress = progressLine(process.stderr);
  await mkdir(out, { recursive: true });
  const groups = (await readTaughtGroups(data)).filter(isSimulated);
  const people = groups.reduce((sum, { curves }) => sum + curves.length, 0);
  if (people === 0) throw new DataError(`${data}: has no English word that 8 people taught`);
  const seeds = seedsOf(options, people);
  const results = await simulatePeople(
    { kind: 'held out' as const, source: data, seeds },
    workers,
    (done) => progress.at(done / people, `Asking: ${done} of ${people} people`),
  );
  const { basis } = await readPrior(MODEL_FOLDER);
  const { model } = (await readModel(MODEL_FOLDER)).vocabulary;
  const about = { basis, model, people, words: groups.length, seeds };
  const findings = personalFindings(results, about);
  await writeFile(join(out, 'personal.json'), personalJson(findings));
  const path = join(out, 'evaluation.md');
  await writeFile(path, withPersonalSection(await textAt(path), findings));
  progress.done(`Wrote personal.json and a section of evaluation.md to ${out}`);
  for (const { name, isMet, measured } of findings.bounds) {
    if (!isMet) console.log(`missed: ${name}: ${measured.toFixed(3)}`);
  }
}

async function runShipped(options: PersonalOptions & { kind: 'shipped' }): Promise<void> {
  const { people, isJson, workers } = options;
  const progress = progressLine(process.stderr);
  const { contributions } = await readPeople(people);
  const count = contributions.length;
  if (count === 0) throw new DataError(`${people}: has no people`);
  const task = { kind: 'shipped' as const, source: people, seeds: seedsOf(options, count) };
  const results = await simulatePeople(task, workers, (done) =>
    progress.at(done / count, `Asking: ${done} of ${count} people`),
  );
  const found = {
    j1: courseSummary(results.map(({ j1 }) => j1)),
    j2: courseSummary(results.map(({ j2 }) => j2)),
  };
  progress.done(`Asked ${count} people`);
  if (isJson) console.log(JSON.stringify(found, rounded));
  else for (const [name, course] of Object.entries(found)) console.log(courseText(name, course));
}

function courseText(name: string, { start, after, worse }: CourseSummary): string {
  const at = [start, after['3'], after['6']].map(
    ({ mean, median, r }) => `${mean.toFixed(2)} (median ${median.toFixed(2)}, r ${r.toFixed(2)})`,
  );
  return `${name}: ${at.join(', ')}; worse ${(100 * worse).toFixed(0)} %`;
}

function seedsOf({ seed, seeds }: PersonalOptions, people: number): number[] {
  const length = seeds ?? (people > MANY_PEOPLE ? 1 : SEEDS);
  return Array.from({ length }, (_, i) => seed + i);
}

/** A line for each finding. */
function personalJson(findings: PersonalFindings): string {
  const lines = Object.entries(findings).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value, rounded)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value)
    ? Number(value.toPrecision(DIGITS))
    : value;
}

async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
