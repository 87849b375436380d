import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { difference, fixed, signed, table } from '../../report/text.ts';
import { JobQueue } from '../../jobs/job-queue.ts';
import type { Job } from '../../jobs/job.ts';
import { evaluateOptions } from '../../jobs/evaluate-options.ts';
import { readResult, writeResult } from '../../jobs/work-folder.ts';
import { UsageError } from '../../../command-line/index.ts';

describe('the evaluation’s options', () => {
  it('have defaults', () => {
    expect(evaluateOptions(['--data', 'there'])).toEqual({
      data: 'there',
      out: 'docs',
      seeds: 3,
      workers: 2,
      isQuick: false,
      work: undefined,
      isReportOnly: false,
      only: [],
    });
  });

  it('take one seed for a quick run, unless told otherwise', () => {
    const seeds = (...argv: string[]) => {
      const options = evaluateOptions(['--data', '.', '--quick', ...argv]);
      return options === 'help' ? undefined : options.seeds;
    };
    expect(seeds()).toBe(1);
    expect(seeds('--seeds', '2')).toBe(2);
  });

  it.each<[string[], string]>([
    [[], '--data FOLDER is missing'],
    [['--data', '.', '--fast'], "Unknown option '--fast'"],
    [['--data', '.', '--seeds', '0'], '--seeds takes a whole number from 1 on, not "0"'],
    [['--data', '.', '--workers', 'x'], '--workers takes a whole number from 1 on, not "x"'],
  ])('%j are refused', (argv, message) => {
    expect(() => evaluateOptions(argv)).toThrow(UsageError);
    expect(() => evaluateOptions(argv)).toThrow(message);
  });
});

describe('a result in the work folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'work-'));
    await writeResult(folder, 'fold', { seed: 1 }, { rmseDb: 2.5 });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is found again, and nothing unfinished is left beside it', async () => {
    expect(await readResult(folder, 'fold', { seed: 1 })).toEqual({ rmseDb: 2.5 });
    expect(await readdir(folder)).toEqual(['fold.json']);
  });

  it('is not taken for one of other settings', async () => {
    expect(await readResult(folder, 'fold', { seed: 2 })).toBeUndefined();
  });

  it('is none where the file is missing or cut short', async () => {
    const path = join(folder, 'fold.json');
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -4));
    expect(await readResult(folder, 'fold', { seed: 1 })).toBeUndefined();
    expect(await readResult(folder, 'other', { seed: 1 })).toBeUndefined();
  });
});

describe('a queue of jobs', () => {
  const job = (recipe: string, fold: number): Job => ({ kind: 'recipe', recipe, seed: 1, fold });
  const taken = (queue: JobQueue): (Job | undefined)[] => {
    const jobs: (Job | undefined)[] = [];
    queue.take((one) => jobs.push(one));
    return jobs;
  };

  it('hands out what takes longest first, and before that what nothing is known of', () => {
    const all = [job('slow', 0), job('quick', 0), job('quick', 1), job('slow', 1), job('new', 0)];
    const queue = new JobQueue([all]);
    expect(taken(queue)).toEqual([job('slow', 0)]);
    expect(taken(queue)).toEqual([job('quick', 0)]);
    queue.finished(job('quick', 0), 1);
    queue.finished(job('slow', 0), 60);
    expect(queue.remainingSeconds).toBe(61);
    expect(taken(queue)).toEqual([job('new', 0)]);
    expect(taken(queue)).toEqual([job('slow', 1)]);
    expect(taken(queue)).toEqual([job('quick', 1)]);
  });

  it('keeps a stage back until the one before it is over, and ends when all is done', () => {
    const queue = new JobQueue([[job('first', 0)], [job('second', 0)]]);
    expect(taken(queue)).toEqual([job('first', 0)]);
    const waiting = taken(queue);
    expect(waiting).toEqual([]);
    queue.finished(job('first', 0), 1);
    expect(waiting).toEqual([job('second', 0)]);
    queue.finished(job('second', 0), 1);
    expect(taken(queue)).toEqual([undefined]);
  });
});

describe('the report’s text', () => {
  it('has numbers with a real minus, and a dash where there are none', () => {
    expect([fixed(-0.126), fixed(-0.001), fixed(NaN), fixed(undefined)]).toEqual([
      '−0.13',
      '0.00',
      '–',
      '–',
    ]);
    expect([signed(0.126), signed(-1), signed(0.001)]).toEqual(['+0.13', '−1.00', '0.00']);
    expect(difference({ mean: -0.2, low: -0.3, high: 0.1 })).toBe('−0.20 [−0.30, +0.10]');
  });

  it('has tables', () => {
    expect(table(['a', 'b'], [['1', '2']])).toEqual(['| a | b |', '|---|---:|', '| 1 | 2 |', '']);
  });
});
