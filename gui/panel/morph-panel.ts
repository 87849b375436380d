import { LitElement, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { bandStripTag } from '../graph/band-strip.ts';
import type { BandStrip } from '../graph/band-strip.ts';
import { bandViews } from '../graph/band-view.ts';
import type { BandView } from '../graph/band-view.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { amountText, outputText, rangeSpecs } from '../instrument/dial-text.ts';
import type { SliderId } from '../instrument/dial-text.ts';
import { ghostCurves, graphFrequenciesHz, heardCurve } from '../graph/curves.ts';
import { define } from '../kit/define.ts';
import type { BandEvent } from '../graph/edit-event.ts';
import { editedPeakDb, walkStops } from '../graph/edited-peak.ts';
import { EditsController } from '../graph/edits-controller.ts';
import { editsOf, hasEdits } from '../instrument/edits.ts';
import { chooseRangeDb } from '../../figure/index.ts';
import { shieldKey, shieldPress } from './host-shield.ts';
import { OptimisticValue } from '../kit/optimistic-value.ts';
import { InstrumentController } from '../instrument/instrument-controller.ts';
import type {
  Instrument,
  InstrumentParameterId,
  InstrumentState,
} from '../instrument/instrument.ts';
import { labelledSliderTag } from './labelled-slider.ts';
import type { ListenEvent } from '../instrument/listen-event.ts';
import { NOT_LISTENING, isListening } from '../instrument/listening.ts';
import type { Mover } from '../instrument/live-frame.ts';
import { ownPart, planesPart } from '../kit/lazy-part.ts';
import type { Planes } from '../kit/lazy-part.ts';
import { memo } from '../kit/memo.ts';
import { OwnController } from '../own/own-controller.ts';
import { morphPanelStyle } from './morph-panel-style.ts';
import { NearController } from './near-controller.ts';
import { noticeListTag } from './notice-list.ts';
import { calledTerm } from '../instrument/own-terms.ts';
import { palette, mapPointColour, ribbonEnds, walkColours } from '../colour/palette.ts';
import { mapPointAt, sharesAt } from '../instrument/position.ts';
import { presetMenuTag } from '../toolbar/preset-menu.ts';
import { responseCurveTag } from '../graph/response-curve.ts';
import type { Now, ResponseCurve } from '../graph/response-curve.ts';
import { sentence } from '../instrument/sentence.ts';
import type { Sentence } from '../instrument/sentence.ts';
import { Shortcuts } from './shortcuts.ts';
import { spokenPercent } from '../kit/spoken-percent.ts';
import { isSpectrumWanted, wantSpectrum } from './spectrum-choice.ts';
import { ThemeController } from '../colour/theme-controller.ts';
import { tokens, unseen } from '../kit/tokens.ts';
import { toolBarTag } from '../toolbar/tool-bar.ts';
import type { ValueEvent } from '../kit/value-event.ts';
import { walkResponse } from '../graph/walk-response.ts';
import { shownView } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';
import { wayViewStyle } from '../position/position-view-style.ts';
import { wayViewTag } from '../position/position-view.ts';
import { effectiveRow, isOnWalk } from '../../words/index.ts';

const curveTag = unsafeStatic(responseCurveTag);
const waysTag = unsafeStatic(wayViewTag);
const stripTag = unsafeStatic(bandStripTag);
const sliderTag = unsafeStatic(labelledSliderTag);
const noticesTag = unsafeStatic(noticeListTag);
const presetsTag = unsafeStatic(presetMenuTag);
const toolsTag = unsafeStatic(toolBarTag);

const NONE: Float64Array[] = [];
const NO_BANDS: readonly BandView[] = [];

/** What the panel tells in words and numbers. */
interface Reading {
  readonly state: InstrumentState;
  readonly values: InstrumentState['values'];
  /** What the words say, before amount. */
  readonly row: Float64Array | undefined;
}

const TITLE = 'Neural EQ Morph';

/**
 * The whole instrument: graph, two words, the ribbon between them, and the small controls.
 *
 * @tagname neural-eq-morph
 * @cssprop --ground - The panel's background.
 * @cssprop --panel - The graph's background.
 * @cssprop --raised - What lies above the panel: lists, tracks, fields.
 * @cssprop --ink - Text, and what is pressed.
 * @cssprop --dim - Text that says less, and icons.
 * @cssprop --line - Borders and the grid.
 * @cssprop --edge - Borders under the pointer.
 * @cssprop --rim - A light line around what lies above.
 * @cssprop --shade - Shadows.
 * @cssprop [--radius=14px] - Of the panel's corners.
 * @cssprop [--radius-small=8px] - Of the controls' corners.
 * @cssprop [--control=28px] - The least height of a control; 44px where the pointer is coarse.
 * @cssprop --sans - The face of numbers and labels.
 * @cssprop --serif - The face of words.
 */
export class MorphPanel extends LitElement {
  static override styles = [tokens, unseen, buttonStyle, morphPanelStyle, wayViewStyle];

  static override properties = { detailed: { state: true }, showsSpectrum: { state: true } };

  /** Natural size in pixels, where hosts of Web Audio Modules look for it. */
  readonly properties = { dataWidth: { value: 640 }, dataHeight: { value: 613 } };

  /** Whether a small panel shows what it has no room for at first. */
  declare private detailed: boolean;
  /** Whether the person wants to see the spectra. */
  declare private showsSpectrum: boolean;

  readonly #link = new InstrumentController(this, () => this.#drawLive());
  readonly #theme = new ThemeController(this);
  readonly #edits = new EditsController(this, this.#link);
  readonly #near = new NearController(this);
  readonly #own = new OwnController(this, this.#link);
  /** The view while the other setting is held, and the bench's revision that puts this one back. */
  #held = { view: new OptimisticValue<View>(), until: 0 };

  readonly #specs = memo(rangeSpecs);
  readonly #palette = memo(palette);
  readonly #ends = memo(ribbonEnds);
  readonly #response = memo((walk: Float64Array) => walkResponse(walk));
  readonly #frequenciesHz = memo(graphFrequenciesHz);
  readonly #heard = memo(heardCurve);
  readonly #bands = memo(bandViews);
  readonly #effective = memo(
    (row: Float64Array, values: InstrumentState['values'], sampleRate: number) =>
      effectiveRow(row, values.amount, sampleRate, editsOf(values)),
  );
  readonly #reading = memo(
    (state: InstrumentState, values: InstrumentState['values'], row: Float64Array | undefined) => ({
      state,
      values,
      row,
    }),
  );
  readonly #said = memo(
    (
      { terms, sampleRate }: Instrument,
      { state, values, row }: Reading,
      near: readonly number[],
    ): Sentence => {
      const shares = sharesAt(values, terms);
      return sentence({
        shares: shares.map(({ term, weight }) => ({ term: calledTerm(term), weight })),
        amount: values.amount,
        bypass: values.bypass >= 0.5,
        listening: state.listening,
        row: row ? this.#effective(row, values, sampleRate) : [],
        near: near
          .flatMap((index) => terms[index] ?? [])
          .filter(({ language }) =>
            shares.some(({ term }) => ['', language].includes(term.language)),
          )
          .slice(0, 2)
          .map(({ term }) => term),
      });
    },
  );
  readonly #style = memo(walkColours);
  readonly #now = memo((heard: Now['heard'], bands: Now['bands'], colour: string): Now => ({
    heard,
    bands,
    colour,
  }));
  readonly #ghosts = memo(ghostCurves);
  readonly #walkStops = memo((walk: Float64Array | undefined) => (walk ? walkStops(walk) : []));
  readonly #padRows = memo(
    (
      planes: Planes,
      instrument: Instrument,
      _terms: Instrument['terms'],
      termA: number,
      termB: number,
      termC: number,
      termD: number,
    ) =>
      planes.padRows((values) => this.#link.rowAt(values), {
        ...instrument.state.values,
        termA,
        termB,
        termC,
        termD,
      }),
  );
  readonly #mapRows = memo((planes: Planes, instrument: Instrument) =>
    planes.mapRows((values) => this.#link.rowAt(values), instrument.state.values, instrument.terms),
  );
  readonly #all = memo((...rows: readonly (readonly Float64Array[])[]) => rows.flat());
  /** The edits by their numbers: a morph that moves, frame for frame, changes none of them. */
  readonly #peakDb = memo(
    (
      rows: readonly Float64Array[],
      amount: number,
      sampleRate: number,
      ...edits: readonly number[]
    ) => editedPeakDb(rows, amount, sampleRate, Float64Array.from(edits)),
  );

  constructor() {
    super();
    new Shortcuts(this, this.#link, () => this.#edits.selected);
    this.detailed = false;
    this.showsSpectrum = isSpectrumWanted();
  }

  /** What is shown and played; `createElement` sets it. */
  get instrument(): Instrument | undefined {
    return this.#link.instrument;
  }

  set instrument(instrument: Instrument | undefined) {
    this.#link.instrument = instrument;
  }

  #drawLive(): void {
    const { instrument, state } = this.#link;
    if (instrument === undefined || state === undefined) return;
    const values = this.#edits.shown(state.values);
    const curve = this.renderRoot.querySelector<ResponseCurve>(responseCurveTag);
    curve?.follow(this.#nowOf(instrument, state, values));
    this.#moveHands(values);
  }

  protected override updated(): void {
    // A number that is what it was when it was rendered last may have moved since.
    if (this.#link.state) this.#moveHands(this.#edits.shown(this.#link.state.values));
  }

  #moveHands(values: InstrumentState['values']): void {
    // What was never in a document has nothing to move.
    if (!this.isConnected) return;
    for (const mover of this.renderRoot.querySelectorAll<Mover>('.moves')) mover.follow(values);
  }

  protected override render() {
    const { instrument, state } = this.#link;
    if (instrument === undefined || state === undefined) return this.#notices([]);
    const values = this.#edits.shown(state.values);
    const walk = this.#link.walk(values.termA, values.termB);
    const row = this.#link.wordRow(values);
    const read = this.#reading(state, values, row);
    const colours = this.#palette(instrument.terms, this.#theme.theme);
    const termA = instrument.terms[values.termA];
    const termB = instrument.terms[values.termB];
    const ends = this.#ends(colours, termA, termB);
    const response = walk && this.#response(walk);
    const bypass = values.bypass >= 0.5;
    const view = this.#viewOf(values);
    const rows = this.#rows(view, instrument, values);
    const said = this.#said(instrument, read, this.#nearOf(instrument, read));
    const frequenciesHz = this.#frequenciesHz(instrument.sampleRate);
    const now = this.#nowOf(instrument, state, values);
    const { colour } = now;
    const specs = this.#specs(instrument);
    const { parameters } = instrument;
    const own = this.#own.render(instrument, colours);

    return staticHtml`
      <div
        class="panel ${view} ${this.detailed ? 'open' : ''} ${own ? 'own-words' : ''}"
        role="group"
        aria-label=${TITLE}
        .style=${this.#style(colours, ends)}
        @pointerdown=${shieldPress}
        @mousedown=${shieldPress}
        @dragstart=${shieldPress}
        @keydown=${shieldKey}
        @keyup=${shieldKey}
        @gesture-start=${this.#link.editSession.begin}
        @gesture-end=${this.#link.editSession.end}
        @listen-asked=${({ listening }: ListenEvent) => this.#link.listen(listening)}
        @spectrum-asked=${this.#toggleSpectrum}
        @own-asked=${this.#own.asked}
      >
        <div class="head">
          <span class="title" aria-hidden="true">${TITLE}</span>
          <${presetsTag}
            .link=${this.#link}
            .state=${state}
            .colours=${colours.terms}
            .revision=${this.#link.editSession.revision}
          ></${presetsTag}>
          <${toolsTag} .link=${this.#link} .state=${state} .revision=${this.#link.editSession.revision} .showsSpectrum=${instrument.spectrum && this.showsSpectrum}></${toolsTag}>
          <button
            class="more"
            aria-expanded=${this.detailed}
            aria-controls="details"
            @click=${() => (this.detailed = !this.detailed)}
          >
            ${this.detailed ? 'Less' : 'More'}
          </button>
          ${this.#switch('bypass', values.bypass, parameters.bypass.label)}
        </div>
        ${
          own ??
          staticHtml`<${curveTag}
          .now=${now}
          .ghosts=${walk && this.#ghosts(walk, values.amount, frequenciesHz, instrument.sampleRate)}
          .theme=${colours.theme}
          .selected=${this.#edits.selected}
          .rangeDb=${chooseRangeDb(
            Math.max(
              (response?.peakDb ?? 0) * Math.max(1, Math.abs(values.amount)),
              this.#peakDb(
                this.#all(this.#walkStops(walk), rows),
                values.amount,
                instrument.sampleRate,
                ...editsOf(values),
              ),
            ),
          )}
          .bypassed=${bypass}
          .lone=${!isOnWalk(values)}
          .openSpectrum=${this.showsSpectrum && instrument.spectrum ? this.#link.openSpectrum : undefined}
          .sampleRate=${instrument.sampleRate}
          .description=${`Frequency response. ${said.sound}`}
          @band-chosen=${this.#type}
        ></${curveTag}>
        ${
          isListening(state.listening)
            ? staticHtml`<div class="part"><span>${said.words}</span><button @click=${this.#hearAll}>Hear all</button></div>`
            : nothing
        }
        <${waysTag}
          .link=${this.#link}
          .values=${values}
          .view=${view}
          .colours=${colours}
          .ends=${ends}
          .response=${response}
          .rows=${rows}
          .morph=${specs.morph}
          .colour=${colour}
        ></${waysTag}>`
        }
        ${this.#own.renderSaid()}
        <div class="details" id="details" ?data-open=${this.detailed}>
          <p>
            <span class="words">
              <span>${said.words}</span>
              <span class="near" aria-live=${this.#near.isSettled ? 'polite' : 'off'}>${said.near}</span>
            </span>
            <span class="sound">${said.sound.split(/(?=, )/u).map((clause) => staticHtml`<span>${clause}</span>`)}</span>
          </p>
          <div class="dials">
            ${this.#slider(instrument, state, colour, 'amount', amountText, spokenPercent)}
            ${this.#slider(instrument, state, colour, 'output', outputText, undefined)}
            <div class="switches">
              ${this.#switch('autoGain', values.autoGain, parameters.autoGain.label)}
              <button
                aria-pressed=${state.listening.change}
                title="Hear only what the equaliser changes"
                @click=${() => this.#link.listen({ change: !state.listening.change })}
              >Listen to the change</button>
            </div>
          </div>
          <${stripTag}
            .bands=${now.bands ?? NO_BANDS}
            .colour=${colour}
            .selected=${this.#edits.selected}
            .soloBand=${state.listening.soloBand}
          ></${stripTag}>
        </div>
        ${
          own === undefined && instrument.own && (values.mode !== 0 || hasEdits(values))
            ? ownPart
                .for(this)
                ?.handOffers(sharesAt(values, instrument.terms), values, this.#own.learn)
            : nothing
        }
        ${this.#notices(state.notices)}
      </div>
    `;
  }

  readonly #hearAll = (): void => {
    this.#link.listen(NOT_LISTENING);
    // The button is about to go, and the focus with it.
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  };

  #nowOf(
    instrument: Instrument,
    { coefficients }: InstrumentState,
    values: InstrumentState['values'],
  ): Now {
    const { terms, sampleRate } = instrument;
    const row = this.#link.wordRow(values);
    const frequenciesHz = this.#frequenciesHz(sampleRate);
    return this.#now(
      row && this.#heard(coefficients, frequenciesHz, sampleRate),
      row && this.#bands(instrument, values, row),
      mapPointColour(this.#palette(terms, this.#theme.theme), mapPointAt(values, terms)),
    );
  }

  #nearOf(instrument: Instrument, { values, row }: Reading): readonly number[] {
    const isHeard = row !== undefined && values.bypass < 0.5;
    const heard = isHeard ? this.#effective(row, values, instrument.sampleRate) : undefined;
    return this.#near.of(instrument, heard, editsOf(values));
  }

  readonly #toggleSpectrum = (): void => {
    this.showsSpectrum = !this.showsSpectrum;
    wantSpectrum(this.showsSpectrum);
  };

  /** While the other setting is held for a moment, and until this one is back, the hand stays where it is. */
  #viewOf(values: InstrumentState['values']): View {
    const view = shownView(this.#link.view, values);
    const { isHolding, revision } = this.#link.editSession;
    // Letting go is the next revision; anything else is meant to stay.
    const until = revision + Number(isHolding);
    if (until !== this.#held.until) this.#held = { view: new OptimisticValue<View>(), until };
    const held = this.#held.view;
    if (isHolding) {
      held.begin();
      held.hold(held.show(view), view);
    } else {
      held.end();
    }
    return held.show(view);
  }

  /** What may be heard in a view beside the walk: the graph's scale is to hold it. */
  #rows(view: View, instrument: Instrument, values: InstrumentState['values']): Float64Array[] {
    const planes = view === 'slider' ? undefined : planesPart.for(this);
    if (planes === undefined) return NONE;
    const { termA, termB, termC, termD } = values;
    return view === 'pad'
      ? this.#padRows(planes, instrument, instrument.terms, termA, termB, termC, termD)
      : this.#mapRows(planes, instrument);
  }

  #slider(
    instrument: Instrument,
    { values }: InstrumentState,
    colour: string,
    id: SliderId,
    toText: (value: number) => string,
    toSpeech: ((value: number) => string) | undefined,
  ) {
    return staticHtml`<${sliderTag}
      class="moves"
      .parameter=${id}
      .label=${instrument.parameters[id].label}
      .spec=${this.#specs(instrument)[id]}
      .value=${values[id]}
      .colour=${colour}
      .toText=${toText}
      .toSpeech=${toSpeech}
      @value-asked=${this.#asked(id)}
    ></${sliderTag}>`;
  }

  #switch(id: 'autoGain' | 'bypass', value: number, label: string) {
    const on = value >= 0.5;
    return staticHtml`<button
      aria-pressed=${on}
      @click=${() => this.#link.set(id, on ? 0 : 1)}
    >${label}</button>`;
  }

  #notices(known: readonly string[]) {
    const { problem, keptProblem, menuProblem } = this.#link;
    const notices = this.#allNotices(
      known,
      problem,
      keptProblem,
      this.#near.problem,
      this.#own.problem,
      menuProblem,
    );
    if (notices.length === 0) return nothing;
    return staticHtml`<${noticesTag} class="notices" .notices=${notices}></${noticesTag}>`;
  }

  readonly #allNotices = memo((known: readonly string[], ...problems: (string | undefined)[]) => [
    ...problems.filter((problem) => problem !== undefined),
    ...known,
  ]);

  /** From a node of the graph to its number in the strip, and back. */
  readonly #type = async ({ field, target }: BandEvent): Promise<void> => {
    if (field === undefined) return;
    const from = (target as ResponseCurve).shadowRoot?.activeElement as HTMLElement | null;
    this.detailed = true;
    await this.updateComplete;
    const strip = this.renderRoot.querySelector<BandStrip>(bandStripTag);
    await strip?.updateComplete;
    strip?.edit(field, () => from?.focus());
  };

  #asked(id: InstrumentParameterId): (event: ValueEvent) => void {
    return ({ value }) => this.#link.set(id, value);
  }
}

export const morphPanelTag = define('neural-eq-morph', MorphPanel);
