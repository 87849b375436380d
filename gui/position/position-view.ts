import { msg, str } from '@lit/localize';
import { live } from 'lit/directives/live.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define } from '../kit/define.ts';
import { Announcer } from '../kit/announcer.ts';
import { GuiElement } from '../kit/gui-element.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentState, InstrumentTermId } from '../instrument/instrument.ts';
import { LastPositions } from './last-positions.ts';
import { planesPart } from './planes-part.ts';
import type { Planes } from './planes-part.ts';
import { memo } from '../kit/memo.ts';
import { morphRibbonTag } from './morph-ribbon.ts';
import type { RibbonEnds } from '../colour/palette.ts';
import type { Corners } from './pad-picture.ts';
import type { MapPoint } from '../../figure/index.ts';
import { OwnEvent } from '../own/own-event.ts';
import type { OwnRequest } from '../own/own-event.ts';
import { NewsEvent } from '../instrument/news-event.ts';
import { parameterLabel } from '../instrument/parameter-label.ts';
import { calledTerm, taughtTerms } from '../instrument/own-terms.ts';
import type { Palette } from '../colour/palette.ts';
import type { Change } from '../instrument/change.ts';
import type { PositionEvent } from '../instrument/position-event.ts';
import { namedShares } from '../instrument/named-shares.ts';
import { wordAlone, wordChange } from '../instrument/position.ts';
import type { RangeSpec } from '../kit/range-steps.ts';
import { placeName } from '../instrument/place-names.ts';
import { shareList } from './share-list.ts';
import type { WalkEnd } from './share-list.ts';
import type { WordsAskedEvent } from '../picker/picker-events.ts';
import { termPickerTag } from '../picker/term-picker.ts';
import { shownPresets } from '../toolbar/preset-actions.ts';
import type { ValueEvent } from '../kit/value-event.ts';
import { VIEWS } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';
import type { WalkResponse } from '../graph/walk-response.ts';
import { wordCurves } from '../picker/word-curves.ts';

/** Rows whose numbers differ by less, in dB and octaves, sound the same. */
const SAME = 1e-3;

const ribbonTag = unsafeStatic(morphRibbonTag);
const pickerTag = unsafeStatic(termPickerTag);

function viewName(view: View): string {
  switch (view) {
    case 'slider':
      return msg('Slider');
    case 'pad':
      return msg('Pad');
    case 'map':
      return msg('Map');
  }
}

/**
 * The words and the position among them: the slider between two, the pad of four or the map of all, and the
 * choice of one of these views. Rendered into the panel's own tree, whose bounds its popups keep to.
 */
export class PositionView extends GuiElement {
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
  /** The response of the walk from A to B. */
  declare response: WalkResponse | undefined;
  /** The word rows of the pad while it is shown, see padRows. */
  declare rows: readonly Float64Array[];
  declare morph: RangeSpec;
  /** The colour of the map point where the sound is. */
  declare colour: string;

