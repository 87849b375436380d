import type { EditSession } from '../instrument/edit-session.ts';
import { OptimisticValue } from '../kit/optimistic-value.ts';
import type { View } from '../instrument/view.ts';

/**
 * Keeps the view while the other setting is held, and after its release until the instrument has followed,
 * even if the held setting needs another one: the control under the pointer stays where it is.
 */
export class ViewHold {
  #kept = new OptimisticValue<View>();
  /** Another object once the held setting has become the active one: then its view is to stay. */
  #settings: EditSession['abSettings'] | undefined;

  /**
   * The view to show.
   *
   * @param view the view that the present values need
   */
  show(view: View, { isHolding, abSettings }: EditSession): View {
    if (abSettings !== this.#settings) this.#kept = new OptimisticValue<View>();
    this.#settings = abSettings;
    if (isHolding) {
      this.#kept.begin();
      this.#kept.hold(this.#kept.show(view), view);
    } else {
      this.#kept.end();
    }
    return this.#kept.show(view);
  }
}
