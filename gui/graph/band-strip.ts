import { msg, str } from '@lit/localize';
import { nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { bandName } from './band-node.ts';
import { bandState, stateSentence, stateText } from './band-state.ts';
import type { BandState } from './band-state.ts';
import { ariaKeys, gestureAt } from '../gestures/find-gesture.ts';
import { bandStripStyle } from './band-strip-style.ts';
import { typeName } from './band-text.ts';
import { isEdited, isTouched, movedBySwitch, resetEdits, switchPin } from './band-view.ts';
import type { BandView } from './band-view.ts';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { BandEvent, EditEvent, bandChange } from './edit-event.ts';
import type { EditChange } from './edit-event.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import { Gesture } from '../kit/gesture.ts';
import { limitText } from './limit-text.ts';
import { ListenEvent } from '../instrument/listen-event.ts';
import { NewsEvent } from '../instrument/news-event.ts';
import { numberFieldTag } from './number-field.ts';
import type { NumberField } from './number-field.ts';
import type { RenderTurns } from '../instrument/render-turns.ts';
import type { ValueEvent } from '../kit/value-event.ts';

const fieldTag = unsafeStatic(numberFieldTag);

const KINDS_IN_ORDER: readonly EditKind[] = ['Frequency', 'Gain', 'Q'];

/**
 * Edits bands without a drag: chooses one, types or steps its numbers, switches it, and gives it or all of
 * them back to the words.
 *
 * @fires edit-asked - an EditEvent, when a person asks for edits
 * @fires band-chosen - a BandEvent, when they choose a band
 * @fires listen-asked - a ListenEvent, when they ask for the solo of a band
 * @fires gesture-start - and `gesture-end`, around each gesture
 */
export class BandStrip extends GuiElement {
  static override styles = [buttonStyle, bandStripStyle];

  static override properties = {
    bands: { attribute: false },
    latest: { attribute: false },
    selected: { attribute: false },
    soloBand: { attribute: false },
    turns: { attribute: false },
    colour: {},
  };

  declare bands: readonly BandView[];
  /** The bands at this moment; those that are shown may be a reading behind. */
  declare latest: () => readonly BandView[] | undefined;
  declare selected: BandNumber;
  /** The band that is soloed; 0 is none. */
  declare soloBand: number;
  /** The colour of the chosen band and of the switch. */
  declare colour: string;
  /** The panel's, for the number fields. */
  declare turns: RenderTurns;

  readonly #gesture = new Gesture(this);
  /** What the chosen band was at the latest render. */
  #state: BandState | undefined;
  readonly #announcer = new Announcer(this);
  /** Called by Escape in a field. */
  #goBack: (() => void) | undefined;

  /**
   * Focuses a number of the chosen band.
   *
   * @param goBack called when a person presses Escape there
   */
  edit(kind: EditKind, goBack: () => void): void {
    this.#goBack = goBack;
    this.#fields[KINDS_IN_ORDER.indexOf(kind)]?.edit();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A number that is being typed belongs to the band that was chosen before.
    if (changed.has('selected')) {
      for (const field of this.#fields) field.leave();
    }
    const view = this.bands[this.selected - 1];
    const state = view && bandState(view);
    // What the chosen band is stands in the descriptions of its controls: only what becomes of it is told.
    if (changed.has('selected')) this.#announcer.hush();
    else if (view && this.#state !== undefined && state !== this.#state) {
      this.#announcer.answer(stateText(view));
    }
    this.#state = state;
  }

  protected override render() {
    const { bands } = this;
    const view = bands[this.selected - 1];
    if (view === undefined) return nothing;
    return staticHtml`
      <div class="head">
        <div class="bands" role="radiogroup" aria-label=${msg('Band')}>
          ${bands.map((each) => this.#choice(each))}
        </div>
        <span class="type">
          <span aria-hidden="true">${typeName(view.type)} · </span>${stateText(view)}
        </span>
        <button
          role="switch"
          aria-checked=${view.on}
          aria-description=${msg('A band that is off does nothing.')}
          aria-label=${msg(str`Band ${view.band} on`)}
          @click=${() => this.#ask(bandChange(view.band, { On: view.on ? 0 : 1 }))}
        ><span class="rail" .style=${`--now:${this.colour}`}></span>${msg('On')}</button>
        <button
          role="switch"
          aria-checked=${view.isPinned}
          aria-label=${msg(str`Pin band ${view.band}`)}
          aria-description=${view.isPinned ? msg('Let the band follow the words again, from where it is') : msg('Keep the band where it is, whatever the words say')}
          @click=${() => this.#switchPin(view)}
        ><span class="rail" .style=${`--now:${this.colour}`}></span>${msg('Pin')}</button>
        <div class="acts">
          <button
            aria-pressed=${view.band === this.soloBand}
            aria-label=${msg(str`Solo band ${view.band}`)}
            aria-keyshortcuts=${ariaKeys('solo')}
            aria-description=${this.#soloText(view.band)}
            @click=${() => this.#solo(view.band)}
          >${msg('Solo')}</button>
          <button
            aria-disabled=${!isTouched(view)}
            aria-description=${msg('Gives this band back to the words.')}
            @click=${() => this.#reset([view])}
          >${msg('Reset band')}</button>
          <button
            class=${bands.some(isTouched) ? '' : 'away'}
            aria-description=${msg('Gives all bands back to the words.')}
            @click=${this.#resetAll}
          >${msg('Forget my edits')}</button>
        </div>
      </div>
      <div
        class="fields"
        role="group"
        aria-label=${msg(str`Band ${view.band}, ${typeName(view.type)}`)}
        @gesture-start=${this.#passOn}
        @gesture-end=${this.#passOn}
        @keydown=${this.#escape}
        @focusout=${this.#leave}
      >
        ${KINDS_IN_ORDER.map(
          (kind) => staticHtml`<${fieldTag}
            .band=${view.band}
            .kind=${kind}
            .number=${view.numbers[kind]}
            .bands=${bands}
            .turns=${this.turns}
            @value-asked=${({ value }: ValueEvent) => this.#ask(bandChange(view.band, { [kind]: value }))}
          ></${fieldTag}>`,
        )}
      </div>
    `;
  }

  /** Pins a band where it is at this moment, or lets it follow the words from there: one change. */
  #switchPin(shown: BandView): void {
    const bands = this.latest() ?? this.bands;
    const view = bands[shown.band - 1] ?? shown;
    this.#gesture.begin();
    this.#ask(bandChange(view.band, switchPin(view)));
    this.#gesture.end();
    const moved = movedBySwitch(view).map((kind) => {
      const limited = { band: view.band, kind, asked: view.numbers[kind].value, isSwitched: true };
      return limitText(bands, limited);
    });
    if (moved.length > 0) this.dispatchEvent(new NewsEvent(moved.join(' ')));
  }

  #choice(view: BandView) {
    const isChosen = view.band === this.selected;
    return staticHtml`<label class=${view.on ? '' : 'off'} .style=${isChosen ? `--now:${this.colour}` : ''}>
      <input
        type="radio"
        name="band"
        .checked=${isChosen}
        aria-label=${bandName(view)}
        aria-description=${`${stateSentence(view)} ${msg('Shows the numbers of this band.')}`}
        @change=${() => this.dispatchEvent(new BandEvent(view.band))}
      /><span>${view.band}</span>${isEdited(view) ? staticHtml`<i></i>` : nothing}
    </label>`;
  }

  readonly #passOn = (event: Event): void => {
    if (event.type === 'gesture-start') this.#gesture.begin();
    else this.#gesture.end();
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (gestureAt('number', event) !== 'leaveNumber' || this.#goBack === undefined) return;
    // A host would close the plugin's window with it.
    event.preventDefault();
    this.#goBack();
  };

  /** After the focus has gone elsewhere, Escape does not go back. */
  readonly #leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const fields = currentTarget as HTMLElement;
    if (!fields.contains(relatedTarget as Node | null)) this.#goBack = undefined;
  };

  readonly #resetAll = (): void => {
    this.#reset(this.bands);
    // The button with the focus is about to go.
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  };

  get #fields(): NodeListOf<NumberField> {
    return this.renderRoot.querySelectorAll<NumberField>(numberFieldTag);
  }

  /** Gives bands back to the words and switches them on: one change. */
  #reset(views: readonly BandView[]): void {
    const changes = views.map((view) =>
      bandChange(view.band, { ...resetEdits(view), ...(view.on ? {} : { On: 1 }) }),
    );
    this.#gesture.begin();
    this.#ask(Object.assign({}, ...changes) as EditChange);
    this.#gesture.end();
  }

  /** What the button does, and which other band plays alone. */
  #soloText(band: BandNumber): string {
    const other = this.soloBand;
    if (other === 0 || other === band) return msg('Hear what this band is about (S)');
    return msg(str`Hear what this band is about (S). Band ${other} plays alone now.`);
  }

  #solo(band: BandNumber): void {
    this.dispatchEvent(new ListenEvent({ soloBand: band === this.soloBand ? 0 : band }));
  }

  #ask(change: EditChange): void {
    if (Object.keys(change).length > 0) this.dispatchEvent(new EditEvent(change));
  }
}

export const bandStripTag = define('neural-eq-strip', BandStrip);
