import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { languageName } from './term-facts.ts';
import { termOption } from './term-option.ts';

interface TermList {
  readonly terms: readonly InstrumentTerm[];
  /** CSS colour of each term. */
  readonly colours: readonly string[];
  /** Indices of the listed terms, in their order. */
  readonly found: readonly number[];
  /** Whether the list has a heading for each language. */
  readonly isGrouped: boolean;
  /** Index in `found` of the option that the keys are on; -1 for none. */
  readonly active: number;
  /** Index of the term that Enter takes while the keys are on a typed text. */
  readonly typedTerm: number | undefined;
  /** Index of the present term. */
  readonly value: number;
  /** Index of the term that Escape returns to. */
  readonly initialValue: number;
  /** SVG path of what a term does; undefined for an option that has not come into view. */
  readonly curveOf: (index: number) => string | undefined;
  readonly choose: (index: number) => void;
}

/** ID of an option, by its index in the list. */
export const optionId = (option: number): string => `option-${option}`;

/** The options of a picker. */
export function termList(list: TermList) {
  const { terms, found, isGrouped } = list;
  if (!isGrouped) return options(list, found, 0);
  const languageOf = (index: number): string => terms[index]?.language ?? '';
  const languages = [...new Set(found.map(languageOf))];
  return languages.map((language) => {
    const name = language === '' ? 'Your words' : languageName(language);
    const members = found.filter((index) => languageOf(index) === language);
    const first = found.indexOf(members[0] ?? -1);
    return html`<div role="group" aria-label=${name}>
      <div class="language" aria-hidden="true">${name}</div>
      ${options(list, members, first)}
    </div>`;
  });
}

/** @param first index in the list of the first of these options */
function options(list: TermList, indices: readonly number[], first: number) {
  return repeat(
    indices,
    (index) => index,
    (index, i) => option(list, index, first + i),
  );
}

function option(list: TermList, index: number, at: number) {
  const { active, value, initialValue, typedTerm } = list;
  const term = list.terms[index];
  if (term === undefined) return nothing;
  return termOption({
    term,
    index,
    id: optionId(at),
    colour: list.colours[index] ?? 'inherit',
    curve: list.curveOf(index),
    active: at === active,
    best: active < 0 && index === typedTerm,
    selected: active < 0 ? index === value : at === active,
    before: index === initialValue,
    choose: () => list.choose(index),
  });
}
