import { decibelFormat, percentFormat } from '../../eq/index.ts';
import type { Instrument, InstrumentParameterId } from './instrument.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

/** How far a slider's keys move it, in the parameter's unit. */
const STEPS = {
  morph: { step: 0.01, fineStep: 0.001 },
  amount: { step: 0.05, fineStep: 0.01 },
  output: { step: 0.5, fineStep: 0.1 },
} as const satisfies Partial<Record<InstrumentParameterId, unknown>>;

export type SliderId = keyof typeof STEPS;

/** The range and the steps of each slider. */
export function rangeSpecs(
  instrument: Pick<Instrument, 'parameters'>,
): Readonly<Record<SliderId, RangeSpec>> {
  const spec = (id: SliderId): RangeSpec => ({ ...instrument.parameters[id], ...STEPS[id] });
  return { morph: spec('morph'), amount: spec('amount'), output: spec('output') };
}

export const amountText = (value: number): string => wideMinus(percentFormat.toText(value));
export const outputText = (value: number): string => wideMinus(decibelFormat.toText(value));

/** Writes a minus as wide as a plus, so that the digits keep their positions when the sign changes. */
function wideMinus(text: string): string {
  return text.replace('-', '\u2212');
}
