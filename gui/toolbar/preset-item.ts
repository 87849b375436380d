import { html, nothing } from 'lit';
import { sharesAt } from '../instrument/position.ts';
import { readSetting } from '../instrument/setting.ts';
import type { SavedSetting, Vocabulary } from '../instrument/setting.ts';
import { isOnWalk } from '../../words/index.ts';

/** A preset of the plugin's or of a person's. */
export interface ListedPreset {
  readonly name: string;
  readonly description?: string;
  readonly parameters: SavedSetting;
}

interface PresetItem {
  readonly preset: ListedPreset;
  readonly instrument: Vocabulary;
  /** The colour of each term. */
  readonly colours: readonly string[];
  readonly checked: boolean;
  readonly choose: () => void;
  /** What the Delete key does; undefined where it does nothing. */
  readonly remove: (() => void) | undefined;
}

/** More would leave the name no room. */
const MOST_WORDS = 3;

/** One line of the menu: the preset's name, and its words in their colours. */
export function presetItem(item: PresetItem) {
  const { preset, instrument, colours, checked, choose, remove } = item;
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || remove === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    remove();
  };
  const { terms } = instrument;
  const words = presetWords(preset, instrument).map(
    (word) =>
      html`<i .style=${`color:${colours[word] ?? 'inherit'}`}>${terms[word]?.term ?? '?'}</i> `,
  );
  return html`<button
    role="menuitemradio"
    tabindex="-1"
    aria-checked=${checked}
    aria-keyshortcuts=${remove ? 'Delete' : nothing}
    title=${preset.description ?? nothing}
    @click=${choose}
    @keydown=${keydown}
  >
    <span class="title">${preset.name}</span>
    <span class="words" aria-hidden="true">${words}</span>
  </button>`;
}

/** The two words of a walk, or those that are heard most at another place; -1 for one that is unknown. */
function presetWords({ parameters }: ListedPreset, instrument: Vocabulary): number[] {
  try {
    const setting = readSetting(parameters, instrument);
    if (isOnWalk(setting)) return [setting.termA, setting.termB];
    const shares = sharesAt(setting, instrument.terms).slice(0, MOST_WORDS);
    return shares.map(({ term }) => instrument.terms.indexOf(term));
  } catch {
    // What cannot be played says why when it is asked to.
    return [-1];
  }
}
