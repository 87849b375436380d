import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import type { View } from './blind-test.ts';
import { trialKey } from './keys.ts';
import { NO_ACTIONS } from './panel-actions.ts';
import type { PanelActions } from './panel-actions.ts';
import { readyPart, resultPart, trialPart } from './parts.ts';
import type { Side } from './side.ts';

const REFRESH_MILLISECONDS = 1000;

/** The panel of the self-test. It renders into the page itself, so that the page's style sheets apply. */
export class BlindTestPanel extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    open: { state: true },
    hint: { state: true },
  };

  declare view: View;
  actions: PanelActions = NO_ACTIONS;
  /** Whether the description is unfolded. */
  declare private open: boolean;
  /** Why the last action had no effect. */
  declare private hint: string;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.view = { kind: 'absent' };
    this.open = false;
    this.hint = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
    clearInterval(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.hidden = this.view.kind === 'absent';
    if (changed.has('view')) this.hint = '';
  }

  protected override render(): TemplateResult {
    const { view } = this;
    return html`
      ${view.kind === 'trial' ? trialPart(view, this.#listen, this.#answer) : nothing}
      ${view.kind === 'result' ? resultPart(view.result, this.actions) : nothing}
      ${
        view.kind === 'none' || view.kind === 'ready'
          ? readyPart(view, this.open, this.#onToggle, this.actions)
          : nothing
      }
      <div class="blind-foot">
        <p id="blind-status" role="status">${this.#status()}</p>
        ${
          view.kind === 'trial'
            ? html`<button id="blind-give-up" type="button" @click=${() => this.actions.giveUp()}>
                Give up
              </button>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('view') as View | undefined;
    if (before) this.#moveFocus(before.kind, this.view.kind);
  }

  #status(): string {
    const { view } = this;
    if (view.kind === 'ready') return view.note;
    if (view.kind !== 'trial') return '';
    return `${view.number} of ${view.count}. ${view.active} plays. ${this.hint}`.trim();
  }

  /** Moves the focus to the part that replaces the one with the focus. */
  #moveFocus(before: View['kind'], now: View['kind']): void {
    if (before === now) return;
    const next =
      now === 'trial'
        ? '#blind-X'
        : now === 'result'
          ? '#blind-result'
          : before === 'trial' || before === 'result'
            ? '#blind-start'
            : undefined;
    if (next !== undefined) this.querySelector<HTMLElement>(next)?.focus();
  }

  readonly #listen = (side: Side): void => this.actions.listen(side);

  readonly #answer = (side: Side): void => {
    if (this.view.kind !== 'trial') return;
    if (this.view.mayAnswer) this.actions.answer(side);
    else this.hint = 'Listen to both first.';
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const key = this.view.kind === 'trial' ? trialKey(event) : undefined;
    if (!key || event.defaultPrevented) return;
    event.preventDefault();
    if (key.action === 'listen') this.#listen(key.side);
    else this.#answer(key.side);
  };

  /** Refreshes the open panel, because a WAM does not announce that it has learned a word. */
  readonly #onToggle = (event: Event): void => {
    this.open = event.target instanceof HTMLDetailsElement && event.target.open;
    clearInterval(this.#timer);
    if (!this.open) return;
    this.actions.refresh();
    this.#timer = setInterval(() => this.actions.refresh(), REFRESH_MILLISECONDS);
  };
}

customElements.define('blind-test', BlindTestPanel);
