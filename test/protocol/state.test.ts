import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultValues,
  formatState,
  parameterSpecs,
  parseState,
  withoutParameters,
} from '../../protocol/index.ts';
import type { ParameterValues } from '../../protocol/index.ts';

const MODEL = '0a1b2c3d';
const SPECS = parameterSpecs(['warm', 'bright', 'soft']);

const anyValues = fc.record(
  Object.fromEntries(
    SPECS.map(({ id, type, minValue, maxValue }) => [
      id,
      type === 'float'
        ? fc.double({ min: minValue, max: maxValue, noNaN: true })
        : fc.integer({ min: minValue, max: maxValue }),
    ]),
  ),
) as fc.Arbitrary<ParameterValues>;

function circular(): unknown {
  const state: Record<string, unknown> = { version: 1 };
  state.parameters = { termA: state };
  return state;
}

/** As a host keeps it. */
const throughJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

describe('a saved state', () => {
  it('comes back as it went, through JSON', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const saved = throughJson(formatState(values, SPECS, MODEL));
        const parsed = parseState(saved, SPECS, MODEL);
        for (const spec of SPECS) {
          // JSON has no negative zero.
          expect(parsed.values[spec.id] + 0).toBe(values[spec.id] + 0);
        }
        expect(parsed.notices).toEqual([]);
      }),
    );
  });

  it('holds words, and leaves defaults out', () => {
    expect(formatState({ ...defaultValues(SPECS), termA: 2, morph: 0.37 }, SPECS, MODEL)).toEqual({
      version: 1,
      model: MODEL,
      parameters: { termA: 'soft', morph: 0.37 },
    });
  });

  it('of a later version gives what is understood, keeps the rest and says so', () => {
    const later = {
      version: 7,
      model: MODEL,
      parameters: { morph: 0.5, termA: 'velvety', spin: { x: 1 } },
      theme: 'dark',
    };
    const { values, kept, notices } = parseState(later, SPECS, MODEL);
    expect(values).toEqual({ ...defaultValues(SPECS), morph: 0.5 });
    expect(notices.join(' ')).toMatch(/version 7/u);
    expect(notices.join(' ')).toMatch(/velvety/u);
    const saved = formatState({ ...values, morph: 0.6 }, SPECS, MODEL, kept);
    expect(saved.theme).toBe('dark');
    expect(saved.parameters).toEqual({ morph: 0.6, termA: 'velvety', spin: { x: 1 } });
  });

  it('forgets what it kept for a parameter once that is set', () => {
    const saved = { version: 1, parameters: { termA: 'velvety', spin: 1 } };
    const { values, kept } = parseState(saved, SPECS, MODEL);
    const since = withoutParameters(kept, ['termA']);
    expect(formatState(values, SPECS, MODEL, since).parameters).toEqual({ spin: 1 });
  });

  it.each([
    ['a big number', { version: 1n, parameters: { morph: 2n } }],
    ['itself', circular()],
    ['a symbol', { version: Symbol('x'), parameters: { termA: Symbol('y') } }],
  ])('that holds %s is survived', (_, state) => {
    expect(parseState(state, SPECS, MODEL).values).toEqual(defaultValues(SPECS));
  });

  it('from another model says that words may sound different', () => {
    expect(parseState({ version: 1, model: 'ffffffff' }, SPECS, MODEL).notices).toHaveLength(1);
  });

  it('never throws and always gives values in range, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ version: fc.anything(), parameters: fc.anything() }),
          fc.record({
            version: fc.constant(1),
            parameters: fc.record({
              morph: fc.anything(),
              termA: fc.anything(),
              bypass: fc.anything(),
            }),
          }),
        ),
        (anything) => {
          const { values } = parseState(anything, SPECS, MODEL);
          for (const spec of SPECS) {
            expect(values[spec.id]).toBeGreaterThanOrEqual(spec.minValue);
            expect(values[spec.id]).toBeLessThanOrEqual(spec.maxValue);
          }
        },
      ),
    );
  });
});
