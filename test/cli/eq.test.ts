import { describe, expect, test } from 'vitest';
import { ROW_LENGTH, rowToBands } from '../../eq/index.ts';
import type { EqAnswer, EqList } from '../../cli/answer.ts';
import { decodeWalk, interpolateRow } from '../../words/index.ts';
import { smallDecoder, smallVocabulary } from '../words/small-model.ts';
import { run } from './run-small-eq.ts';

async function answerOf(...args: string[]): Promise<EqAnswer> {
  const { stdout, stderr, exitCode } = await run(...args, '--json');
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout) as EqAnswer;
}

describe('eq WORD WORD --json', () => {
  test('prints one object with the words, the morph, five bands low to high and a sentence', async () => {
    const answer = await answerOf('warm', 'bright', '--morph', '0.25');
    expect(Object.keys(answer)).toEqual(['terms', 'morph', 'amount', 'bands', 'description']);
    expect(answer).toMatchObject({
      terms: [
        { term: 'warm', weight: 0.75, count: 64, confidence: 0.95 },
        { term: 'bright', weight: 0.25, count: 12, confidence: 0.782 },
      ],
      morph: 0.25,
      amount: 1,
    });
    expect(answer.bands.map((band) => Object.keys(band).join())).toEqual(
      Array.from({ length: 5 }, () => 'type,frequencyHz,gainDb,q'),
    );
    expect(answer.bands.map(({ type }) => type)).toEqual([
      'lowshelf',
      'peaking',
      'peaking',
      'peaking',
      'highshelf',
    ]);
    expect(answer.description).toMatch(/^Mostly warm, a little bright\. .+\.$/u);
  });

  test('prints what the plugin plays, rounded to 0.1 Hz, 0.001 dB and 0.001', async () => {
    const { bands } = await answerOf('warm', 'bright', '--morph', '0.371');
    const [warm, bright] = smallVocabulary.terms;
    const row = new Float64Array(ROW_LENGTH);
    interpolateRow(decodeWalk(smallDecoder, warm?.z ?? [], bright?.z ?? []), 0.371, row);
    rowToBands(row).forEach((band, slot) => {
      expect(Math.abs(band.frequencyHz - (bands[slot]?.frequencyHz ?? NaN))).toBeLessThan(0.0501);
      expect(Math.abs(band.gainDb - (bands[slot]?.gainDb ?? NaN))).toBeLessThan(0.000_501);
      expect(Math.abs(band.q - (bands[slot]?.q ?? NaN))).toBeLessThan(0.000_501);
    });
    expect(bands.every(({ frequencyHz: f }) => Number(f.toFixed(1)) === f)).toBe(true);
  });

  test('multiplies only the gains by the amount', async () => {
    const once = await answerOf('bright');
    const back = await answerOf('bright', '--amount', '-1');
    const none = await answerOf('bright', '--amount=0');
    expect(back.amount).toBe(-1);
    expect(back.bands).toEqual(once.bands.map((band) => ({ ...band, gainDb: -band.gainDb + 0 })));
    expect(none.bands.map(({ gainDb }) => gainDb)).toEqual([0, 0, 0, 0, 0]);
    expect(none.description).toBe('Bright. Flat: nothing changes.');
    expect(back.description).toMatch(/^Bright, turned round\. /u);
  });

  test('never prints -0', async () => {
    const { stdout } = await run('papa', '--amount', '-0.00001');
    expect(stdout).toContain('0.0 dB');
    expect(stdout).not.toMatch(/-0(?:\.0*)?(?![\d.])/u);
  });

  test('accepts one word: weight 1, morph 0', async () => {
    expect(await answerOf('warm')).toMatchObject({
      terms: [{ term: 'warm', weight: 1 }],
      morph: 0,
    });
  });

  test('takes the middle if no morph is given', async () => {
    expect(await answerOf('warm', 'bright')).toMatchObject({
      morph: 0.5,
      description: expect.stringMatching(/^Half warm, half bright\. /u) as string,
    });
  });

  test('has weights that sum to 1', async () => {
    for (const morph of ['0', '0.1', '0.3', '1e-3', '0.123456789', '0.9', '1']) {
      const { terms } = await answerOf('warm', 'bright', '--morph', morph);
      expect(terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 11);
      expect(terms[1]?.weight).toBe(Number(morph));
    }
  });

  test.each([
    [['--morph', '35%'], { morph: 0.35 }],
    [['--morph=35 %'], { morph: 0.35 }],
    [['--morph', '0,5'], { morph: 0.5 }],
    [['--morph', '.5'], { morph: 0.5 }],
    [['--amount', '-.5'], { amount: -0.5 }],
    [['--amount=-1'], { amount: -1 }],
    [['--amount', '\u22121'], { amount: -1 }],
    [['--amount', '-100%'], { amount: -1 }],
    [['--amount', '200%'], { amount: 2 }],
  ])('understands %j', async (args, expected) => {
    expect(await answerOf('warm', 'bright', ...args)).toMatchObject(expected);
  });

  test.each([
    ['CALIDO', 'cálido'],
    ['Like-a-Radio', 'like a radio'],
    ['papá', 'papá'],
  ])('knows "%s" for "%s"', async (typed, term) => {
    expect((await answerOf(typed)).terms[0]?.term).toBe(term);
  });
});

describe('eq for a person to read', () => {
  test('prints the sentence, the bands and the confidence of the words', async () => {
    const { stdout } = await run('warm', 'calm', '--morph', '25%', '--amount', '2');
    expect(stdout).toMatchInlineSnapshot(`
      "Mostly warm, a little calm. Much more below 120 Hz, much less above 6 kHz, a lift around 300 Hz.

      band        frequency     gain     Q
      low shelf      101 Hz  +9.1 dB  0.80
      bell           286 Hz  +4.7 dB  0.80
      bell           808 Hz  +1.2 dB  0.80
      bell         2.29 kHz  -4.7 dB  0.80
      high shelf   6.47 kHz  -9.1 dB  0.80

      word  agreement        share  people  confidence
      warm  people agree      75 %      64        0.95
      calm  people disagree   25 %      12        0.78

      amount 200 %
      "
    `);
  });

  test('lists the words and marks those with few people or disagreement', async () => {
    const { stdout } = await run('--list');
    expect(stdout).toMatchInlineSnapshot(`
      "word          language  agreement        people  confidence
      warm          en        people agree         64        0.95
      bright        en        people agree         12        0.78
      calm          en        people disagree      12        0.78
      cálido        es        few people            3        0.47
      like a radio  en        people agree         12        0.78
      papa          es        people agree         12        0.78
      papá          es        people agree         12        0.78
      "
    `);
  });

  test('prints its help', async () => {
    const { stdout, exitCode } = await run('--help');
    expect(exitCode).toBe(0);
    const options = ['morph', 'steps', 'even', 'blend', 'amount', 'format', 'json', 'svg'];
    for (const option of [...options, 'list', 'model', 'help']) {
      expect(stdout).toContain(`  --${option}`);
    }
  });
});

test('eq --list --json prints the vocabulary in its order', async () => {
  const { stdout } = await run('--list', '--json');
  const { terms } = JSON.parse(stdout) as EqList;
  expect(terms.map(({ term }) => term)).toEqual(smallVocabulary.terms.map(({ term }) => term));
  expect(terms[3]).toEqual({
    term: 'cálido',
    language: 'es',
    count: 3,
    confidence: 0.473,
    tier: 'few',
  });
});
