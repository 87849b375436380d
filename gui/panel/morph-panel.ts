import { msg, str } from '@lit/localize';
import { nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { bandStripTag } from '../graph/band-strip.ts';
import type { BandStrip } from '../graph/band-strip.ts';
import type { BandEvent } from '../graph/edit-event.ts';
import { EditsController } from '../graph/edits-controller.ts';
import { responseCurveTag } from '../graph/response-curve.ts';
import type { ResponseCurve } from '../graph/response-curve.ts';
import { ThemeController } from '../colour/theme-controller.ts';
import { editsOf, withoutPinned } from '../instrument/edits.ts';
import { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentState } from '../instrument/instrument.ts';
import type { ListenEvent } from '../instrument/listen-event.ts';
import type { Mover } from '../instrument/live-element.ts';
import { shownView } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';
import { keepRegions } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { memo } from '../kit/memo.ts';
import { PageLanguage, language, languageProblem } from '../language/index.ts';
import { TipController } from '../kit/tip-controller.ts';
import { tipStyle } from '../kit/tip-style.ts';
import { tokens } from '../kit/tokens.ts';
import { OwnController } from '../own/own-controller.ts';
import { planesPart } from '../position/planes-part.ts';
import { positionViewStyle } from '../position/position-view-style.ts';
import { positionViewTag } from '../position/position-view.ts';
import { KeptChoice } from '../storage/kept-choice.ts';
import { presetMenuTag } from '../toolbar/preset-menu.ts';
import { toolBarTag } from '../toolbar/tool-bar.ts';
import { parameterSlider, parameterSwitch } from './controls.ts';
import { detailsStyle } from './details-style.ts';
import { FirstSight } from './first-sight.ts';
import { HelpController } from './help-controller.ts';
import { HostShield } from './host-shield.ts';
import { ListeningPart } from './listening-part.ts';
import { morphPanelStyle } from './morph-panel-style.ts';
import { NearController } from './near-controller.ts';
import { allNotices, noticeListTag } from './notice-list.ts';
import { PanelModel } from './panel-model.ts';
import type { PanelContent, PanelInput } from './panel-model.ts';
import { Shortcuts } from './shortcuts.ts';
import { ViewHold } from './view-hold.ts';

const curveTag = unsafeStatic(responseCurveTag);
const positionTag = unsafeStatic(positionViewTag);
const stripTag = unsafeStatic(bandStripTag);
const noticesTag = unsafeStatic(noticeListTag);
const presetsTag = unsafeStatic(presetMenuTag);
const toolsTag = unsafeStatic(toolBarTag);

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
export class MorphPanel extends GuiElement {
  static override styles = [
    tokens,
    buttonStyle,
    morphPanelStyle,
    detailsStyle,
    positionViewStyle,
    tipStyle,
  ];

  static override properties = { detailed: { state: true }, showsSpectrum: { state: true } };

  /** Natural size in pixels, where hosts of Web Audio Modules look for it. */
  readonly properties = { dataWidth: { value: 640 }, dataHeight: { value: 658 } };

  /** Whether a small panel shows its details as well. */
  declare private detailed: boolean;
  /** Whether the user wants to see the spectra. */
  declare private showsSpectrum: boolean;

  readonly #link = new InstrumentController(this, () => this.#drawLive());
  readonly #theme: ThemeController = new ThemeController(this);
  readonly #edits = new EditsController(this, this.#link);
  readonly #part = new ListeningPart(this, this.#link);
  readonly #near = new NearController(this);
  readonly #own = new OwnController(this, this.#link);
  readonly #model = new PanelModel((values) => this.#link.rowAt(values));
  readonly #viewHold = new ViewHold();
  readonly #help = new HelpController(this);
  readonly #spectrum = new KeptChoice('neural-eq-morph.spectrum.1', ['on', 'off']);
  readonly #firstSight = new FirstSight(this, () => this.#link.editSession);

  constructor() {
    super();
    keepRegions(this);
    new PageLanguage(this);
    new HostShield(this);
    new TipController(this);
    new Shortcuts(this, {
      link: this.#link,
      selected: () => this.#edits.selected,
      help: this.#help.open,
    });
    this.detailed = false;
    this.showsSpectrum = this.#spectrum.value !== 'off';
  }

  /** What is shown and played; `createElement` sets it. */
  get instrument(): Instrument | undefined {
    return this.#link.instrument;
  }

  set instrument(instrument: Instrument | undefined) {
    this.#link.instrument = instrument;
  }

  #drawLive(): void {
    const input = this.#input;
    if (input === undefined) return;
    this.renderRoot.querySelector<ResponseCurve>(responseCurveTag)?.follow(this.#model.now(input));
    this.#moveControls(input.values);
  }

  protected override updated(): void {
    // Controls may have moved since the last render: Lit sets only what differs from that render.
    const { state } = this.#link;
    if (state) this.#moveControls(this.#edits.shown(state.values));
  }

  #moveControls(values: InstrumentState['values']): void {
    // Outside a document the render root is not made yet.
    if (!this.isConnected) return;
    for (const mover of this.renderRoot.querySelectorAll<Mover>('.moves')) mover.follow(values);
  }

  get #input(): PanelInput | undefined {
    const { instrument, state } = this.#link;
    if (instrument === undefined || state === undefined) return undefined;
    const values = this.#edits.shown(state.values);
    return {
      instrument,
      state,
      values,
      walk: this.#link.walk(values.termA, values.termB),
      wordRow: this.#link.wordRow(values),
      theme: this.#theme.theme,
    };
  }

  protected override render() {
    const { instrument, editSession } = this.#link;
    const input = this.#input;
    if (instrument === undefined || input === undefined) return this.#notices([]);
    const { state, values } = input;
    const view = this.#viewHold.show(shownView(this.#link.view, values), editSession);
    const content = this.#model.content(input, {
      view,
      planes: view === 'slider' ? undefined : planesPart.for(this),
      near: this.#near.of(
        instrument,
        this.#model.comparedRow(input),
        editsOf(withoutPinned(values)),
      ),
    });
    const { palette, now } = content;
    const own = this.#own.render(instrument, palette);

    return staticHtml`
      ${this.#theme.witness}
      <div
        class="panel ${view} ${this.detailed ? 'open' : ''} ${own ? 'own-words' : ''}"
        role="group"
        aria-label=${TITLE}
        lang=${language()}
        .style=${content.style}
        @gesture-start=${editSession.begin}
        @gesture-end=${this.#own.endGesture}
        @listen-asked=${({ listening }: ListenEvent) => this.#link.listen(listening)}
        @spectrum-asked=${this.#toggleSpectrum}
        @own-asked=${this.#own.asked}
        @news-told=${this.#own.told}
        @help-asked=${this.#help.open}
      >
        <div class="head" ?inert=${this.#help.isOpen}>
          <span class="title" aria-hidden="true">${TITLE}</span>
          <${presetsTag}
            class="of-sound"
            .link=${this.#link}
            .state=${state}
            .colours=${palette.terms}
            .revision=${editSession.revision}
          ></${presetsTag}>
          <${toolsTag}
            class="of-sound"
            .link=${this.#link}
            .state=${state}
            .revision=${editSession.revision}
            .showsSpectrum=${instrument.samples && this.showsSpectrum}
          ></${toolsTag}>
          <button
            class="more"
            aria-expanded=${this.detailed}
            aria-controls="details"
            aria-description=${msg('Amount, output and the numbers of the bands.')}
            @click=${() => (this.detailed = !this.detailed)}
          >
            ${this.detailed ? msg('Less') : msg('More')}
          </button>
          ${parameterSwitch(this.#link, 'bypass', input)}
        </div>
        <div class="body" ?inert=${this.#help.isOpen}>
          <div class="main" ?inert=${own !== undefined}>
            ${this.#graph(instrument, content)}
            <${positionTag}
              .link=${this.#link}
              .values=${values}
              .view=${view}
              .colours=${palette}
              .ends=${content.ends}
              .response=${content.response}
              .rows=${content.rows}
              .morph=${content.specs.morph}
              .colour=${now.colour}
            ></${positionTag}>
            ${this.#summary(instrument, input, content, view)}
            ${this.#details(instrument, input, content)}
          </div>
          ${own}
        </div>
        ${this.#help.render()}
        <div class="tip" aria-hidden="true"></div>
      </div>
    `;
  }

  #graph(instrument: Instrument, content: PanelContent) {
    const showsSpectrum = this.showsSpectrum && instrument.samples && !this.#own.isAsked;
    return staticHtml`<${curveTag}
          .now=${content.now}
          .ghosts=${content.ghosts}
          .theme=${content.palette.theme}
          .selected=${this.#edits.selected}
          .rangeDb=${content.rangeDb}
          .bypassed=${content.isBypassed}
          .lone=${!content.isOnWalk}
          .openSamples=${showsSpectrum ? this.#link.openSamples : undefined}
          .sampleRate=${instrument.sampleRate}
          .description=${msg(str`Frequency response. ${content.summary.sound}`)}
          .turns=${this.#link.turns}
          @band-chosen=${this.#editNumber}
        ></${curveTag}>`;
  }

  /** What is heard, in words, and below it the place that news and offers share with what the curve does. */
  #summary(instrument: Instrument, input: PanelInput, content: PanelContent, view: View) {
    const { state, values } = input;
    const { words, near, sound } = content.summary;
    return staticHtml`<div class="summary">
        <div class="words">
          ${this.#part.render(words, state.listening, this.#own.isAsked)}
          <span class="near" aria-live=${this.#near.isSettled ? 'polite' : 'off'}>${near}</span>
        </div>
        <div class="place">
          <div class="sound">${sound.split(/(?=, )/u).map((clause) => staticHtml`<span>${clause}</span>`)}</div>
          ${this.#firstSight.render(view)}${this.#own.renderOffers(instrument, values)}
          <div class="told">${this.#own.renderMessage()}</div>
          ${this.#notices(state.notices)}
        </div>
      </div>`;
  }

  #details(instrument: Instrument, input: PanelInput, content: PanelContent) {
    const { state } = input;
    const { now } = content;
    return staticHtml`<div class="details" id="details" ?data-open=${this.detailed}>
          <div class="dials">
            ${parameterSlider(this.#link, input, content, 'amount')}
            ${parameterSlider(this.#link, input, content, 'output')}
            <div class="switches">
              ${parameterSwitch(this.#link, 'autoGain', input)}
              <button
                class="listen"
                aria-pressed=${state.listening.change}
                aria-description=${msg('Hear only what the equaliser changes')}
                @click=${() => this.#link.listen({ change: !state.listening.change })}
              >${msg('Listen to the change')}</button>
            </div>
          </div>
          <${stripTag}
            .bands=${content.bands}
            .latest=${this.#latestBands}
            .colour=${now.colour}
            .selected=${this.#edits.selected}
            .soloBand=${state.listening.soloBand}
            .turns=${this.#link.turns}
          ></${stripTag}>
        </div>`;
  }

  readonly #latestBands = () => this.#input && this.#model.now(this.#input).bands;

  readonly #toggleSpectrum = (): void => {
    this.showsSpectrum = !this.showsSpectrum;
    this.#spectrum.keep(this.showsSpectrum ? 'on' : 'off');
  };

  #notices(ofInstrument: readonly string[]) {
    const problems = [
      ...this.#link.problems,
      this.#near.problem,
      this.#own.problem,
      this.#help.problem,
      languageProblem(),
    ];
    const notices = this.#allNotices(ofInstrument, ...problems);
    if (notices.length === 0) return nothing;
    return staticHtml`<${noticesTag} class="notices" .notices=${notices}></${noticesTag}>`;
  }

  readonly #allNotices = memo(allNotices);

  /** Goes from a band of the graph to its number in the strip; Escape goes back there. */
  readonly #editNumber = async ({ field, target }: BandEvent): Promise<void> => {
    if (field === undefined) return;
    const from = (target as ResponseCurve).shadowRoot?.activeElement as HTMLElement | null;
    this.detailed = true;
    await this.updateComplete;
    const strip = this.renderRoot.querySelector<BandStrip>(bandStripTag);
    await strip?.updateComplete;
    strip?.edit(field, () => from?.focus());
  };
}

export const morphPanelTag = define('neural-eq-morph', MorphPanel);
