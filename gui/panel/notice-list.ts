import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { Announcer } from '../kit/announcer.ts';
import { buttonStyle } from '../kit/button-style.ts';
import { define } from '../kit/define.ts';
import { GuiElement } from '../kit/gui-element.ts';
import { translated } from '../language/index.ts';
import { noticeListStyle } from './notice-list-style.ts';

/** Notices: shown until they are dismissed, and spoken once. */
export class NoticeList extends GuiElement {
  static override styles = [buttonStyle, noticeListStyle];

  static override properties = { notices: { attribute: false }, dismissed: { state: true } };

  declare notices: readonly string[];
  declare private dismissed: ReadonlySet<string>;

  readonly #announcer = new Announcer(this);

  constructor() {
    super();
    this.notices = [];
    this.dismissed = new Set();
  }

  protected override render() {
    const shown = this.notices.filter((notice) => !this.dismissed.has(notice));
    return html`
      ${shown.map((notice) => {
        const text = translated(notice);
        return html`
          <div class="notice">
            <span>${text}</span>
            <button
              aria-description=${msg('It goes until it happens again.')}
              aria-label=${msg(str`Dismiss: ${text}`)}
              @click=${() => (this.dismissed = new Set([...this.dismissed, notice]))}
            >
              ${msg('Dismiss')}
            </button>
          </div>
        `;
      })}
    `;
  }

  protected override updated(): void {
    const shown = this.notices.filter((notice) => !this.dismissed.has(notice));
    this.toggleAttribute('data-shown', shown.length > 0);
    this.#announcer.say(shown.map(translated).join(' '));
  }
}

export const noticeListTag = define('neural-eq-notices', NoticeList);

/** The notices of the whole panel: its own problems first, then those of the instrument. */
export function allNotices(
  ofInstrument: readonly string[],
  ...problems: readonly (string | undefined)[]
): readonly string[] {
  return [...problems.filter((problem) => problem !== undefined), ...ofInstrument];
}
