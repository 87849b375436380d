import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { ariaKeys } from '../gestures/find-gesture.ts';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import type { SettingName } from '../instrument/ab-settings.ts';
import type { EditOutcome } from '../instrument/edit-outcome.ts';
import { HeldLetter } from './held-letter.ts';
import { MenuController } from './menu-controller.ts';
import { MenuHost } from './menu-host.ts';
import { menuStyle } from './menu-style.ts';
import { outcomeText } from './outcome-text.ts';
import { toolBarStyle } from './tool-bar-style.ts';
import { toolMenu } from './tool-menu.ts';
import { toolMenuStyle } from './tool-menu-style.ts';

/**
 * Undo, redo, and the settings A and B, whose letters are held as `HeldLetter` says. The menu holds what a small
 * panel has no room for.
 *
 * @fires spectrum-asked - when the spectra are to be shown or hidden
 * @fires help-asked - when gestures and keys are to be shown
 */
export class ToolBar extends MenuHost {
  static override styles = [buttonStyle, toolBarStyle, menuStyle, toolMenuStyle];

  static override properties = {
    showsSpectrum: { attribute: false },
  };

  /** Whether the spectra are shown; undefined where the instrument has none. */
  declare showsSpectrum: boolean | undefined;

  protected override readonly menu: MenuController = new MenuController(this, 'end', 284);
  readonly #held = new HeldLetter(() => this.link.editSession);
  readonly #announcer = new Announcer(this);
  /** The outcome that the announcer tells. */
  #told: EditOutcome | undefined;

  /** Tells what has come of the latest act on the edit session, once. */
  protected override willUpdate(): void {
    const { outcome } = this.link.editSession;
    if (outcome === this.#told) return;
    this.#told = outcome;
    // Who has news of an outcome tells them in place of it.
    if (outcome === undefined || outcome.news !== undefined) {
      this.#announcer.hush();
      // A panel that has just come tells nothing of what was before.
    } else if (this.hasUpdated) this.#announcer.answer(outcomeText(outcome, this.link.view));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#held.release();
  }

  protected override render() {
    const { editSession } = this.link;
    return html`
      <div class="steps">
        ${this.#step('undo', msg('Undo'), editSession.canUndo, editSession.undo)}
        ${this.#step('redo', msg('Redo'), editSession.canRedo, editSession.redo)}
      </div>
      <div class="pair" role="group" aria-label=${msg('Compare')}>
        ${this.#letter('A')}${this.#letter('B')}
      </div>
      ${this.menuButton({
        className: 'icon',
        label: msg('Compare and undo'),
        description: msg('Copies a setting, matches the loudness, shows the spectrum.'),
        popup: 'menu',
        content: html`<svg class="dots" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z"
          />
        </svg>`,
      })}
      <div
        class="popup"
        id="popup"
        role="menu"
        aria-label=${msg('Compare and undo')}
        ?hidden=${!this.menu.isOpen}
        @keydown=${this.menu.keydown}
      >
        ${this.menu.isOpen ? this.#menu() : nothing}
      </div>
      <button
        class="icon ask-help"
        aria-label=${msg('Gestures and keys')}
        aria-description=${msg('What every gesture and key does, and what the signs mean.')}
        aria-haspopup="dialog"
        aria-keyshortcuts=${ariaKeys('help')}
        @click=${this.#askHelp}
      >
        ?
      </button>
    `;
  }

  #menu() {
    const { link, state, showsSpectrum } = this;
    return toolMenu({
      link,
      state,
      showsSpectrum,
      toggleSpectrum: this.#toggleSpectrum,
      askHelp: this.#askHelp,
      tell: (text) => this.#announcer.answer(text),
      close: () => this.menu.close(),
    });
  }

  readonly #toggleSpectrum = (): void => {
    const isShown = this.showsSpectrum !== true;
    this.dispatchEvent(new Event('spectrum-asked', { bubbles: true }));
    this.#announcer.answer(
      isShown ? msg('The spectrum is shown.') : msg('The spectrum is hidden.'),
    );
  };

  readonly #askHelp = (): void => {
    this.dispatchEvent(new Event('help-asked', { bubbles: true }));
  };

  #step(step: 'undo' | 'redo', name: string, isOn: boolean, act: () => void) {
    return html`<button
      class="icon"
      aria-label=${name}
      aria-description=${step === 'undo' ? msg('Takes back the last change.') : msg('Does again what was taken back.')}
      aria-disabled=${isOn ? nothing : 'true'}
      aria-keyshortcuts=${ariaKeys(step)}
      @click=${act}
    >
      <svg class=${step} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5h6.5a4 4 0 0 1 0 8H6" />
      </svg>
    </button>`;
  }

  #letter(name: SettingName) {
    return html`<button
      aria-label=${msg(str`Setting ${name}`)}
      aria-description=${msg('Two settings to compare. Press to go there, hold to hear it only while you hold.')}
      aria-pressed=${name === this.link.editSession.playedName}
      @click=${(event: MouseEvent) => this.#held.click(event, name)}
      @pointerdown=${(event: PointerEvent) => this.#held.pointerdown(event, name)}
      @keydown=${(event: KeyboardEvent) => this.#held.keydown(event, name)}
      @keyup=${this.#held.keyup}
      @blur=${this.#held.releaseKey}
    >
      ${name}
    </button>`;
  }
}

export const toolBarTag = define('neural-eq-tools', ToolBar);
