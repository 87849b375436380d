import type { InstrumentParameterId, InstrumentState } from './instrument.ts';

/** Parameter values to set together, in the units of the parameters. */
export type Change = Readonly<Partial<Record<InstrumentParameterId, number>>>;

export function changeEntries(change: Change): [id: InstrumentParameterId, value: number][] {
  return Object.entries(change) as [InstrumentParameterId, number][];
}

/** The part of a change that differs from the present values. */
export function differingFrom(values: InstrumentState['values'], change: Change): Change {
  return Object.fromEntries(changeEntries(change).filter(([id, value]) => values[id] !== value));
}

/** The present values of the parameters that a change sets. */
export function valuesBefore(values: InstrumentState['values'], change: Change): Change {
  return Object.fromEntries(changeEntries(change).map(([id]) => [id, values[id]]));
}
