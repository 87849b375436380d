import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { EditOutcome } from '../instrument/edit-outcome.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import { hasEdits } from '../instrument/edits.ts';
import type { NewsEvent } from '../instrument/news-event.ts';
import { namedShares } from '../instrument/named-shares.ts';
import { ownPart } from './own-part.ts';
import { LIBRARY_KEY } from './library-key.ts';
import type { OwnEvent, OwnRequest } from './own-event.ts';
import type { Palette } from '../colour/palette.ts';
import type { OwnClosedEvent } from './index.ts';
import { Announcer } from '../kit/announcer.ts';
import { focusedWithin } from '../kit/focused-within.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { onLanguageChange } from '../language/index.ts';
import { termPickerTag } from '../picker/term-picker.ts';
import type { TermPicker } from '../picker/term-picker.ts';
import { ForgetEvent } from '../picker/picker-events.ts';

type OwnPart = Awaited<ReturnType<typeof ownPart.load>>;

interface OwnHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The panel's side of a person's own words, which show in place of the sound on request. */
export class OwnController implements ReactiveController {
  readonly #host: OwnHost;
  readonly #link: InstrumentController;
  #request: OwnRequest | undefined;
  /** What had the focus when the own words were asked for, through every shadow root. */
  #before: HTMLElement | undefined;
  #problem: string | undefined;
  /** The outcome of what a person did, and the revision of the edit session at which it shows. */
  #message = '';
  #messageRevision = 0;
  #toldOutcome: EditOutcome | undefined;
  readonly #announcer: Announcer;
  /** Whether the message tells what undo or redo has done. */
  #isOutcome = false;
  /** Takes back what the message tells; undefined where it cannot be. */
  #takeBack: (() => void) | undefined;
  /** The picker whose word the message tells of, if the button that takes it back had the focus. */
  #undoFocused: TermPicker | undefined;
  /** The picker where the latest word was forgotten. */
  #forgottenIn: TermPicker | undefined;
  /** The instrument whose slots are filled from the library, or need not be. */
  #filled: Instrument | undefined;

