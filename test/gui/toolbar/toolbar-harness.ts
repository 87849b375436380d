import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import vocabulary from '../../../model/vocabulary.json';
import type { InstrumentTerm } from '../../../gui/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';
import { PanelHarness } from '../harness.ts';

export const TERMS = vocabulary.terms as unknown as readonly InstrumentTerm[];
export const termOf = (word: string): number => TERMS.findIndex(({ term }) => term === word);

/** An instrument with the words of the shipped vocabulary, on the walk from warm to bright. */
export const newInstrument = (): FakeInstrument =>
  new FakeInstrument({ termB: termOf('bright') }, TERMS);

/** The panel, with the buttons and menus of its tool bar found by their accessible names. */
export class ToolbarHarness extends PanelHarness {
  /** Opens a panel and waits until it is drawn. */
  static async open(instrument: FakeInstrument, width = '640px'): Promise<ToolbarHarness> {
    const panel = new ToolbarHarness(instrument, width);
    await panel.drawn();
    return panel;
  }

  /** The first shown button or item whose name starts with `name`. */
  named(name: string): HTMLButtonElement {
    const found = this.all('button')
      .filter((each) => each.checkVisibility())
      .find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent.trim()).startsWith(name),
      );
    if (found === undefined) throw new Error(`no button ${name}`);
    return found as HTMLButtonElement;
  }

  async click(name: string): Promise<void> {
    await userEvent.click(this.named(name));
    await this.drawn();
  }

  /** Accessible name of the button of the presets. */
  get presetButton(): string {
    return this.one('.chosen').ariaLabel ?? oneLine(this.one('.chosen'));
  }

  /** Texts of the items of the open menu. */
  get items(): string[] {
    return this.all('[role^="menuitem"]')
      .filter((item) => item.checkVisibility())
      .map(oneLine);
  }

  async play(preset: string): Promise<void> {
    await this.click('Preset');
    await this.click(preset);
  }

  async saveAs(name: string): Promise<void> {
    await this.click('Preset');
    await this.click('Save as…');
    await this.press(`${name}{Enter}`);
  }

  /** Puts a file into the field that the browser's own dialogue fills, and waits for the notice about it. */
  async importFile(text: string, name = 'presets.json'): Promise<void> {
    const field = this.one('input.file') as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File([text], name));
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(field.files).toHaveLength(0));
    await this.drawn();
  }

  /** Text of the notice below the button of the presets. */
  get notice(): string {
    return this.one('.popup.notice span').textContent;
  }
}

function oneLine(element: HTMLElement): string {
  return element.textContent.replaceAll(/\s+/gu, ' ').trim();
}
