import { describe, expect, test } from 'vitest';
import type { EqAnswer, EqSteps } from '../../cli/answer.ts';
import { decodeWalk } from '../../words/index.ts';
import { evenMorphs } from '../../words/even-morphs.ts';
import { smallDecoder, smallVocabulary } from '../words/small-model.ts';
import { run } from './run-small-eq.ts';

async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr, exitCode } = await run(...args, '--json');
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout) as T;
}

describe('eq --blend', () => {
  test('prints one object with the scaled weights, the confidence and the bands', async () => {
    const answer = await json<EqAnswer>('--blend', 'warm:5,bright:3,calm:2');
    expect(Object.keys(answer)).toEqual(['terms', 'amount', 'confidence', 'bands', 'description']);
    expect(answer).toMatchObject({
      terms: [
        { term: 'warm', weight: 0.5 },
        { term: 'bright', weight: 0.3 },
        { term: 'calm', weight: 0.2 },
      ],
      amount: 1,
      confidence: 0.866,
    });
    expect(answer.bands).toHaveLength(5);
    expect(answer.description).toMatch(/^50 % warm, 30 % bright, 20 % calm\. .+\.$/u);
  });

  test('of one word or two has the bands of the words themselves', async () => {
    const [one, alone] = await Promise.all([
      json<EqAnswer>('--blend', 'warm:0.3'),
      json<EqAnswer>('warm'),
    ]);
    expect([one.bands, one.description]).toEqual([alone.bands, alone.description]);
    const [two, morph] = await Promise.all([
      json<EqAnswer>('--blend', 'warm:0.629,bright:0.371', '--amount', '2'),
      json<EqAnswer>('warm', 'bright', '--morph', '0.371', '--amount', '2'),
    ]);
    expect([two.bands, two.description]).toEqual([morph.bands, morph.description]);
  });

  test('accepts words with spaces, and percentages', async () => {
    const { terms } = await json<EqAnswer>('--blend', 'like a radio:75%, warm:25 %');
    expect(terms.map(({ term, weight }) => [term, weight])).toEqual([
      ['like a radio', 0.75],
      ['warm', 0.25],
    ]);
  });

  test('prints the shares and the confidence as text', async () => {
    const { stdout } = await run('--blend', 'warm:1,cálido:1,papa:2', '--amount', '0.5');
    expect(stdout).toMatchInlineSnapshot(`
      "50 % papa, 25 % warm, 25 % cálido. A slight lift around 800 Hz, a little more below 120 Hz, a little less above 7 kHz.

      band        frequency     gain     Q
      low shelf      107 Hz  +1.6 dB  0.79
      bell           302 Hz  +0.8 dB  0.79
      bell           854 Hz  +1.9 dB  0.79
      bell         2.42 kHz  -0.8 dB  0.79
      high shelf   6.83 kHz  -1.6 dB  0.79

      word    agreement     share  people  confidence
      warm    people agree   25 %      64        0.95
      cálido  few people     25 %       3        0.47
      papa    people agree   50 %      12        0.78

      confidence 0.75, the mean of the words by share

      amount 50 %
      "
    `);
  });
});

describe('eq WORD WORD --steps', () => {
  test('prints every stop as if it were printed alone', async () => {
    const { steps } = await json<EqSteps>('warm', 'bright', '--steps', '5', '--amount', '-1');
    expect(steps).toHaveLength(5);
    for (const [i, step] of steps.entries()) {
      const alone = ['warm', 'bright', '--morph', String(i / 4), '--amount', '-1'];
      expect(step).toEqual(await json<EqAnswer>(...alone));
    }
  });

  test('is even to the ear with --even', async () => {
    const { steps } = await json<EqSteps>('cálido', 'like a radio', '--steps', '6', '--even');
    const [a, b] = [smallVocabulary.terms[3], smallVocabulary.terms[4]];
    const alphas = evenMorphs(decodeWalk(smallDecoder, a?.z ?? [], b?.z ?? []), 6);
    steps.forEach(({ morph }, i) => expect(morph).toBeCloseTo(alphas[i] ?? NaN, 11));
    expect(Math.abs((steps[1]?.morph ?? NaN) - 0.2)).toBeGreaterThan(0.005);
  });

  test('prints the morph of each stop and what it does as text', async () => {
    const { stdout } = await run('warm', 'bright', '--steps', '3', '--even', '--amount', '200%');
    expect(stdout).toMatchInlineSnapshot(`
      "From warm to bright in 3 stops, evenly spaced to the ear.

      morph  what it does
      0.000  Much more below 120 Hz, much less above 6 kHz, much more from 180 Hz to 1 kHz.
      0.479  A little more above 6 kHz, a little less below 100 Hz, a slight lift around 900 Hz.
      1.000  Much less below 120 Hz, much more above 6 kHz, a strong dip around 300 Hz.

      word    agreement     people  confidence
      warm    people agree      64        0.95
      bright  people agree      12        0.78

      amount 200 %
      "
    `);
  });
});

test.each([
  [
    ['warm', '--format', 'json'],
    ['warm', '--json'],
  ],
  [['warm', '--format', 'text'], ['warm']],
  [
    ['--list', '--format', 'json'],
    ['--list', '--json'],
  ],
  [
    ['warm', '--json', '--format', 'json'],
    ['warm', '--json'],
  ],
])('eq %j is eq %j', async (long, short) => {
  expect(await run(...long)).toEqual(await run(...short));
});
