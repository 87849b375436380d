import { PARAMETER_IDS, namedValues } from '../protocol/index.ts';
import type { ParameterId, ParameterValues, PartialValues } from '../protocol/index.ts';
import type { LiveState } from './live-state.ts';
import { unlessEnded } from './requests.ts';
import type { Requests } from './requests.ts';

/** What the exchange needs of an instance. */
interface ValueInstance {
  readonly live: LiveState;
  readonly requests: Requests;
  /** The coefficients that the processor will use with these values. */
  coefficients(values: ParameterValues): Float64Array;
  /** Called after `live` has other values. */
  onValues(values: ParameterValues, before: ParameterValues): void;
}

/** Keeps the values that the page shows and those of the audio thread the same. */
export class ValueExchange {
  readonly #instance: ValueInstance;
  /** Requests to set values that the processor has not answered yet. */
  #settingsUnderWay = 0;

  constructor(instance: ValueInstance) {
    this.#instance = instance;
  }

  /** The processor's values; the last known ones after the end of the instance. */
  async current(): Promise<ParameterValues> {
    const { live, requests } = this.#instance;
    const { values } = live.snapshot;
    return (await unlessEnded(requests.ask({ request: 'get/values' }))) ?? values;
  }

  /** Shows the processor's values: those at the end of an offline rendering are reported by nobody else. */
  async refresh(): Promise<void> {
    const { requests } = this.#instance;
    let values: ParameterValues;
    // Until nobody else waits for an answer.
    do values = await this.current();
    while (requests.isWaiting);
    this.#showMoved(values, this.#instance.coefficients(values));
  }

  /** Shows values at once. Resolves when the processor has them, or when the instance has ended. */
  async set(values: PartialValues): Promise<void> {
    const { live, requests } = this.#instance;
    const wanted = { ...live.snapshot.values, ...values };
    const coefficients = this.#instance.coefficients(wanted);
    // Asked before the listeners hear of it: a host may save at once, and must get these values.
    const asked = requests.ask({ request: 'set/values', content: { values } });
    const automated = [...live.snapshot.automated].filter((id) => values[id] === undefined);
    this.#show(wanted, coefficients, new Set(automated));
    this.#settingsUnderWay++;
    const answer = await unlessEnded(asked);
    this.#settingsUnderWay--;
    // Automation may have moved other parameters meanwhile, in reports that were ignored.
    if (answer !== undefined && this.#settingsUnderWay === 0) {
      this.#showMoved(answer, live.snapshot.coefficients);
    }
  }

  /** @param report see ReportMessage */
  takeReport(report: Float64Array): void {
    // A report that was sent before a change arrived would move a slider back while the user drags it.
    const known = this.#instance.live.snapshot.values;
    const values = this.#settingsUnderWay > 0 ? known : namedValues(report);
    this.#showMoved(values, report.slice(PARAMETER_IDS.length));
  }

  /** Shows what the processor has. What differs from what was set before has been moved by automation. */
  #showMoved(values: ParameterValues, coefficients: Float64Array): void {
    const { values: known, automated } = this.#instance.live.snapshot;
    const moved = PARAMETER_IDS.filter((id) => values[id] !== known[id] && !automated.has(id));
    this.#show(
      values,
      coefficients,
      moved.length === 0 ? automated : new Set([...automated, ...moved]),
    );
  }

  #show(
    values: ParameterValues,
    coefficients: Float64Array,
    automated: ReadonlySet<ParameterId>,
  ): void {
    const { live } = this.#instance;
    const before = live.snapshot.values;
    live.update({ values, automated, coefficients });
    this.#instance.onValues(values, before);
  }
}
