import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html } from 'lit';
import type { Line, LinePoint } from './automation-line.ts';
import { valueAt, withMoved, withoutPoint, withPoint } from './automation-line.ts';
import { keyAction } from './lane-keys.ts';
import { lanePicture } from './lane-picture.ts';
import type { DrawnLine } from './lane-pointer.ts';
import { indexOf, LanePointer } from './lane-pointer.ts';
import { laneStyles } from './lane-styles.ts';
import { spokenSeconds, spokenShare } from './text.ts';

/**
 * A line of breakpoints over the length of a loop, drawn by mouse, finger or keyboard.
 *
 * @summary Click adds a point, dragging moves it, a double click or Delete removes it.
 * @fires line-change after each change that a person makes; read `line`
 */
export class AutomationLane extends LitElement implements DrawnLine {
  static override styles = laneStyles;
  static override properties: PropertyDeclarations = {
    line: { attribute: false },
    seconds: { type: Number },
    divisions: { type: Number },
    focused: { state: true },
  };

  declare line: Line;
  /** The length of the loop. */
  declare seconds: number;
  /** The number of parts of the grid. */
  declare divisions: number;
  /** The index of the focused point, whose numbers are shown. */
  declare private focused: number | undefined;
  readonly #pointer = new LanePointer(this);

  constructor() {
    super();
    this.line = [{ position: 0, value: 0 }];
    this.seconds = 1;
    this.divisions = 1;
    this.focused = undefined;
  }

  /** The position in the sound, 0 … 1; undefined hides the playhead. Changes styles only, without a render. */
  set playhead(position: number | undefined) {
    this.toggleAttribute('playing', position !== undefined);
    if (position === undefined) return;
    this.style.setProperty('--position', String(position));
    this.style.setProperty('--value', String(valueAt(this.line, position)));
  }

  protected override render(): TemplateResult {
    return html`
      <div class="scale" aria-hidden="true"><span>100 %</span><span>0 %</span></div>
      <div
        class="area"
        role="group"
        aria-label="Morph over time"
        aria-describedby="how"
        @pointerdown=${this.#pointer.down}
        @pointermove=${this.#pointer.move}
        @dblclick=${this.#pointer.doubleClick}
      >
        ${lanePicture(this.line, this.divisions)}
        <div class="playhead"></div>
        ${this.line.map((point, index) => this.#handle(point, index))}
        <output aria-hidden="true">${this.#numbers()}</output>
      </div>
      <p id="how">
        Click to add a point, drag to move it, double-click to remove it.
        <span class="keys">
          By keyboard: arrows move (Shift: finely), Enter adds, Delete removes.
        </span>
      </p>
    `;
  }

  #handle(point: LinePoint, index: number): TemplateResult {
    const { position, value } = point;
    const spoken = `${spokenSeconds(position * this.seconds)}, ${spokenShare(value)}`;
    return html`
      <div
        class="point"
        role="slider"
        tabindex="0"
        data-index=${index}
        aria-label=${`Point ${index + 1} of ${this.line.length}`}
        aria-orientation="vertical"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(100 * value)}
        aria-valuetext=${spoken}
        style=${`left: ${100 * position}%; top: ${100 * (1 - value)}%`}
        @keydown=${this.#onKeyDown}
        @focus=${() => (this.focused = index)}
        @blur=${() => (this.focused = undefined)}
      ></div>
    `;
  }

  #numbers(): string {
    const point = this.focused === undefined ? undefined : this.line[this.focused];
    if (!point) return '';
    const seconds = (point.position * this.seconds).toFixed(2);
    return `${seconds} s · ${Math.round(100 * point.value)} %`;
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const index = indexOf(event.currentTarget);
    const point = index === undefined ? undefined : this.line[index];
    if (index === undefined || !point) return;
    const action = keyAction(event, this.seconds);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'move') {
      const position = point.position + action.position;
      this.change(withMoved(this.line, index, { position, value: point.value + action.value }));
    } else if (action.kind === 'remove') {
      this.removePoint(index);
    } else {
      const next = this.line[index + 1]?.position ?? 1;
      const position = (point.position + next) / 2;
      const added = withPoint(this.line, { position, value: valueAt(this.line, position) });
      this.change(added.line);
      this.focusPoint(added.index);
    }
  };

  get area(): HTMLElement {
    const area = this.renderRoot.querySelector<HTMLElement>('.area');
    if (!area) throw new Error('The lane is not rendered yet.');
    return area;
  }

  change(line: Line): void {
    if (line === this.line) return;
    this.line = line;
    this.dispatchEvent(new Event('line-change', { bubbles: true, composed: true }));
  }

  /** Removes a point unless it is the only one, and moves the focus to its neighbour. */
  removePoint(index: number): void {
    this.change(withoutPoint(this.line, index));
    this.focusPoint(Math.min(index, this.line.length - 1));
  }

  focusPoint(index: number): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-index='${index}']`)?.focus();
    });
  }
}

customElements.define('automation-lane', AutomationLane);
