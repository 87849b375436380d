import { msg } from '@lit/localize';
import { foldTerm } from '../../words/search/index.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { languageName } from './term-facts.ts';
import type { TermMatches } from './term-matches.ts';

/** A preset that a picker finds by its name. */
export interface NamedPreset {
  readonly name: string;
  /** The name in the language of the GUI, where that is another one. */
  readonly shownName?: string;
}

export function shownName({ name, shownName = name }: NamedPreset): string {
  return shownName;
}

/** What an option of a picker does when it is chosen. */
export type Choice =
  | { readonly kind: 'term'; readonly index: number }
  | { readonly kind: 'preset'; readonly preset: NamedPreset }
  /** Goes to the own words, to make a new one. */
  | { readonly kind: 'words' };

/** Options under one heading; '' for none. */
export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

interface Offered {
  readonly terms: readonly InstrumentTerm[];
  readonly presets: () => readonly NamedPreset[];
  /** Whether a person can make words of their own. */
  readonly canTeach: boolean;
}

/**
 * The options of a picker for a typed text: terms, those that are spelled alike, presets by their names, and the
 * way to a new word. For no text these are all terms, language by language.
 */
export function choiceGroups(offered: Offered, text: string, matches: TermMatches): ChoiceGroup[] {
  const { terms, canTeach } = offered;
  const ofTerms = (indices: readonly number[]): Choice[] =>
    indices.map((index) => ({ kind: 'term', index }));
  const languages = [...new Set(matches.found.map((index) => terms[index]?.language ?? ''))];
  const found: ChoiceGroup[] =
    foldTerm(text) === ''
      ? languages.map((language) => ({
          name: language === '' ? msg('Your words') : heading(languageName(language)),
          choices: ofTerms(matches.found.filter((index) => terms[index]?.language === language)),
        }))
      : [{ name: '', choices: ofTerms(matches.found) }];
  const presets = presetsNamed(text, offered.presets);
  const groups: ChoiceGroup[] = [
    ...found,
    { name: msg('Spelled alike'), choices: ofTerms(matches.alike) },
    { name: msg('Presets'), choices: presets.map((preset) => ({ kind: 'preset', preset })) },
    { name: '', choices: canTeach ? [{ kind: 'words' }] : [] },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/**
 * The option that Enter takes for a typed text: the term that it names, else the preset that it names. A text that
 * begins the name of one preset, and of nothing else, names it as well.
 */
export function namedChoice(
  groups: readonly ChoiceGroup[],
  text: string,
  { found, named, note }: TermMatches,
): Choice | undefined {
  if (named >= 0) return { kind: 'term', index: named };
  const query = foldTerm(text);
  const presets = groups.flatMap(({ choices }) =>
    choices.flatMap((choice) => (choice.kind === 'preset' ? choice : [])),
  );
  const folded = ({ preset }: (typeof presets)[number]): string => foldTerm(shownName(preset));
  const spelled = presets.filter((choice) => folded(choice) === query);
  if (spelled.length > 0) return spelled.length === 1 ? spelled[0] : undefined;
  // Under a note stand words that the text does not begin.
  const isOnlyMatch = presets.length === 1 && (found.length === 0 || note !== '');
  return isOnlyMatch ? presets.find((choice) => folded(choice).startsWith(query)) : undefined;
}

/** Spanish writes the names of languages in small letters. */
const heading = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** One letter begins too many names. */
const SHORTEST_QUERY = 2;

/** The presets of which the name, or a word of it, begins with a text. */
function presetsNamed(text: string, presets: () => readonly NamedPreset[]): readonly NamedPreset[] {
  const query = foldTerm(text);
  if (query.length < SHORTEST_QUERY) return [];
  return presets().filter((preset) => {
    const words = shownName(preset).split(/\s+/u);
    return words.some((_, from) => foldTerm(words.slice(from).join('')).startsWith(query));
  });
}
