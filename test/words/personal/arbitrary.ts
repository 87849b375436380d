import fc from 'fast-check';
import { ROW_LENGTH, ROW_RANGES } from '../../../eq/index.ts';
import type { LoggedRow, Observation } from '../../../words/index.ts';
import type { Preference } from '../../../words/personal/index.ts';

/** A row that a fit, the map or an edit may give. */
export const rows: fc.Arbitrary<LoggedRow> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: ROW_LENGTH,
    maxLength: ROW_LENGTH,
  })
  .map((shares) => ROW_RANGES.map(({ low, span }, i) => low + span * (shares[i] as number)));

export const PREFERENCES = [
  'aMuch',
  'aBit',
  'same',
  'bBit',
  'bMuch',
  'a',
  'b',
] as const satisfies readonly Preference[];
export const preferences = fc.constantFrom(...PREFERENCES);

/** Any observation that may be at any index of a log. */
export const observations: fc.Arbitrary<Observation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        kind: fc.constant('choice'),
        a: rows,
        b: rows,
        preference: preferences,
        offersSame: fc.constant(true),
      },
      { requiredKeys: ['kind', 'a', 'b', 'preference'] },
    ),
  },
  fc.record({ kind: fc.constant('drag'), row: rows }),
  fc.record({ kind: fc.constant('edit'), from: rows, to: rows }),
  fc.record({ kind: fc.constant('kept'), row: rows }),
);

export const logs = fc.array(observations, { maxLength: 10 });
