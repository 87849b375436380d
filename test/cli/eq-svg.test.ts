import { describe, expect, test } from 'vitest';
import { run, runDrawing } from './run-small-eq.ts';
import { isWellFormed } from '../figure/well-formed.ts';

/** The output and the picture of a run with --svg. */
async function draw(...args: string[]) {
  const written: { path: string; svg: string }[] = [];
  const outcome = await runDrawing([...args, '--svg', 'out/picture.svg'], (path, svg) => {
    written.push({ path, svg });
    return Promise.resolve();
  });
  expect(written).toHaveLength(1);
  const { path = '', svg = '' } = written[0] ?? {};
  return { outcome, path, svg };
}

const curvesIn = (svg: string): number => svg.match(/<path [^>]*class="curve /gu)?.length ?? 0;

describe('eq --svg', () => {
  test.each([
    [['warm'], 1, '>Warm</title>'],
    [['warm', 'bright', '--morph', '25%'], 1, '>Mostly warm, a little bright</title>'],
    [['--blend', 'warm:1,bright:1,calm:1'], 1, '>Warm, bright and calm in equal parts</title>'],
    [['warm', 'like a radio', '--steps', '7', '--even'], 7, '>From warm to like a radio</title>'],
  ])('draws %j: %d curves on named axes', async (args, curves, title) => {
    const { svg, path } = await draw(...args);
    expect(path).toBe('out/picture.svg');
    expect(isWellFormed(svg)).toBe(true);
    expect(curvesIn(svg)).toBe(curves);
    for (const text of [title, '>20 Hz<', '>1k<', '>20k<', '>0 dB<']) expect(svg).toContain(text);
    expect(svg).toContain('@media (prefers-color-scheme:dark)');
    expect(svg).not.toMatch(/NaN|undefined|<script|href/u);
  });

  test('prints the same as without it, in every format', async () => {
    for (const args of [
      ['warm', '--json'],
      ['warm', '--format', 'apo'],
      ['warm', 'calm'],
    ]) {
      expect((await draw(...args)).outcome).toEqual(await run(...args));
    }
  });

  test('draws the same bytes for the same words', async () => {
    const args = ['warm', 'bright', '--steps', '11'];
    expect((await draw(...args)).svg).toBe((await draw(...args)).svg);
  });

  test('has a text alternative with the amount', async () => {
    const { svg } = await draw('warm', '--amount', '-0.5');
    expect(svg).toMatch(
      /<desc [^>]*>Gain over frequency, 20 Hz to 20 kHz\. Warm, turned round\. /u,
    );
    expect(svg).toContain('Amount -50 %.');
  });

  test('keeps a long title within its line', async () => {
    const { svg } = await draw(
      '--blend',
      'warm:1,bright:2,calm:3,cálido:4,like a radio:5,papa:6,papá:7',
    );
    expect(svg).toContain('>A blend of 7 words</title>');
  });

  test('prints nothing and gives exit code 1 if the file cannot be written', async () => {
    const full = () => Promise.reject(new Error('ENOSPC: no space left'));
    expect(await runDrawing(['warm', '--svg', 'x.svg'], full)).toEqual({
      stdout: '',
      stderr: 'eq: x.svg: cannot be written (ENOSPC: no space left)\n',
      exitCode: 1,
    });
  });
});
