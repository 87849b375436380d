import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { shownName } from './choices.ts';
import type { Choice, ChoiceGroup } from './choices.ts';
import { termOption } from './term-option.ts';

interface TermList {
  readonly terms: readonly InstrumentTerm[];
  /** CSS colour of each term. */
  readonly colours: readonly string[];
  readonly groups: readonly ChoiceGroup[];
  /** The typed text. */
  readonly text: string;
  /** Index of the option that the keys are on, counted through all groups; -1 for none. */
  readonly active: number;
  /** What Enter takes while the keys are on a typed text. */
  readonly typedChoice: Choice | undefined;
  /** Whether Enter has taken nothing: then the Tab key comes to the way to a new word. */
  readonly isRefused: boolean;
  /** Index of the present term. */
  readonly value: number;
  /** Index of the term that Escape returns to. */
  readonly initialValue: number;
  /** SVG path of what a term does; undefined for an option that has not come into view. */
  readonly curveOf: (index: number) => string | undefined;
  readonly choose: (choice: Choice) => void;
}

/** ID of an option, by its index in the list. */
export const optionId = (option: number): string => `option-${option}`;

/** The options of a picker. */
export function termList(list: TermList) {
  let first = 0;
  return list.groups.map(({ name, choices }) => {
    const from = first;
    first += choices.length;
    const options = repeat(choices, keyOf, (choice, i) => option(list, choice, from + i));
    if (name === '') return options;
    return html`<div role="group" aria-label=${name}>
      <div class="language" aria-hidden="true">${name}</div>
      ${options}
    </div>`;
  });
}

function keyOf(choice: Choice): unknown {
  if (choice.kind === 'term') return choice.index;
  return choice.kind === 'preset' ? choice.preset : choice.kind;
}

function option(list: TermList, choice: Choice, at: number) {
  const { active, value, initialValue, typedChoice } = list;
  if (choice.kind !== 'term') return plainOption(list, choice, at);
  const { index } = choice;
  const term = list.terms[index];
  if (term === undefined) return nothing;
  return termOption({
    term,
    index,
    id: optionId(at),
    colour: list.colours[index] ?? 'inherit',
    curve: list.curveOf(index),
    active: at === active,
    best: active < 0 && typedChoice?.kind === 'term' && index === typedChoice.index,
    selected: active < 0 ? index === value : at === active,
    before: index === initialValue,
    choose: () => list.choose(choice),
  });
}

/** A preset, or the way to a new word. */
function plainOption(list: TermList, choice: Exclude<Choice, { kind: 'term' }>, at: number) {
  const isPreset = choice.kind === 'preset';
  const typed = list.text.trim();
  const isNew = typed !== '' && list.typedChoice?.kind !== 'term';
  const { typedChoice } = list;
  // Presets are read anew for each list, so that they are the same by their names alone.
  const isBest =
    isPreset &&
    list.active < 0 &&
    typedChoice?.kind === 'preset' &&
    typedChoice.preset.name === choice.preset.name;
  const text = isPreset
    ? shownName(choice.preset)
    : isNew
      ? msg(str`A new word: “${typed}”…`)
      : msg('A new word, or yours…');
  return html`<div
    id=${optionId(at)}
    role="option"
    class=${[isPreset ? 'preset' : 'words', at === list.active ? 'active' : '', isBest ? 'best' : ''].join(' ')}
    tabindex=${list.isRefused && !isPreset ? 0 : nothing}
    aria-selected=${at === list.active}
    aria-label=${isPreset ? msg(str`${text}, preset`) : text}
    @click=${() => list.choose(choice)}
  >
    ${text}
  </div>`;
}
