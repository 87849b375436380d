import { html, nothing } from 'lit';
import type { MenuController } from './menu-controller.ts';
import { settingOf } from '../instrument/setting.ts';
import { levelDb } from './slot-level.ts';
import { otherName } from '../instrument/slots.ts';
import type { ToolBar } from './tool-bar.ts';

const HEARD_ALIKE_DB = 0.05;

/** The items of the tools' menu: what a small panel has no room for, and what is wanted now and then. */
export function toolMenu(bar: ToolBar, menu: MenuController) {
  const { editSession: bench } = bar.link;
  const { heard } = bench.slots;
  const other = otherName(heard);
  const closing = (act: () => void) => (): void => {
    menu.close();
    act();
  };
  const item = (label: string, act: () => void, isOff = false) =>
    html`<button
      role="menuitem"
      tabindex="-1"
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${isOff ? undefined : closing(act)}
    >
      ${label}
    </button>`;
  const toggleSpectrum = (): void => {
    bar.dispatchEvent(new Event('spectrum-asked', { bubbles: true }));
  };
  return html`
    <div class="small" role="none">
      ${item('Undo', bench.undo, !bench.canUndo)} ${item('Redo', bench.redo, !bench.canRedo)}
      ${item(`Go to ${other}`, bench.swap)}
      <div class="line" role="separator"></div>
    </div>
    ${item(`Copy ${heard} to ${other}`, bench.copy)}
    <button
      role="menuitemcheckbox"
      tabindex="-1"
      aria-checked=${bench.isMatched}
      @click=${closing(() => bench.match(!bench.isMatched))}
    >
      <span>Match loudness</span>
      <span class="hint">Auto gain for both. ${difference(bar)}</span>
    </button>
    ${
      bar.showsSpectrum === undefined
        ? nothing
        : html`<button
            role="menuitemcheckbox"
            tabindex="-1"
            aria-checked=${bar.showsSpectrum}
            @click=${closing(toggleSpectrum)}
          >
            Spectrum before and after
          </button>`
    }
    <div class="heading" role="none">
      Hold <span class="letter">${other}</span><span class="letter key"> or </span
      ><span class="key">the key C</span> to hear ${other}.
    </div>
  `;
}

/** "B is 1.9 dB louder." */
function difference({ link, state }: ToolBar): string {
  const { editSession: bench, instrument } = link;
  const { heard, other } = bench.slots;
  if (instrument === undefined || other === undefined) return 'B is still as A.';
  const setting = settingOf(state.values);
  const [here, there] = [setting, other.setting].map((each) => {
    const row = link.row(each);
    return row === undefined ? 0 : levelDb(each, row, instrument.sampleRate);
  });
  const louderDb = (here ?? 0) - (there ?? 0);
  if (Math.abs(louderDb) < HEARD_ALIKE_DB) return 'They are equally loud.';
  const louder = louderDb > 0 ? heard : otherName(heard);
  return `${louder} is ${Math.abs(louderDb).toFixed(1)}\u00a0dB louder.`;
}
