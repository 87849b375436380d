import { expect, it } from 'vitest';
import { ROW_LENGTH } from '../../eq/index.ts';
import { TABLE_COLUMNS, TABLE_ROWS } from '../../protocol/index.ts';
import { WALK_ROWS } from '../../words/index.ts';

// protocol/ imports neither eq/ nor words/, which define the two lengths.
it('a morph table has the length of a walk and the width of a row', () => {
  expect([TABLE_ROWS, TABLE_COLUMNS]).toEqual([WALK_ROWS, ROW_LENGTH]);
});
