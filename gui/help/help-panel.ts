import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { gestureAt } from '../gestures/find-gesture.ts';
import type { Gesture } from '../gestures/gesture.ts';
import { GESTURES_BY_GROUP } from '../gestures/table.ts';
import type { GestureGroup } from '../gestures/table.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define, version } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { isMac } from '../kit/is-mac.ts';
import { helpPanelStyle } from './help-panel-style.ts';
import { keyNames } from './key-names.ts';
import { SIGHTS } from './sights.ts';

declare const __WEBSITE__: string | undefined;

/** The build inserts the descriptor's website, '' for none; unbundled sources, as in tests, have none. */
const WEBSITE = typeof __WEBSITE__ === 'undefined' ? '' : __WEBSITE__;

/** The plugin's name, which is the same in every language, and its version. */
const NAME = `Neural EQ Morph ${version}`;

const NAMES: Readonly<Record<GestureGroup, () => string>> = {
  words: () => msg('Words'),
  morph: () => msg('Morph and sliders'),
  bands: () => msg('Bands'),
  listening: () => msg('Listening'),
  editing: () => msg('Editing'),
};

const GROUPS = Object.entries(GESTURES_BY_GROUP) as readonly [
  GestureGroup,
  Readonly<Record<string, Gesture>>,
][];

/**
 * All gestures and keys, by group, from the table that the code uses; with the version and the way to the
 * project. It lies over the plugin as a dialog: Escape closes it, and so does the Tab key where it goes out of it. A
 * press elsewhere leaves it open, to be read beside what one does there.
 *
 * @fires help-closed - when the person closes it
 * @fires help-left - when the Tab key has taken the focus elsewhere, where it stays
 */
export class HelpPanel extends GuiElement {
  static override styles = [buttonStyle, helpPanelStyle];

  static override properties = { website: {} };

  /** The address of the project; '' for none. */
  declare website: string;

  /** Whether the Tab key is down, which moves the focus. */
  #isTabbing = false;

  constructor() {
    super();
    this.website = WEBSITE;
  }

  /** Focuses the list, so that the arrow keys scroll it. */
  override focus(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.list')?.focus({ preventScroll: true });
    });
  }

  protected override render() {
    return html`
      <div
        class="help"
        role="dialog"
        aria-labelledby="title"
        tabindex="-1"
        @keydown=${this.#keydown}
        @keyup=${this.#keyup}
        @focusout=${this.#focusout}
      >
        <div class="bar">
          <h2 id="title">${msg('Gestures and keys')}</h2>
          <button aria-description=${msg('Back to the sound.')} @click=${this.#close}>
            ${msg('Close')}
          </button>
        </div>
        <div
          class="list"
          role="region"
          aria-labelledby="title"
          aria-description=${msg('The arrow keys scroll it.')}
          data-tip=""
          tabindex="0"
        >
          <p>
            ${msg(
              'Esc takes back what is under way: a drag, a word that is tried, a number that is typed. It closes menus, lists and this panel, and ends what plays alone.',
            )}
          </p>
          ${GROUPS.map(
            ([group, gestures]) =>
              html`<section aria-labelledby=${group}>
                <h3 id=${group}>${NAMES[group]()}</h3>
                <dl>${Object.values(gestures).map(row)}</dl>
              </section>`,
          )}
          <section aria-labelledby="sights">
            <h3 id="sights">${msg('What you see')}</h3>
            <dl>
              ${SIGHTS.map(
                ({ name, meaning }) =>
                  html`<div class="row">
                    <dt>${name()}</dt>
                    <dd>${meaning()}</dd>
                  </div>`,
              )}
            </dl>
          </section>
          <p class="about">
            <span>${NAME}</span>
            ${
              /^https?:/u.test(this.website)
                ? html`<a
                    aria-description=${msg('Opens in a window of its own.')}
                    href=${this.website}
                    target="_blank"
                    rel="noopener noreferrer"
                    >${msg('The project on the web')}</a
                  >`
                : nothing
            }
          </p>
        </div>
      </div>
    `;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('help-closed'));
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    // With one of them the browser or the system goes to another tab or window.
    this.#isTabbing = key === 'Tab' && !ctrlKey && !altKey && !metaKey;
    if (event.isComposing || gestureAt('help', event) !== 'closeHelp') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #keyup = (): void => {
    this.#isTabbing = false;
  };

  readonly #focusout = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!this.#isTabbing || (currentTarget as HTMLElement).contains(relatedTarget as Node | null))
      return;
    this.dispatchEvent(new Event('help-left'));
  };
}

/** What a gesture does, and every way to do it. */
function row(gesture: Gesture): TemplateResult {
  const { what, pointer, mouse, touch, typing, held = [], keys = [] } = gesture;
  const hasMeta = [...keys, ...held].some((key) => key.startsWith('Meta'));
  const chords = (all: readonly string[]): TemplateResult[] =>
    all.flatMap((chord) => {
      const names = keyNames(chord, isMac(), hasMeta);
      return names === undefined
        ? []
        : [html`<span class="chord">${names.map((name) => html`<kbd>${name}</kbd>`)}</span>`];
    });
  const mouseHeld = held.length === 0 ? nothing : html`${chords(held)} + `;
  const ways = [
    way(msg('Mouse, touch'), pointer?.()),
    way(msg('Mouse'), mouse && html`${mouseHeld}${mouse()}`),
    way(msg('Touch'), touch?.()),
    way(msg('Keys'), typing?.()),
    way(msg('Keys'), keys.length === 0 ? undefined : chords(keys)),
  ];
  return html`<div class="row">
    <dt>${what()}</dt>
    <dd>${ways}</dd>
  </div>`;
}

function way(name: string, how: unknown): TemplateResult | typeof nothing {
  if (how === undefined) return nothing;
  return html`<div><span class="by">${name}</span> ${how}</div>`;
}

export const helpPanelTag = define('neural-eq-help', HelpPanel);
