import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  KEPT_BOUND,
  defaultValues,
  formatState,
  parameterSpecs,
  parseState,
  withField,
  withoutParameters,
} from '../../protocol/index.ts';
import { jsonSize } from '../../json/index.ts';
import { shippedModel } from '../shipped-model.ts';

const { vocabulary } = shippedModel();
const MODEL = vocabulary.model;
const SPECS = parameterSpecs(vocabulary.terms.map(({ term }) => term));

/** A fixture as a host hands it over: JSON.parse, unlike a literal, gives a field called "__proto__". */
const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;

const saveAgain = (saved: unknown): unknown => {
  const { values, kept } = parseState(saved, SPECS, MODEL);
  return formatState(values, SPECS, MODEL, kept);
};

/** JSON with sorted keys, in which a field called "__proto__" counts. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

describe('a state of version 1', () => {
  const saved = fixture('state.v1.json');

  it('gives its values and is saved as it came', () => {
    const { values, notices } = parseState(saved, SPECS, MODEL);
    expect(values).toEqual({
      ...defaultValues(SPECS),
      morph: 0.37,
      termA: vocabulary.terms.findIndex(({ term }) => term === 'soft'),
      termB: vocabulary.terms.length,
      amount: 1.4,
      autoGain: 1,
      band2Gain: -11.25,
      band4On: 0,
      mode: 1,
      mapX: 0.31,
    });
    // "termC" and "bypass" are not understood.
    expect(notices).toHaveLength(2);
    expect(sorted(saveAgain(saved))).toBe(sorted(saved));
  });

  it('keeps parameters and fields called “__proto__” through changes', () => {
    const { values, kept } = parseState(saved, SPECS, MODEL);
    const changed = withField(withoutParameters(kept, ['termC']), 'gui', { version: 1 });
    const again = formatState(values, SPECS, MODEL, changed);
    expect(Object.getOwnPropertyDescriptor(again, '__proto__')?.value).toEqual({ kept: true });
    expect(Object.getOwnPropertyDescriptor(again.parameters, '__proto__')?.value).toEqual([1]);
    expect(Object.getPrototypeOf(again.parameters)).toBe(Object.prototype);
  });
});

describe('a state of a later version', () => {
  const saved = fixture('state.later.json');

  it('is saved as it came while nothing changes', () => {
    const { values } = parseState(saved, SPECS, MODEL);
    // Out of the range that this version has.
    expect(values.morph).toBe(1);
    expect(sorted(saveAgain(saved))).toBe(sorted(saved));
  });

  it('is saved with the parameters that were changed, defaults included, and all else as it came', () => {
    const { values, kept } = parseState(saved, SPECS, MODEL);
    const changed = formatState({ ...values, amount: 1, band1Gain: 3 }, SPECS, MODEL, kept);
    const parameters = saved.parameters as Record<string, unknown>;
    // An object literal with "__proto__" would set the prototype.
    const expected = Object.entries(parameters).filter(([id]) => id !== 'amount');
    expected.push(['amount', 1], ['band1Gain', 3]);
    expect(sorted(changed)).toBe(sorted({ ...saved, parameters: Object.fromEntries(expected) }));
  });

  it('takes a parameter that was set to what it is here', () => {
    const { values, kept } = parseState(saved, SPECS, MODEL);
    const set = withoutParameters(kept, ['morph']);
    expect(formatState(values, SPECS, MODEL, set).parameters.morph).toBe(1);
  });

  it('whose parameters are no record is saved as it came, and beside what was changed', () => {
    const list = { version: 2, model: MODEL, parameters: [['morph', 0.5]] };
    expect(saveAgain(list)).toEqual(list);
    const { values, kept } = parseState(list, SPECS, MODEL);
    expect(formatState({ ...values, morph: 0.2 }, SPECS, MODEL, kept)).toEqual({
      ...list,
      parameters: { morph: 0.2 },
      unreadParameters: list.parameters,
    });
  });

  it('is never written over, whatever it is', () => {
    const anyState = fc.record({
      version: fc.integer({ min: 2, max: 1e6 }),
      model: fc.string(),
      parameters: fc.dictionary(fc.string({ maxLength: 9 }), fc.jsonValue({ maxDepth: 2 })),
      extra: fc.jsonValue({ maxDepth: 2 }),
    });
    fc.assert(
      fc.property(anyState, (state) => {
        const later: unknown = JSON.parse(JSON.stringify(state));
        expect(sorted(saveAgain(later))).toBe(sorted(later));
      }),
    );
  });
});

describe('what a state has beside what is understood', () => {
  const many = (count: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`unknown ${i}`, i]));

  it.each([
    ['fields', (content: object) => ({ version: 1, ...content })],
    ['parameters', (content: object) => ({ version: 1, parameters: content })],
    ['fields', (content: object) => ({ version: 2, ...content })],
    ['parameters', (content: object) => ({ version: 2, parameters: content })],
  ])('is kept up to a bound, with one notice of the %s left out', (what, state) => {
    const notices = parseState(state(many(100_000)), SPECS, MODEL).notices.filter(
      (notice) => !notice.includes('has version'),
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`more unknown ${what} than are kept`);
    expect(notices[0]).toMatch(
      /left out: "unknown \d+", "unknown \d+", "unknown \d+" and \d+ more/u,
    );
    const again = saveAgain(state(many(100_000)));
    expect(Object.keys(again as object).length).toBeLessThan(KEPT_BOUND.entries + 5);
    expect(jsonSize(again, 2 * KEPT_BOUND.characters)).toBeLessThan(Infinity);
  });

  it('is kept without a field that is too large', () => {
    const huge = 'x'.repeat(KEPT_BOUND.characters);
    const { kept, notices } = parseState({ version: 1, huge, small: 1 }, SPECS, MODEL);
    expect(kept.fields).toEqual({ small: 1 });
    expect(notices).toEqual([expect.stringContaining('"huge"')]);
  });

  it('does not displace a value that was refused', () => {
    const parameters = { ...many(1000), termA: 'velvety' };
    const { kept } = parseState({ version: 1, parameters }, SPECS, MODEL);
    expect(kept.parameters.termA).toBe('velvety');
  });
});
