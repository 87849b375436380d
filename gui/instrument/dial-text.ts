import { msg, str } from '@lit/localize';
import { decibelFormat, percentFormat } from '../../eq/index.ts';
import type { Instrument, InstrumentParameterId } from './instrument.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { spokenPercent } from '../kit/spoken-percent.ts';

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

/** How the value of a dial is written, spoken and typed. */
export interface DialText {
  readonly toText: (value: number) => string;
  readonly toSpeech: (value: number) => string;
  /** The values that a typed text may mean, before limits. */
  readonly readings: (text: string) => readonly number[];
  /** Tells what to type, after a text without a number. */
  readonly hint: string;
  /** What a value below zero is, where that is not plain. */
  readonly negative?: string;
}

export const DIAL_TEXTS: Readonly<Record<'amount' | 'output', DialText>> = {
  amount: {
    toText: amountText,
    toSpeech: (value) =>
      value < 0 ? msg(str`${spokenPercent(value)}, words inverted`) : spokenPercent(value),
    readings: (text) => percentFormat.readings(text),
    get hint() {
      return msg('Type 80 or −50 %');
    },
    get negative() {
      return msg('inverted');
    },
  },
  output: {
    toText: outputText,
    toSpeech: (value) => outputText(value).replace('dB', msg('decibels')),
    readings: (text) => decibelFormat.readings(text),
    get hint() {
      return msg('Type −3 or 2.5 dB');
    },
  },
};

/** Writes a minus as wide as a plus, so that the digits keep their positions when the sign changes. */
function wideMinus(text: string): string {
  return text.replace('-', '\u2212');
}
