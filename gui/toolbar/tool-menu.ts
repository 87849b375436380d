import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { InstrumentState } from '../instrument/instrument.ts';
import { settingOf } from '../instrument/setting.ts';
import { otherSettingName } from '../instrument/ab-settings.ts';
import { LANGUAGE_NAMES, chooseLanguage, language } from '../language/index.ts';
import { menuItem } from './menu-items.ts';
import { levelDb } from './slot-level.ts';

interface ToolMenu {
  readonly link: InstrumentController;
  readonly state: InstrumentState;
  /** Whether the spectra are shown; undefined where the instrument has none. */
  readonly showsSpectrum: boolean | undefined;
  readonly toggleSpectrum: () => void;
  /** Shows gestures and keys. */
  readonly askHelp: () => void;
  /** Tells a screen reader what has come. */
  readonly tell: (text: string) => void;
  /** Closes the menu. */
  readonly close: () => void;
}

/** Smaller differences of loudness are called none. */
const EQUALLY_LOUD_DB = 0.05;

/** The items of the tool bar's menu. The first ones are shown where a small panel has no buttons for them. */
export function toolMenu(toolbar: ToolMenu) {
  const { link, showsSpectrum, toggleSpectrum, askHelp, close } = toolbar;
  const { editSession } = link;
  const { active } = editSession.abSettings;
  const other = otherSettingName(active);
  const closing = (act: () => void) => (): void => {
    close();
    act();
  };
  const item = (label: string, description: string, act: () => void, isDisabled = false) =>
    menuItem(label, description, closing(act), isDisabled);
  return html`
    <div class="small" role="none">
      ${item(msg('Undo'), msg('Takes back the last change.'), editSession.undo, !editSession.canUndo)}
      ${item(msg('Redo'), msg('Does again what was taken back.'), editSession.redo, !editSession.canRedo)}
      ${item(msg(str`Go to ${other}`), msg('The other of two settings to compare.'), editSession.swap)}
      <div class="line" role="separator"></div>
    </div>
    ${item(msg(str`Copy ${active} to ${other}`), msg(str`${other} becomes as ${active} is now.`), editSession.copy)}
    <button
      role="menuitemcheckbox"
      tabindex="-1"
      aria-checked=${editSession.isMatched}
      aria-description=${msg('A and B equally loud, so that you compare their colour.')}
      @click=${closing(() => editSession.match(!editSession.isMatched))}
    >
      <span>${msg('Match loudness')}</span>
      <span class="hint">${`${msg('Auto gain for both.')} ${loudnessDifference(toolbar)}`}</span>
    </button>
    ${
      showsSpectrum === undefined
        ? nothing
        : html`<button
            role="menuitemcheckbox"
            tabindex="-1"
            aria-checked=${showsSpectrum}
            aria-description=${msg('Draws the spectrum of the sound before and after behind the curve.')}
            @click=${closing(toggleSpectrum)}
          >
            ${msg('Spectrum before and after')}
          </button>`
    }
    <div class="small" role="none">
      ${item(msg('Gestures and keys'), msg('What every gesture and key does, and what the signs mean.'), askHelp)}
    </div>
    ${languageItem(toolbar)}
    <div class="heading" role="none">
      ${msg(
        html`Hold <span class="letter">${other}</span><span class="letter key"> or </span
          ><span class="key">the key C</span> to hear ${other}.`,
        { id: 'hold-to-hear' },
      )}
    </div>
  `;
}

/** The other language, by its own name. */
function languageItem({ close, tell }: Pick<ToolMenu, 'close' | 'tell'>) {
  const other = language() === 'es' ? 'en' : 'es';
  return html`<button
    role="menuitem"
    tabindex="-1"
    lang=${other}
    aria-description=${msg('The language of this plugin, in every song.')}
    @click=${() => {
      close();
      void chooseLanguage(other).then(() => {
        if (language() === other) tell(msg(str`${LANGUAGE_NAMES[other]}: ready.`));
      });
    }}
  >
    ${LANGUAGE_NAMES[other]}
  </button>`;
}

/** A sentence: "B is 1.9 dB louder." */
function loudnessDifference({ link, state }: ToolMenu): string {
  const { editSession, instrument } = link;
  const { active, other } = editSession.abSettings;
  if (instrument === undefined || other === undefined) return msg('B is still as A.');
  const setting = settingOf(state.values);
  const [here, there] = [setting, other.setting].map((each) => {
    const row = link.row(each);
    return row === undefined ? 0 : levelDb(each, row, instrument.sampleRate);
  });
  const louderDb = (here ?? 0) - (there ?? 0);
  if (Math.abs(louderDb) < EQUALLY_LOUD_DB) return msg('They are equally loud.');
  const louder = louderDb > 0 ? active : otherSettingName(active);
  const differenceDb = `${Math.abs(louderDb).toFixed(1)}\u00a0dB`;
  return msg(str`${louder} is ${differenceDb} louder.`);
}
