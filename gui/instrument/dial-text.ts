import { decibels, percent } from '../../eq/index.ts';
import type { Instrument, InstrumentParameterId } from './instrument.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

/** How far a slider's keys move it. */
const STEPS = {
  morph: { step: 0.01, fineStep: 0.001 },
  amount: { step: 0.05, fineStep: 0.01 },
  output: { step: 0.5, fineStep: 0.1 },
} as const satisfies Partial<Record<InstrumentParameterId, unknown>>;

export type SliderId = keyof typeof STEPS;

/** What each slider moves, and by how much. */
export function rangeSpecs(instrument: Instrument): Readonly<Record<SliderId, RangeSpec>> {
  const spec = (id: SliderId): RangeSpec => ({ ...instrument.parameters[id], ...STEPS[id] });
  return { morph: spec('morph'), amount: spec('amount'), output: spec('output') };
}

export const amountText = (value: number): string => wideMinus(percent(-1, 2).toText(value));
export const outputText = (value: number): string => wideMinus(decibels(-24, 24).toText(value));

/** A minus as wide as a plus, so that a value stands still when its sign changes. */
function wideMinus(text: string): string {
  return text.replace('-', '\u2212');
}
