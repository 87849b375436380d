import { COEFFICIENTS_PER_BAND } from '../eq/index.ts';
import { flush } from './cascade.ts';
import { registerViews } from './kernel/kernel.ts';
import type { Kernel } from './kernel/kernel.ts';
import { REGISTERS } from './kernel/layout.ts';
import { toStateForm } from './state-form.ts';

/**
 * Up to five biquads with fixed coefficients, for listening to something other than the instance's own curve.
 * They have registers of their own in the kernel.
 */
export class StillFilter {
  readonly #registers = new Float64Array(REGISTERS);
  readonly #views = registerViews(this.#registers.buffer);
  /** A bit for each biquad in use. */
  #bands = 0;

  /**
   * Replaces the biquads and clears their states.
   *
   * @param coefficients b0, b1, b2, a1, a2 of each
   */
  load(coefficients: Float64Array): void {
    this.#registers.fill(0);
    this.#views.now.set(coefficients);
    toStateForm(this.#views.now);
    this.#bands = (1 << (coefficients.length / COEFFICIENTS_PER_BAND)) - 1;
  }

  /** Filters `count` of the kernel's wet samples, in place. */
  filter(kernel: Kernel, count: number): void {
    kernel.registers.set(this.#registers);
    kernel.filter(this.#bands, 0, count);
    flush(kernel, false);
    this.#registers.set(kernel.registers);
  }
}
