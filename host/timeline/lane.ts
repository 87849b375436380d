import type { PropertyDeclarations, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { spokenPlace, spokenShare, timeText } from '../text.ts';
import type { Line, LinePoint } from '../automation-line.ts';
import { valueAt, withMoved, withoutPoint, withPoint } from '../automation-line.ts';
import type { KeyAction } from './lane-keys.ts';
import { keyAction, LANE_KEYS_TEXT } from './lane-keys.ts';
import { lanePicture } from './lane-picture.ts';
import type { DrawnLine } from './lane-pointer.ts';
import { indexOf, LanePointer } from './lane-pointer.ts';
import { laneStyles } from './lane-styles.ts';
import { LineHistory } from './line-history.ts';
import type { Tick } from './ticks.ts';

/** Key presses on one point that follow each other faster are one step of undo. */
const KEY_RUN_MILLISECONDS = 1000;

/**
 * A line of breakpoints over the length of a sound, drawn by mouse, finger or keyboard.
 *
 * @summary Click adds a point, dragging moves it, a double click or Delete removes it, Ctrl+Z takes back.
 * @fires line-change after each change that a person makes; read `line`
 * @fires point-needed where a person removes the only point, which stays
 * @fires line-grasped before the first change of a gesture
 * @fires line-withdrawn after `line-change`, where a gesture was given up and its changes are taken back
 */
export class AutomationLane extends LitElement implements DrawnLine {
  static override styles = laneStyles;
  static override properties: PropertyDeclarations = {
    line: { attribute: false },
    seconds: { type: Number },
    ticks: { attribute: false },
    note: { type: String },
    focused: { state: true },
  };

  declare line: Line;
  /** The length of the sound. */
  declare seconds: number;
  /** The lines of the grid. */
  declare ticks: readonly Tick[];
  /** Why the line is not heard just now; empty if it is. */
  declare note: string;
  /** How far an arrow key moves a point: further in a long sound, which is drawn small. */
  stepSeconds = 0.1;
  /** The index of the focused point, whose numbers are shown. */
  declare private focused: number | undefined;
  readonly #pointer = new LanePointer(this);
  readonly #history = new LineHistory();
  #playhead = 0;
  #keyRun = { name: '', time: -Infinity, gesture: {} };

  constructor() {
    super();
    this.line = [{ position: 0, value: 0 }];
    this.seconds = 1;
    this.ticks = [];
    this.note = '';
    this.focused = undefined;
  }

  /** The position in the sound, 0 … 1, at which the line's value is marked. Changes styles only, without a render. */
  set playhead(position: number) {
    this.#playhead = position;
    this.style.setProperty('--value', String(valueAt(this.line, position)));
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Takes the latest change back. Returns whether there was one. */
  undo(): boolean {
    const { canUndo } = this;
    this.#show(this.#history.undo(this.line));
    return canUndo;
  }

  /** Makes again what was taken back. Returns whether something was. */
  redo(): boolean {
    const { canRedo } = this;
    this.#show(this.#history.redo(this.line));
    return canRedo;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="area"
        role="group"
        aria-label="Morph over time"
        aria-describedby="how keys"
        title=${isTouched() ? nothing : LANE_KEYS_TEXT}
        @pointerdown=${this.#pointer.down}
        @dblclick=${this.#pointer.doubleClick}
      >
        ${lanePicture(this.line, this.ticks)}
        <div class="playhead"></div>
        <div class="scale" aria-hidden="true"><span>100 %</span><span>0 %</span></div>
        ${this.line.map((point, index) => this.#handle(point, index))}
        <output aria-hidden="true">${this.#numbers()}</output>
      </div>
      <div class="foot">
        <p id="note" role="status">${this.note}</p>
        <p id="how" ?data-hidden=${this.note !== ''}>
          ${isTouched() ? 'A tap' : 'A click'} adds a point, dragging moves it,
          ${isTouched() ? 'a double tap' : 'a double click'} removes it.
        </p>
        <p id="keys">${LANE_KEYS_TEXT}</p>
      </div>
    `;
  }

  #handle(point: LinePoint, index: number): TemplateResult {
    const { position, value } = point;
    const spoken = `${spokenPlace(position * this.seconds)}, ${spokenShare(value)}`;
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
        aria-describedby=${this.note === '' ? 'keys' : 'note keys'}
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
    return `${timeText(point.position * this.seconds, 2)} · ${Math.round(100 * point.value)} %`;
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    const index = indexOf(event.currentTarget);
    const point = index === undefined ? undefined : this.line[index];
    if (index === undefined || !point) return;
    const action = keyAction(event, this.seconds, this.stepSeconds);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'move') this.#moveBy(action, index, point);
    else if (action.kind === 'remove') this.removePoint(index);
    else if (action.kind === 'addAtPlayhead') this.#addAt(this.#playhead);
    else this.#addBehind(index, point);
  };

  #moveBy(action: KeyAction & { kind: 'move' }, index: number, point: LinePoint): void {
    const position = point.position + action.position;
    const moved = withMoved(this.line, index, { position, value: point.value + action.value });
    this.change(moved, this.#keyGesture(`move ${index}`));
  }

  #addBehind(index: number, point: LinePoint): void {
    const next = this.line[index + 1]?.position ?? 1;
    this.#addAt((point.position + next) / 2);
  }

  /** Adds a point on the line, which keeps its shape. */
  #addAt(position: number): void {
    const added = withPoint(this.line, { position, value: valueAt(this.line, position) });
    this.change(added.line, {});
    this.focusPoint(added.index);
  }

  /** One gesture for keys that follow each other fast. */
  #keyGesture(name: string): unknown {
    const now = performance.now();
    const isRun = name === this.#keyRun.name && now - this.#keyRun.time < KEY_RUN_MILLISECONDS;
    this.#keyRun = { name, time: now, gesture: isRun ? this.#keyRun.gesture : {} };
    return this.#keyRun.gesture;
  }

  get area(): HTMLElement {
    const area = this.renderRoot.querySelector<HTMLElement>('.area');
    if (!area) throw new Error('The lane is not rendered yet.');
    return area;
  }

  change(line: Line, gesture: unknown): void {
    if (line === this.line) return;
    if (this.#history.record(this.line, gesture)) {
      this.dispatchEvent(new Event('line-grasped', { bubbles: true, composed: true }));
    }
    this.#show(line);
  }

  withdraw(gesture: unknown): void {
    const line = this.#history.withdraw(this.line, gesture);
    if (line === this.line) return;
    this.#show(line);
    this.dispatchEvent(new Event('line-withdrawn', { bubbles: true, composed: true }));
  }

  #show(line: Line): void {
    if (line === this.line) return;
    const focused = this.focused;
    this.line = line;
    this.dispatchEvent(new Event('line-change', { bubbles: true, composed: true }));
    // The point with the focus may be gone: a key would go nowhere then.
    if (focused !== undefined && focused >= line.length) this.focusPoint(line.length - 1);
  }

  /** Removes a point unless it is the only one, and moves the focus to its neighbour. */
  removePoint(index: number): void {
    if (this.line.length === 1) {
      this.dispatchEvent(new Event('point-needed', { bubbles: true, composed: true }));
      return;
    }
    this.change(withoutPoint(this.line, index), {});
    this.focusPoint(Math.min(index, this.line.length - 1));
  }

  focusPoint(index: number): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-index='${index}']`)?.focus();
    });
  }
}

customElements.define('automation-lane', AutomationLane);

/** Whether a finger is what points here. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
