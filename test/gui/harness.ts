import { userEvent } from 'vitest/browser';
import { createElement } from '../../gui/index.ts';
import type { Instrument } from '../../gui/index.ts';

/** The GUI in a page, operated as by a person: by visible names, with keys and pointer. */
export class PanelHarness {
  readonly element: HTMLElement;
  readonly box: HTMLElement;

  constructor(instrument: Instrument, width = '700px') {
    this.box = document.createElement('div');
    this.box.style.width = width;
    this.element = createElement(instrument);
    this.box.append(this.element);
    document.body.append(this.box);
  }

  remove(): void {
    this.box.remove();
  }

  /** Waits until changes made so far are drawn. */
  async drawn(): Promise<void> {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** All elements that match, through every shadow root. */
  all(selector: string): HTMLElement[] {
    const found: HTMLElement[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(this.box);
    return found;
  }

  one(selector: string): HTMLElement {
    const [first] = this.all(selector);
    if (first === undefined) throw new Error(`nothing matches ${selector}`);
    return first;
  }

  /** The control with an accessible name. */
  input(label: string): HTMLInputElement {
    return this.one(`input[aria-label="${label}"]`) as HTMLInputElement;
  }

  button(text: string): HTMLButtonElement {
    const button = this.all('button').find((each) => each.textContent.trim() === text);
    if (button === undefined) throw new Error(`no button ${text}`);
    return button as HTMLButtonElement;
  }

  /** Goes to a control with the Tab key alone. */
  async tabTo(control: HTMLElement): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (focused() === control) return;
      await userEvent.keyboard('{Tab}');
    }
    throw new Error('the Tab key does not reach the control');
  }

  async press(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.drawn();
  }

  /** Presses the pointer on a slider's track, at a share of its width. */
  async pressTrack(label: string, share: number, double = false): Promise<void> {
    const track = this.track(label);
    const box = track.getBoundingClientRect();
    const position = { x: Math.round(box.width * share), y: Math.round(box.height / 2) };
    await (double ? userEvent.dblClick(track, { position }) : userEvent.click(track, { position }));
    await this.drawn();
  }

  track(label: string): HTMLElement {
    const track = this.input(label).closest<HTMLElement>('.track');
    if (track === null) throw new Error(`${label} has no track`);
    return track;
  }

  /** The words that an open picker lists, as a screen reader speaks them. */
  get options(): (string | null)[] {
    return this.all('[role="option"]').map((option) => option.getAttribute('aria-label'));
  }

  /** The option that the keys are on, through aria-activedescendant. */
  get activeOption(): string | null {
    const field = focused();
    const id = field?.getAttribute('aria-activedescendant');
    const root = field?.getRootNode();
    if (!(root instanceof ShadowRoot) || typeof id !== 'string') return null;
    return root.getElementById(id)?.getAttribute('aria-label') ?? null;
  }

  get text(): string {
    return this.all('.words, .sound, .facts, .notice')
      .map((each) => each.textContent)
      .join('\n');
  }
}

/** The element with the focus, through every shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
