import { LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define } from '../kit/define.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentState, InstrumentTermId } from '../instrument/instrument.ts';
import { LastPositions } from './last-positions.ts';
import { planesPart } from '../kit/lazy-part.ts';
import type { Planes } from '../kit/lazy-part.ts';
import { memo } from '../kit/memo.ts';
import { morphRibbonTag } from './morph-ribbon.ts';
import type { RibbonEnds } from './morph-ribbon.ts';
import type { Corners } from './pad-picture.ts';
import { OwnEvent } from '../own/own-event.ts';
import type { OwnWish } from '../own/own-event.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import type { Palette } from '../colour/palette.ts';
import type { Change, PositionEvent } from '../instrument/position-event.ts';
import { sharesAt, wordAlone, wordChange } from '../instrument/position.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { shareList } from './share-list.ts';
import { termPickerTag } from '../picker/term-picker.ts';
import type { ValueEvent } from '../kit/value-event.ts';
import { VIEWS } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';
import type { WalkResponse } from '../graph/walk-response.ts';
import { wordCurves } from '../picker/word-curves.ts';

const ribbonTag = unsafeStatic(morphRibbonTag);
const pickerTag = unsafeStatic(termPickerTag);

const NAMES: Readonly<Record<View, string>> = { slider: 'Slider', pad: 'Pad', map: 'Map' };

/**
 * Where the words are and the point among them: the slider between two, the pad of four or the map of
 * all, and the choice of one of these. Rendered into the panel's own tree, which its popups keep to.
 */
export class WayView extends LitElement {
  static override properties = {
    link: { attribute: false },
    values: { attribute: false },
    view: { attribute: false },
    colours: { attribute: false },
    ends: { attribute: false },
    response: { attribute: false },
    rows: { attribute: false },
    morph: { attribute: false },
    colour: { attribute: false },
  };

  declare link: InstrumentController;
  declare values: InstrumentState['values'];
  declare view: View;
  declare colours: Palette;
  declare ends: RibbonEnds;
  /** Of the walk from A to B. */
  declare response: WalkResponse | undefined;
  /** Of the pad while it is shown, see padRows. */
  declare rows: readonly Float64Array[];
  declare morph: RangeSpec;
  /** Of the place where the sound is. */
  declare colour: string;