  readonly #curveOf = memo(wordCurves);
  readonly #padCurves = memo(
    (planes: Planes, rows: readonly Float64Array[], amount: number): string =>
      planes.padCurves(rows, amount),
  );
  readonly #axes = memo((morph: RangeSpec): readonly [RangeSpec, RangeSpec] => [morph, morph]);
  readonly #corners = memo(
    (terms: Instrument['terms'], a: number, b: number, c: number, d: number): Corners => {
      const pointOf = (index: number): MapPoint => terms[index]?.map ?? [0, 0];
      return [pointOf(a), pointOf(b), pointOf(c), pointOf(d)];
    },
  );
  readonly #lastPositions = new LastPositions();
  readonly #announcer = new Announcer(this);
  /** Whether the code of pad or map is awaited. */
  #isComing = false;
  /** The values before a person tried words in the list. */
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
      <div class="views" role="radiogroup" aria-label=${msg('Move by')}>
        ${VIEWS.map(
          (view) =>
            staticHtml`<label
              ><input
                type="radio"
                name="view"
                aria-description=${viewMeaning(view)}
                .checked=${live(view === this.view)}
                @change=${() => this.#choose(view)}
              />${viewName(view)}</label
            >`,
        )}
      </div>
    `;
  }

  /** Tells that pad or map takes time, and when it is there. */
  protected override updated(): void {
    const { isLoaded, hasFailed } = planesPart;
    const wasComing = this.#isComing;
    this.#isComing = this.view !== 'slider' && !isLoaded && !hasFailed;
    if (this.#isComing === wasComing) return;
    if (this.#isComing) this.#announcer.say(msg('Loading…'));
    else if (this.view === 'slider' || hasFailed) this.#announcer.hush();
    else this.#announcer.answer(msg(str`${viewName(this.view)}: ready.`));
  }

  #words(instrument: Instrument) {
    const { view, values, colours, ends } = this;
    const { terms } = instrument;
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
              .labels=${[parameterLabel('morph'), parameterLabel('morphY')]}
              .corners=${this.#corners(terms, termA, termB, termC, termD)}
              .reach=${colours.reach}
              .theme=${colours.theme}
              .curves=${this.#padCurves(planes, this.rows, amount)}
              @position-asked=${this.#asked}
            ></${unsafeStatic(planes.wordPadTag)}>`,
            )
          : staticHtml`<${ribbonTag}
              class="surface moves"
              .label=${parameterLabel('morph')}
              .spec=${this.morph}
              .value=${values.morph}
              .response=${this.response}
              .ends=${ends}
              .amount=${amount}
              .theme=${colours.theme}
              @value-asked=${({ value }: ValueEvent) => this.link.editSession.set({ morph: value })}
            ></${ribbonTag}>`
      }
    `;
  }

  #picker(instrument: Instrument, id: InstrumentTermId) {
    return staticHtml`<${pickerTag}
      class=${id}
      .style=${`--colour:${this.colours.terms[this.values[id]] ?? 'inherit'}`}
      .align=${id === 'termA' || id === 'termC' ? 'start' : 'end'}
      .label=${placeName(id, this.view)}
      .terms=${instrument.terms}
      .colours=${this.colours.terms}
      .curveOf=${this.#curveOf(instrument, instrument.terms)}
      .value=${this.values[id]}
      .canTeach=${instrument.own !== undefined}
      @value-asked=${({ value }: ValueEvent) => this.link.editSession.set({ [id]: value })}
      @teach-asked=${() => this.#askOwn({ term: this.values[id], termId: id })}
      .presets=${shownPresets}
      @words-asked=${({ text: name }: WordsAskedEvent) => this.#askOwn({ termId: id, name })}
    ></${pickerTag}>`;
  }

  #map(instrument: Instrument) {
    const { values, colours } = this;
    const { terms } = instrument;
    return staticHtml`
      ${this.#plane(
        ({ wordMapTag }) => staticHtml`<${unsafeStatic(wordMapTag)}
          class="surface moves"
          .values=${values}
          .terms=${terms}
          .colours=${colours.terms}
          .morph=${this.morph}
          .labels=${[parameterLabel('mapX'), parameterLabel('mapY')]}
          @position-asked=${this.#asked}
        ></${unsafeStatic(wordMapTag)}>`,
      )}
      <div class="near">
        <${pickerTag}
          .align=${'start'}
          .label=${msg('Go to word')}
          .terms=${taughtTerms(terms)}
          .colours=${colours.terms}
          .curveOf=${this.#curveOf(instrument, terms)}
          .value=${wordAlone(values, terms)}
          .presets=${shownPresets}
          @gesture-start=${() => (this.#before = values)}
          @value-asked=${({ value }: ValueEvent) => this.#goTo(value, terms)}
        ></${pickerTag}>
        ${shareList({
          shares: namedShares(values, terms),
          terms,
          colours: colours.terms,
          ends: [values.termA, values.termB],
          take: (end, term) => this.#take(end, term),
        })}
      </div>
    `;
  }

  /** The pad or the map; until its code is loaded, an empty surface of the same size. */
  #plane(render: (planes: Planes) => unknown) {
    const planes = planesPart.for(this);
    if (planes !== undefined) return render(planes);
    return staticHtml`<div class="surface coming" role="status">
      ${
        planesPart.hasFailed
          ? staticHtml`${msg(str`${viewName(this.view)} could not be loaded. The sound stays as it is.`)}
              <button @click=${this.#loadAgain}>${msg('Try again')}</button>`
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

  /** Keeps the view in which a person moves the point, even where a host has chosen it. */
  #move(change: Change): void {
    if (this.link.view !== this.view) this.link.view = this.view;
    this.link.editSession.setAll(change);
  }

  /** Goes to a term; where a person returns to the term they began at, back to the exact position. */
  #goTo(index: number, terms: Instrument['terms']): void {
    const before = this.#before ?? this.values;
    const { morph, mapX, mapY, mode } = before;
    const isBack = index === wordAlone(before, terms);
    this.#move(isBack ? { morph, mapX, mapY, mode } : wordChange(index, before, terms));
  }

  /** Takes a term for an end of the walk. The term of the other end is exchanged: the sound stays the same. */
  #take(end: WalkEnd, term: number): void {
    const { termA, termB, morph, mode } = this.values;
    const id = end === 'left' ? 'termA' : 'termB';
    const isExchange = term === (end === 'left' ? termB : termA);
    this.link.editSession.setAll(
      isExchange ? { termA: termB, termB: termA, morph: 1 - morph } : { [id]: term },
    );
    const word = this.link.instrument?.terms[term];
    if (word === undefined) return;
    const name = calledTerm(word);
    const news =
      end === 'left'
        ? msg(str`The left word of the slider is ${name} now.`)
        : msg(str`The right word of the slider is ${name} now.`);
    const staysSame = isExchange || mode !== 0;
    this.dispatchEvent(new NewsEvent(staysSame ? `${news} ${msg('The sound stays.')}` : news));
  }

  #askOwn(request: OwnRequest): void {
    this.dispatchEvent(new OwnEvent(request));
  }

  #choose(view: View): void {
    const { editSession, instrument } = this.link;
    const change = this.#lastPositions.changeView(
      this.view,
      view,
      this.values,
      instrument,
      editSession.abSettings,
    );
    const isHeard = this.#moves({ ...this.values, ...change });
    // The view is kept first: a host may save the song as soon as it is told of the values.
    this.link.view = view;
    editSession.setAll(change);
    if (isHeard)
      this.dispatchEvent(new NewsEvent(`${movedBy(view)} ${msg('Undo brings it back.')}`));
  }

  /** Whether the words give another sound at `values` than now. */
  #moves(values: InstrumentState['values']): boolean {
    const [now, then] = [this.values, values].map((each) => this.link.rowAt(each));
    return now?.some((value, i) => Math.abs(value - (then?.[i] ?? value)) > SAME) === true;
  }
}

/** What the choice of a view has done to the sound. */
function movedBy(view: View): string {
  return view === 'slider'
    ? msg('The sound has moved to the line between the two words.')
    : msg('The sound has moved to where you last were in this view.');
}

function viewMeaning(view: View): string {
  switch (view) {
    case 'slider':
      return msg('Move between two words.');
    case 'pad':
      return msg('Move among four words.');
    case 'map':
      return msg('Move among all words, each where its meaning is.');
  }
}

export const positionViewTag = define('neural-eq-position', PositionView);
