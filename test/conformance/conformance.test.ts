import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { GROUPS } from './points/index.ts';
import { TRAPS } from './traps.ts';
import { Examination } from './visit/examination.ts';

/** A failure without a stack, because no line of a stack would be the WAM's. */
class Found extends Error {
  override readonly name = 'A host saw';
  override readonly stack = '';
}

let examination: Examination;
beforeAll(async () => {
  examination = await Examination.begin(inject('wamUrl'));
});
afterAll(async () => {
  await examination.end();
});

for (const { name: group, points } of GROUPS) {
  describe(group, () => {
    for (const { name, trap } of points) {
      it(name, async ({ annotate, skip }) => {
        const { kind, saw } = await examination.ask(name);
        if (kind === 'failed') throw new Found(`${saw}\nThe trap of ${trap}: ${TRAPS[trap]}`);
        if (kind === 'skipped') skip(saw);
        await annotate(saw);
      });
    }
  });
}
