import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/build/serve.ts';
import { ALL_POINTS, GROUPS } from './points/index.ts';
import { KNOWN_FAILURES } from './stock/known-failures.ts';
import { serveStock } from './stock/serve-stock.ts';
import { Examination } from './visit/examination.ts';

let served: Served;
let examination: Examination;
beforeAll(async () => {
  served = await serveStock();
  examination = await Examination.begin(`${served.url}index.js`);
});
afterAll(async () => {
  await examination.end();
  await served.close();
});

describe('the table of what a stock WAM fails', () => {
  it('names points that there are, by names that are theirs alone', () => {
    const names = ALL_POINTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const trapOf = new Map(ALL_POINTS.map(({ name, trap }) => [name, trap]));
    for (const { point, trap } of KNOWN_FAILURES)
      expect([point, trapOf.get(point)]).toEqual([point, trap]);
  });
});

for (const { name: group, points } of GROUPS) {
  describe(`a stock WAM: ${group}`, () => {
    for (const { name } of points) {
      const failure = KNOWN_FAILURES.find(({ point }) => point === name);
      it(`${failure === undefined ? '' : 'as known, not: '}${name}`, async ({ skip }) => {
        const { kind, saw } = await examination.ask(name);
        if (kind === 'skipped') skip(saw);
        expect(kind, saw).toBe(failure === undefined ? 'passed' : 'failed');
        if (failure !== undefined) expect(saw).toMatch(failure.saw);
      });
    }
  });
}
