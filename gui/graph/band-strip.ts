import { LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { bandName } from './band-node.ts';
import { bandStripStyle } from './band-strip-style.ts';
import { TYPE_NAMES } from './band-text.ts';
import { isEdited } from './band-view.ts';
import type { BandView } from './band-view.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { BandEvent, EditEvent } from './edit-event.ts';
import { EDIT_KINDS } from '../instrument/edits.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import { Gesture } from '../kit/gesture.ts';
import { ListenEvent } from '../instrument/listen-event.ts';
import { numberFieldTag } from './number-field.ts';
import type { NumberField } from './number-field.ts';
import { unseen } from '../kit/tokens.ts';
import type { ValueEvent } from '../kit/value-event.ts';

const fieldTag = unsafeStatic(numberFieldTag);

const KINDS_IN_ORDER: readonly EditKind[] = ['Frequency', 'Gain', 'Q'];

/**
 * All that a hand can do to a band, without a drag: choose it, type or step its numbers, switch it, and
 * give it, or all of them, back to the words.
 *
 * @fires edit-asked - an EditEvent, when a person asks for a hand edit
 * @fires band-chosen - a BandEvent, when they choose a band
 * @fires listen-asked - a ListenEvent, when they ask for a band by itself
 * @fires gesture-start - and `gesture-end`, around what is one act
 */
export class BandStrip extends LitElement {
  static override styles = [buttonStyle, unseen, bandStripStyle];

  static override properties = {
    bands: { attribute: false },
    selected: { attribute: false },
    soloBand: { attribute: false },
    colour: {},
  };

  declare bands: readonly BandView[];
  declare selected: BandNumber;
  /** The band that is listened to by itself; 0 is none. */
  declare soloBand: number;
  /** Of what is chosen and what is on. */
  declare colour: string;

  readonly #gesture = new Gesture(this);
  #back: (() => void) | undefined;

  /**
   * Goes to a number of the band that is chosen.
   *
   * @param back where Escape goes from there
   */
  edit(kind: EditKind, back: () => void): void {
    this.#back = back;
    this.#fields[KINDS_IN_ORDER.indexOf(kind)]?.edit();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What is being typed is of the band that was chosen, wherever the next one is chosen.
    if (changed.has('selected')) for (const field of this.#fields) field.leave();
  }

  protected override render() {
    const { bands } = this;
    const view = bands[this.selected - 1];
    if (view === undefined) return nothing;
    return staticHtml`
      <div class="head">
        <div class="bands" role="radiogroup" aria-label="Band">
          ${bands.map((each) => this.#choice(each))}
        </div>
        <span class="type" aria-hidden="true">${TYPE_NAMES[view.type]}</span>
        <button
          role="switch"
          aria-checked=${view.on}
          aria-label=${`Band ${view.band} on`}
          @click=${() => this.#ask(view.band, 'On', view.on ? 0 : 1)}
        ><span class="rail" .style=${`--now:${this.colour}`}></span>On</button>
        <div class="acts">
          <button
            aria-pressed=${view.band === this.soloBand}
            aria-label=${`Solo band ${view.band}`}
            aria-keyshortcuts="S"
            title="Hear what this band is about (S)"
            @click=${() => this.#solo(view.band)}
          >Solo</button>
          <button
            aria-disabled=${!isTouched(view)}
            @click=${() => this.#forget([view])}
          >Reset band</button>
          ${
            bands.some(isTouched)
              ? staticHtml`<button @click=${this.#forgetAll}>Forget my edits</button>`
              : nothing
          }
        </div>
      </div>
      <div
        class="fields"
        role="group"
        aria-label=${`Band ${view.band}, ${TYPE_NAMES[view.type]}`}
        @gesture-start=${this.#passOn}
        @gesture-end=${this.#passOn}
        @keydown=${this.#escape}
        @focusout=${this.#leave}
      >
        ${KINDS_IN_ORDER.map(
          (kind) => staticHtml`<${fieldTag}
            .kind=${kind}
            .number=${view.numbers[kind]}
            @value-asked=${({ value }: ValueEvent) => this.#ask(view.band, kind, value)}
          ></${fieldTag}>`,
        )}
      </div>
    `;
  }

  #choice(view: BandView) {
    const isChosen = view.band === this.selected;
    return staticHtml`<label class=${view.on ? '' : 'off'} .style=${isChosen ? `--now:${this.colour}` : ''}>
      <input
        type="radio"
        name="band"
        .checked=${isChosen}
        aria-label=${bandName(view)}
        @change=${() => this.dispatchEvent(new BandEvent(view.band))}
      /><span>${view.band}</span>${isEdited(view) ? staticHtml`<i></i>` : nothing}
    </label>`;
  }

  readonly #passOn = (event: Event): void => {
    if (event.type === 'gesture-start') this.#gesture.begin();
    else this.#gesture.end();
  };

  readonly #escape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#back?.();
  };

  /** Who has gone elsewhere does not come back by Escape. */
  readonly #leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const fields = currentTarget as HTMLElement;
    if (!(relatedTarget instanceof Node && fields.contains(relatedTarget))) this.#back = undefined;
  };

  readonly #forgetAll = (): void => {
    this.#forget(this.bands);
    // The button is about to go, and the focus with it.
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  };

  get #fields(): NodeListOf<NumberField> {
    return this.renderRoot.querySelectorAll<NumberField>(numberFieldTag);
  }

  #forget(views: readonly BandView[]): void {
    this.#gesture.begin();
    for (const { band, on, numbers } of views) {
      for (const kind of EDIT_KINDS) {
        if (numbers[kind].offset !== 0) this.#ask(band, kind, numbers[kind].spec.defaultValue);
      }
      if (!on) this.#ask(band, 'On', 1);
    }
    this.#gesture.end();
  }

  #solo(band: BandNumber): void {
    this.dispatchEvent(new ListenEvent({ soloBand: band === this.soloBand ? 0 : band }));
  }

  #ask(band: BandNumber, kind: EditKind | 'On', value: number): void {
    this.dispatchEvent(new EditEvent(`band${band}${kind}`, value));
  }
}

/** Whether a hand has moved or switched anything of a band. */
const isTouched = (view: BandView): boolean => isEdited(view) || !view.on;

export const bandStripTag = define('neural-eq-strip', BandStrip);
