import { html, nothing } from 'lit';
import type { InstrumentTerm } from './instrument.ts';
import type { SavedSetting } from './setting.ts';

/** A preset of the plugin's or of a person's. */
export interface ListedPreset {
  readonly name: string;
  readonly description?: string;
  readonly parameters: SavedSetting;
}

interface PresetItem {
  readonly preset: ListedPreset;
  readonly instrument: {
    readonly terms: readonly InstrumentTerm[];
    readonly parameters: Readonly<Record<'termA' | 'termB', { readonly defaultValue: number }>>;
  };
  /** The colour of each term. */
  readonly colours: readonly string[];
  readonly checked: boolean;
  readonly choose: () => void;
  /** What the Delete key does; undefined where it does nothing. */
  readonly remove: (() => void) | undefined;
}

/** One line of the menu: the preset's name, and its words in their colours. */
export function presetItem(item: PresetItem) {
  const { preset, checked, choose, remove } = item;
  const keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' || remove === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    remove();
  };
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
    <span class="words" aria-hidden="true">${word(item, 'termA')} ${word(item, 'termB')}</span>
  </button>`;
}

function word({ preset, instrument, colours }: PresetItem, id: 'termA' | 'termB') {
  const { terms, parameters } = instrument;
  const saved = preset.parameters[id];
  const index =
    saved === undefined
      ? parameters[id].defaultValue
      : terms.findIndex(({ term }) => term === saved);
  return html`<i .style=${`color:${colours[index] ?? 'inherit'}`}>${terms[index]?.term ?? '?'}</i>`;
}