  constructor(host: OwnHost, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    this.#announcer = new Announcer(host);
    onLanguageChange(host, () => this.#showMessage(''));
    host.addController(this);
    host.addEventListener(ForgetEvent.type, (event) => void this.#forget(event));
  }

  /** What went wrong, in a sentence; undefined for nothing. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Whether a lesson or the list of own words is asked for, which lies over the sound once it is loaded. */
  get isAsked(): boolean {
    return this.#request !== undefined;
  }

  hostUpdate(): void {
    this.#undoFocused = this.#undoButton?.matches(':focus') ? this.#forgottenIn : undefined;
    const { outcome } = this.#link.editSession;
    if (outcome === this.#toldOutcome) return;
    this.#toldOutcome = outcome;
    // The own words tell it themselves while they are open.
    if (outcome?.news === undefined || this.#request !== undefined) return;
    this.#showMessage(outcome.news);
    this.#isOutcome = true;
  }

  hostUpdated(): void {
    if (this.#message !== '' && !this.#isLatest) this.#showMessage('');
    // The button is gone with its message, and without the focus no key would reach the panel.
    if (this.#undoFocused && this.#undoButton === null) this.#undoFocused.focusTeach();
    const { instrument } = this.#link;
    if (instrument === this.#filled || instrument?.own === undefined) return;
    this.#filled = instrument;
    // Where the browser keeps nothing, the part has the page's words once it is loaded.
    if (instrument.own.isFresh && (ownPart.isLoaded || hasLibrary())) {
      void this.#trying(({ OwnWordActions }) => new OwnWordActions(this.#link).fill());
    }
  }

  readonly asked = ({ request }: OwnEvent): void => {
    this.#before = focusedWithin(this.#host.renderRoot);
    void this.#trying(() => {
      this.#showMessage('');
      this.#request = request;
      return undefined;
    });
  };

  /** Shows what has happened elsewhere in the panel. */
  readonly told = ({ text }: NewsEvent): void => {
    this.#showMessage(text);
    this.#host.requestUpdate();
  };

  /** Ends a gesture. What is told stays, because the end itself changes nothing. */
  readonly endGesture = (): void => {
    const { editSession } = this.#link;
    const isTelling = this.#isLatest;
    editSession.end();
    if (isTelling) this.#messageRevision = editSession.revision;
  };

  /** Learns a word from the present sound, or from what its edits mean for the rest of the curve. */
  readonly learn = (how: 'rememberSound' | 'fitTheRest', term: InstrumentTerm): void => {
    void this.#trying(async (part) => {
      const { message, problem } = await part[how](this.#link, term);
      this.#showMessage(message);
      return problem;
    });
  };

  /** The own words; undefined while nothing is requested. */
  render({ terms }: Instrument, colours: Palette) {
    const part = this.#request && ownPart.for(this.#host);
    if (part === undefined) return undefined;
    const tag = unsafeStatic(part.ownViewTag);
    return staticHtml`<${tag}
      class="own-view"
      .link=${this.#link}
      .terms=${terms}
      .colours=${colours}
      .request=${this.#request}
      .state=${this.#link.state}
      .revision=${this.#link.editSession.revision}
      @own-closed=${this.#closed}
    ></${tag}>`;
  }

  /** Offers to learn from what a hand has changed; undefined for none. */
  renderOffers({ own, terms }: Instrument, values: InstrumentState['values']) {
    if (own === undefined || this.isAsked || (values.mode === 0 && !hasEdits(values)))
      return undefined;
    return ownPart.for(this.#host)?.editOffers(namedShares(values, terms), values, this.learn);
  }

  /** The message shows until the person changes something. */
  renderMessage() {
    if (this.#message === '' || !this.#isLatest) return nothing;
    const undo = this.#takeBack;
    const button = undo
      ? html` <button class="own-undo" @click=${undo}>${msg('Undo')}</button>`
      : nothing;
    const kind = this.#isOutcome ? 'own-message outcome' : 'own-message';
    return html`<p class=${kind}>${this.#message}${button}</p>`;
  }

  /** Whether nothing has changed since the message. */
  get #isLatest(): boolean {
    return this.#link.editSession.revision === this.#messageRevision;
  }

  /** @param isTold whether a screen reader has told the message before */
  #showMessage(message: string, isTold = false): void {
    this.#message = message;
    this.#takeBack = undefined;
    this.#isOutcome = false;
    this.#messageRevision = this.#link.editSession.revision;
    if (message === '' || isTold) this.#announcer.hush();
    else this.#announcer.answer(message);
  }

  get #undoButton(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.own-undo');
  }

  /** Forgets a word where it is shown. */
  async #forget(event: Event): Promise<void> {
    if (!(event instanceof ForgetEvent)) return;
    const picker = event.composedPath()[0] as TermPicker;
    this.#forgottenIn = picker;
    const name = this.#link.instrument?.terms[event.term]?.term ?? '';
    const before = focusedWithin(this.#host.renderRoot);
    await this.#trying(({ OwnWordActions, isForgotten }) => {
      const actions = new OwnWordActions(this.#link);
      const bringBack = actions.forget(name);
      this.#showMessage(isForgotten(name));
      this.#takeBack = () => {
        this.#showMessage(bringBack());
        this.#host.requestUpdate();
        picker.focusTeach();
      };
      return actions.problem;
    });
    await this.#host.updateComplete;
    await picker.updateComplete;
    // The button that was pressed is gone with the word.
    if (before?.isConnected !== true) this.#undoButton?.focus();
  }

  readonly #closed = ({ message, isTold, problem }: OwnClosedEvent): void => {
    const { termId } = this.#request ?? {};
    this.#request = undefined;
    this.#showMessage(message, isTold);
    this.#problem = problem;
    this.#link.listen({ trial: undefined });
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#returnFocus(termId));
  };

  /** Focuses what had the focus before, else the picker of the word that the request was about. */
  #returnFocus(termId: OwnRequest['termId']): void {
    const before = this.#before;
    this.#before = undefined;
    if (before?.isConnected && before.checkVisibility()) {
      before.focus({ preventScroll: true });
      return;
    }
    const picker = this.#host.renderRoot.querySelector<TermPicker>(
      `${termPickerTag}.${termId ?? 'termA'}`,
    );
    picker?.focusTeach();
  }

  /** @param act returns what went wrong without an error */
  async #trying(act: (part: OwnPart) => Promise<string | undefined> | string | undefined) {
    try {
      this.#problem = await act(await ownPart.load());
    } catch (error) {
      this.#problem = msg(str`Your own words: ${reasonOf(error)}`);
    }
    this.#host.requestUpdate();
  }
}

function hasLibrary(): boolean {
  try {
    return localStorage.getItem(LIBRARY_KEY) !== null;
  } catch {
    // The browser keeps nothing.
    return false;
  }
}
