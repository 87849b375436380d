import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { ariaKeys, gestureAt } from '../gestures/find-gesture.ts';
import { termName } from '../instrument/own-terms.ts';
import { namedShares } from '../instrument/named-shares.ts';
import { BAND_NUMBERS } from '../instrument/edits.ts';
import type { BandNumber } from '../instrument/edits.ts';
import { readSetting } from '../instrument/setting.ts';
import { translated } from '../language/index.ts';
import type { SavedSetting, Setting, Vocabulary } from '../instrument/setting.ts';
import { isOnWalk } from '../../words/index.ts';
import { shownPresetName } from './shown-preset.ts';

/** A preset of the plugin or of the person. */
export interface ListedPreset {
  readonly name: string;
  readonly description?: string;
  readonly parameters: SavedSetting;
}

interface PresetItem {
  readonly preset: ListedPreset;
  readonly instrument: Vocabulary;
  /** CSS colour of each term. */
  readonly colours: readonly string[];
  readonly checked: boolean;
  readonly choose: () => void;
  /** Called for the Delete key; undefined where the preset cannot be deleted. */
  readonly remove: (() => void) | undefined;
}

/** More would leave no room for the name. */
const MAX_WORDS = 3;

/** An item of the menu: the name of a preset, and its words in their colours. */
export function presetItem(item: PresetItem) {
  const { preset, instrument, colours, checked, choose, remove } = item;
  const keydown = (event: KeyboardEvent): void => {
    if (gestureAt('menu', event) !== 'deletePreset' || remove === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    remove();
  };
  const words = presetWords(preset, instrument);
  const terms = words?.map((word) => {
    const term = instrument.terms[word];
    return html`<i .style=${`color:${colours[word] ?? 'inherit'}`}
      >${term ? termName(term) : '?'}</i
    > `;
  });
  const description =
    preset.description === undefined
      ? msg('A preset of yours. The Delete key removes it.')
      : translated(preset.description);
  return html`<button
    role="menuitemradio"
    tabindex="-1"
    aria-checked=${checked}
    aria-keyshortcuts=${remove ? ariaKeys('deletePreset') : nothing}
    aria-description=${description}
    @click=${choose}
    @keydown=${keydown}
  >
    <span class="title">${shownPresetName(preset.name)}</span>
    <span class="words" aria-hidden="true"
      >${terms ?? html`<span class="none">${msg('no change')}</span>`}</span
    >
  </button>`;
}

/**
 * Terms of a preset: both ends of a walk, or the largest shares of a mix; -1 where it cannot be read. Undefined for a
 * preset that lets the sound through unchanged.
 */
function presetWords({ parameters }: ListedPreset, instrument: Vocabulary): number[] | undefined {
  try {
    const setting = readSetting(parameters, instrument);
    if (isUnchanging(setting)) return undefined;
    if (isOnWalk(setting)) return [setting.termA, setting.termB];
    const shares = namedShares(setting, instrument.terms).slice(0, MAX_WORDS);
    return shares.map(({ term }) => instrument.terms.indexOf(term));
  } catch {
    // Choosing the preset shows why it cannot be played.
    return [-1];
  }
}

/** Whether a setting lets the sound through unchanged. */
function isUnchanging(setting: Setting): boolean {
  const isFlat = (band: BandNumber): boolean =>
    setting[`band${band}On`] < 0.5 || setting[`band${band}Gain`] === 0;
  return setting.amount === 0 && setting.output === 0 && BAND_NUMBERS.every(isFlat);
}
