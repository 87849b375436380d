import { OptimisticValue } from '../kit/optimistic-value.ts';
import type { InstrumentParameterId, InstrumentState } from './instrument.ts';

type Values = InstrumentState['values'];

/** Optimistic values of several parameters that one gesture moves, see OptimisticValue. */
export class OptimisticValues {
  readonly #held: ReadonlyMap<InstrumentParameterId, OptimisticValue>;

  constructor(ids: readonly InstrumentParameterId[]) {
    this.#held = new Map(ids.map((id) => [id, new OptimisticValue()]));
  }

  begin(): void {
    for (const held of this.#held.values()) held.begin();
  }

  end(): void {
    for (const held of this.#held.values()) held.end();
  }

  hold(id: InstrumentParameterId, value: number, reported: number): void {
    this.#held.get(id)?.hold(value, reported);
  }

  /** The reported values with the held ones in their stead; the same object where none is held. */
  show(reported: Values): Values {
    const held: Partial<Record<InstrumentParameterId, number>> = {};
    let isHeld = false;
    for (const [id, value] of this.#held) {
      const shown = (held[id] = value.show(reported[id]));
      if (shown !== reported[id]) isHeld = true;
    }
    return isHeld ? { ...reported, ...held } : reported;
  }
}