  readonly #curveOf = memo(wordCurves);
  readonly #padCurves = memo(
    (planes: Planes, rows: readonly Float64Array[], amount: number): string =>
      planes.padCurves(rows, amount),
  );
  readonly #axes = memo((morph: RangeSpec): readonly [RangeSpec, RangeSpec] => [morph, morph]);
  readonly #corners = memo(
    (terms: Instrument['terms'], ...indices: readonly number[]): Corners =>
      indices.map((index) => terms[index]?.map ?? [0, 0]) as unknown as Corners,
  );
  readonly #left = new LastPositions();
  /** Where the sound was before words were tried. */
  #before: InstrumentState['values'] | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const { instrument } = this.link;
    if (instrument === undefined) return undefined;
    return staticHtml`
      <div class="walk ${this.view}" .style=${this.view === 'slider' ? '' : `--now:${this.colour}`}>
        ${this.view === 'map' ? this.#map(instrument) : this.#words(instrument)}
      </div>
      <div class="ways" role="radiogroup" aria-label="Move by">
        ${VIEWS.map(
          (view) =>
            staticHtml`<label
              ><input
                type="radio"
                name="way"
                .checked=${live(view === this.view)}
                @change=${() => this.#choose(view)}
              />${NAMES[view]}</label
            >`,
        )}
      </div>
    `;
  }

  #words(instrument: Instrument) {
    const { view, values, colours, ends } = this;
    const { parameters, terms } = instrument;
    const { termA, termB, termC, termD, amount } = values;
    const isPad = view === 'pad';
    return staticHtml`
      ${isPad ? [this.#picker(instrument, 'termC'), this.#picker(instrument, 'termD')] : undefined}
      ${this.#picker(instrument, 'termA')}${this.#picker(instrument, 'termB')}
      ${
        isPad
          ? this.#plane(
              (planes) => staticHtml`<${unsafeStatic(planes.wordPadTag)}
              class="surface moves"
              .values=${values}
              .axes=${this.#axes(this.morph)}
              .terms=${terms}
              .labels=${[parameters.morph.label, parameters.morphY.label]}
              .corners=${this.#corners(terms, termA, termB, termC, termD)}
              .reach=${colours.reach}
              .theme=${colours.theme}
              .curves=${this.#padCurves(planes, this.rows, amount)}
              @position-asked=${this.#asked}
            ></${unsafeStatic(planes.wordPadTag)}>`,
            )
          : staticHtml`<${ribbonTag}
              class="surface moves"
              .label=${parameters.morph.label}
              .spec=${this.morph}
              .value=${values.morph}
              .response=${this.response}
              .ends=${ends}
              .amount=${amount}
              .theme=${colours.theme}
              @value-asked=${({ value }: ValueEvent) => this.link.set('morph', value)}
            ></${ribbonTag}>`
      }
    `;
  }

  #picker(instrument: Instrument, id: InstrumentTermId) {
    return staticHtml`<${pickerTag}
      class=${id}
      .style=${`--colour:${this.colours.terms[this.values[id]] ?? 'inherit'}`}
      .align=${id === 'termA' || id === 'termC' ? 'start' : 'end'}
      .label=${instrument.parameters[id].label}
      .terms=${instrument.terms}
      .colours=${this.colours.terms}
      .curveOf=${this.#curveOf(instrument, instrument.terms)}
      .value=${this.values[id]}
      .canTeach=${instrument.own !== undefined}
      @value-asked=${({ value }: ValueEvent) => this.link.set(id, value)}
      @teach-asked=${() => this.#own({ of: this.values[id], end: id })}
      @words-asked=${() => this.#own({ end: id })}
    ></${pickerTag}>`;
  }

  #map(instrument: Instrument) {
    const { values, colours } = this;
    const { parameters, terms } = instrument;
    return staticHtml`
      ${this.#plane(
        ({ wordMapTag }) => staticHtml`<${unsafeStatic(wordMapTag)}
          class="surface moves"
          .values=${values}
          .terms=${terms}
          .colours=${colours.terms}
          .morph=${this.morph}
          .labels=${[parameters.mapX.label, parameters.mapY.label]}
          @position-asked=${this.#asked}
        ></${unsafeStatic(wordMapTag)}>`,
      )}
      <div class="near">
        <${pickerTag}
          .align=${'start'}
          .label=${'Go to word'}
          .terms=${taughtTerms(terms)}
          .colours=${colours.terms}
          .curveOf=${this.#curveOf(instrument, terms)}
          .value=${wordAlone(values, terms)}
          @gesture-start=${() => (this.#before = values)}
          @value-asked=${({ value }: ValueEvent) => this.#goTo(value, terms)}
        ></${pickerTag}>
        ${shareList({
          shares: sharesAt(values, terms),
          terms,
          colours: colours.terms,
          ends: [values.termA, values.termB],
          take: (end, term) => this.#take(end, term),
        })}
      </div>
    `;
  }

  /** A pad or a map, in whose place there is one as large until its code is there. */
  #plane(of: (planes: Planes) => unknown) {
    const planes = planesPart.for(this);
    if (planes !== undefined) return of(planes);
    return staticHtml`<div class="surface coming" role="status">
      ${
        planesPart.hasFailed
          ? staticHtml`${NAMES[this.view]} could not be loaded. The sound stays as it is.
              <button @click=${this.#loadAgain}>Try again</button>`
          : undefined
      }
    </div>`;
  }

  readonly #loadAgain = (): void => {
    planesPart
      .load()
      .catch(() => undefined)
      .finally(() => this.requestUpdate());
    this.requestUpdate();
  };

  readonly #asked = ({ change }: PositionEvent): void => this.#move(change);

  /** Whoever moves the point in a view stays in it, even where a host had brought them there. */
  #move(change: Change): void {
    if (this.link.view !== this.view) this.link.view = this.view;
    this.link.editSession.setAll(change);
  }

  /** To a word; or, where words were only tried, back to where the sound was. */
  #goTo(value: number, terms: Instrument['terms']): void {
    const before = this.#before ?? this.values;
    const { morph, mapX, mapY, mode } = before;
    const isBack = value === wordAlone(before, terms);
    this.#move(isBack ? { morph, mapX, mapY, mode } : wordChange(value, before, terms));
  }

  /** A word for an end of the walk; the one at the other end changes places with it, and sounds the same. */
  #take(end: 'A' | 'B', term: number): void {
    const { termA, termB, morph } = this.values;
    const isExchange = term === (end === 'A' ? termB : termA);
    this.link.editSession.setAll(
      isExchange ? { termA: termB, termB: termA, morph: 1 - morph } : { [`term${end}`]: term },
    );
  }

  #own(wish: OwnWish): void {
    this.dispatchEvent(new OwnEvent(wish));
  }

  #choose(view: View): void {
    const { editSession: bench, instrument } = this.link;
    bench.setAll(this.#left.go(this.view, view, this.values, instrument, bench.slots));
    this.link.view = view;
  }
}

export const wayViewTag = define('neural-eq-ways', WayView);
