import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Instrument, InstrumentTerm } from '../instrument/instrument.ts';
import { ownPart } from '../kit/lazy-part.ts';
import { LIBRARY_KEY } from './library-key.ts';
import type { OwnEvent, OwnWish } from './own-event.ts';
import type { Palette } from '../colour/palette.ts';
import type { OwnLeftEvent } from './index.ts';
import { reasonOf } from '../kit/reason-of.ts';
import { termPickerTag } from '../picker/term-picker.ts';
import type { TermPicker } from '../picker/term-picker.ts';

type OwnPart = Awaited<ReturnType<typeof ownPart.load>>;

interface OwnHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The panel's side of a person's own words: they are shown in place of the sound while asked for. */
export class OwnController implements ReactiveController {
  readonly #host: OwnHost;
  readonly #link: InstrumentController;
  #wish: OwnWish | undefined;
  #problem: string | undefined;
  /** What has come of it, and at which revision of the bench. */
  #said = '';
  #saidAt = 0;
  /** The instrument whose places were filled, or need not be. */
  #filled: Instrument | undefined;

  constructor(host: OwnHost, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  /** What is wrong, in a sentence; undefined while nothing is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  hostUpdated(): void {
    const { instrument } = this.#link;
    if (instrument === this.#filled || instrument?.own === undefined) return;
    this.#filled = instrument;
    // Where the browser keeps nothing, words are in the part, once it is there.
    if (instrument.own.isFresh && (ownPart.isThere || hasLibrary())) {
      void this.#trying(({ OwnWordActions }) => new OwnWordActions(this.#link).fill());
    }
  }

  readonly asked = ({ wish }: OwnEvent): void => {
    void this.#trying(() => {
      this.#say('');
      this.#wish = wish;
      return undefined;
    });
  };

  /** Makes what is heard, or what its edits mean for all of it, the person's meaning of a word. */
  readonly learn = (how: 'rememberSound' | 'fitTheRest', of: InstrumentTerm): void => {
    void this.#trying(async (part) => {
      const { said, problem } = await part[how](this.#link, of);
      this.#say(said);
      return problem;
    });
  };

  /** Shows them; undefined while they are not asked for. */
  render({ terms }: Instrument, colours: Palette) {
    const part = this.#wish && ownPart.for(this.#host);
    if (part === undefined) return undefined;
    const tag = unsafeStatic(part.ownViewTag);
    return staticHtml`<${tag}
      .link=${this.#link}
      .terms=${terms}
      .colours=${colours}
      .wish=${this.#wish}
      .state=${this.#link.state}
      @own-left=${this.#left}
    ></${tag}>`;
  }

  /** A live region that outlives them; what it says is shown until something is done. */
  renderSaid() {
    const said = this.#link.editSession.revision === this.#saidAt ? this.#said : '';
    return html`<div role="status">${said && html`<p class="own-said">${said}</p>`}</div>`;
  }

  #say(said: string): void {
    this.#said = said;
    this.#saidAt = this.#link.editSession.revision;
  }

  readonly #left = ({ said, problem }: OwnLeftEvent): void => {
    const { end } = this.#wish ?? {};
    this.#wish = undefined;
    this.#say(said);
    this.#problem = problem;
    this.#link.listen({ trial: undefined });
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focusWord(end));
  };

  /** Puts the keys where they were: at the word that this was about. */
  #focusWord(end: OwnWish['end']): void {
    const picker = this.#host.renderRoot.querySelector<TermPicker>(
      `${termPickerTag}.${end ?? 'termA'}`,
    );
    picker?.focusTeach();
  }

  /** @param act returns what is wrong nevertheless */
  async #trying(act: (part: OwnPart) => Promise<string | undefined> | undefined): Promise<void> {
    try {
      this.#problem = await act(await ownPart.load());
    } catch (error) {
      this.#problem = `Your own words: ${reasonOf(error)}`;
    }
    this.#host.requestUpdate();
  }
}

function hasLibrary(): boolean {
  try {
    return localStorage.getItem(LIBRARY_KEY) !== null;
  } catch {
    // Where the browser keeps nothing there is nothing to be had.
    return false;
  }
}
