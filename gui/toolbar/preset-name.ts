import { msg, str } from '@lit/localize';
import { PRESETS, freeName, graphemes, visibleName } from '../../words/index.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { termName } from '../instrument/own-terms.ts';
import { namedShares } from '../instrument/named-shares.ts';
import type { Setting } from '../instrument/setting.ts';
import type { View } from '../instrument/view.ts';

const MAX_CHARACTERS = 60;

/** A term with less of a mix has no part in the name of the mix. */
const MIN_SHARE_IN_NAME = 0.15;

/** A name as one line of visible text, without characters that turn its direction; '' for none. */
export function cleanName(name: unknown): string {
  if (typeof name !== 'string') return '';
  const line = visibleName(name.slice(0, 1000));
  return graphemes(line).slice(0, MAX_CHARACTERS).join('').trim();
}

/**
 * `name`, with a number behind it where a preset of the plugin or of the person has it. Small and capital
 * letters count as the same.
 */
export function freePresetName(name: string, own: readonly { readonly name: string }[]): string {
  const taken = new Set([...PRESETS, ...own].map((preset) => preset.name.toLowerCase()));
  return freeName(
    name,
    (wanted) => !taken.has(wanted.toLowerCase()),
    (wanted) => graphemes(wanted).length <= MAX_CHARACTERS,
  );
}

/** The walk that a slider shows, "warm to bright"; on pad and map the one or two largest shares, "soft and warm". */
export function suggestedName(
  setting: Setting,
  view: View,
  terms: readonly InstrumentTerm[],
): string {
  if (view === 'slider') {
    const [a = '', b = a] = [setting.termA, setting.termB]
      .flatMap((index) => terms[index] ?? [])
      .map(termName);
    return msg(str`${a} to ${b}`);
  }
  const [first = '', second] = [...namedShares(setting, terms)]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 2)
    .filter(({ weight }) => weight >= MIN_SHARE_IN_NAME)
    .map(({ term }) => termName(term));
  return second === undefined ? first : msg(str`${first} and ${second}`);
}
