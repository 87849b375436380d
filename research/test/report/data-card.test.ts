import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { check } from 'prettier';
import { alignedTable } from '../../report/aligned-table.ts';
import { dataCard } from '../../report/data-card.ts';
import { LANGUAGE_CORRECTIONS, WORDS_LEFT_OUT } from '../../data/corrections.ts';
import { dataFindings } from '../../evaluation/data/data-findings.ts';
import { syntheticContributions } from '../synthetic-data.ts';

const FILE = new URL('../../../docs/data.md', import.meta.url);
const CONTRIBUTIONS = syntheticContributions();
const FINDINGS = dataFindings({ file: 'taught.csv', contributions: CONTRIBUTIONS });
const SETTING = { descriptor: 'warm', row: new Float64Array(15) };
const SAFE = {
  file: 'safe.csv',
  settings: [SETTING, SETTING, { ...SETTING, descriptor: 'bright' }],
  leftOut: [{ reason: 'a trial', settings: 4 }],
};
const CARD = dataCard(FINDINGS, SAFE);

describe('the data card', () => {
  it('says how much there is', () => {
    expect(CARD).toContain('Read from `taught.csv`: 39 contributions, a part of the 1595');
    expect(CARD).toMatch(/^\| English +\| +31 \| +7 \| +6 \| +1 \| +0 \|$/mu);
    expect(CARD).toMatch(/^\| not noted +\| +1 \| +1 \| +0 \| +0 \| +0 \|$/mu);
    // love; and airy, which two people taught.
    expect(CARD).toContain('1 such word would be shipped otherwise');
    expect(CARD).toContain('(1 word, 2 contributions) are not shipped');
  });

  it('says of SAFE-DB what is left out, and where there is none', () => {
    expect(CARD).toContain('Read from `safe.csv`: 7 settings. 3 of them, 1 different ones');
    expect(CARD).toContain('"warm" and "bright" are 100 % of these');
    expect(CARD).toMatch(/^\| a trial +\| +4 \|$/mu);
    expect(dataCard(FINDINGS, undefined)).toContain('This run found no `safe_eq.csv`');
  });

  it('says what merging forms of a word does', () => {
    expect(CARD).toContain('No such word was taught by two people');
    const effect = {
      method: 'plain mean',
      ...{ fewestPeople: 2, words: 5, people: 20, apartDb: 3, mergedDb: 2.8, strangersDb: 2.9 },
      difference: { mean: -0.2, low: -0.3, high: -0.1 },
      againstStrangers: { mean: -0.1, low: -0.2, high: 0.05 },
    } as const;
    const cardOf = (high: number): string => {
      const againstStrangers = { ...effect.againstStrangers, high };
      const variants = { ...FINDINGS.variants, effects: [{ ...effect, againstStrangers }] };
      return dataCard({ ...FINDINGS, variants }, undefined);
    };
    expect(cardOf(0.05)).toContain('−0.20 [−0.30, −0.10]');
    expect(cardOf(0.05)).toContain('merging does not clearly help');
    expect(cardOf(-0.05)).toContain('merging would help');
  });

  it('is as Prettier would have it, so that it can be committed as it is written', async () => {
    expect(await check(CARD, { parser: 'markdown' })).toBe(true);
  });

  it('tells nobody’s curve', () => {
    for (const { id, gains } of CONTRIBUTIONS) {
      expect(CARD).not.toMatch(new RegExp(`\\b${id}\\b`, 'u'));
      expect(CARD).not.toContain(String(gains[0]));
    }
  });
});

describe('docs/data.md', () => {
  it('has the corrections that the code makes', async () => {
    const text = await readFile(FILE, 'utf8');
    for (const [word, reason] of WORDS_LEFT_OUT) {
      expect(text).toMatch(new RegExp(`^\\| ${word} +\\| ${escaped(reason)} +\\|$`, 'mu'));
    }
    for (const { term, language, reason } of LANGUAGE_CORRECTIONS) {
      expect(text).toMatch(
        new RegExp(`^\\| ${term} +\\| ${language} +\\| ${escaped(reason)} +\\|$`, 'mu'),
      );
    }
  });

  it('is about more than a try', async () => {
    const count = /: (\d+) contributions/u.exec(await readFile(FILE, 'utf8'))?.[1];
    expect(Number(count)).toBeGreaterThan(1000);
  });
});

describe('an aligned table', () => {
  it('has numbers at the right, texts at the left', () => {
    expect(alignedTable(['word', 'n'], [['a', '1000']])).toEqual([
      '| word |    n |',
      '| ---- | ---: |',
      '| a    | 1000 |',
      '',
    ]);
    expect(alignedTable(['a', 'b'], [['1', 'long']], 'texts')).toEqual([
      '| a   | b    |',
      '| --- | ---- |',
      '| 1   | long |',
      '',
    ]);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[()]/gu, '\\$&');
}
