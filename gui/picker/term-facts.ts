import { msg, str } from '@lit/localize';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { termName } from '../instrument/own-terms.ts';
import { language } from '../language/index.ts';

/** "51 people · they agree", "17 people · they disagree", "few people: 4". */
export function termFacts(term: InstrumentTerm): string {
  return factParts(term).join(' · ');
}

/** A term in a list for a screen reader: "warm, 51 people, they agree". */
export function spokenTerm(term: InstrumentTerm): string {
  const parts = [
    termName(term),
    ...factParts(term),
    ...([language(), ''].includes(term.language) ? [] : [languageName(term.language)]),
  ];
  return parts.join(', ');
}

/** How many people taught a term, and whether they agree. */
export function factParts(term: InstrumentTerm): readonly string[] {
  const { count, tier } = term;
  const people = count === 1 ? msg('1 person') : msg(str`${count} people`);
  switch (tier) {
    case 'agree':
      return [people, msg('they agree')];
    case 'disagree':
      return [people, msg('they disagree')];
    case 'few':
      return [msg(str`few people: ${count}`)];
    case 'own':
      return [msg('yours'), ownFact(count)];
    case 'empty':
      return [msg('no word here'), msg('flat')];
  }
}

/** The same in a sentence: "51 people taught this word; their settings resemble each other." */
export function termMeaning({ count, tier }: InstrumentTerm): string {
  switch (tier) {
    case 'agree':
      return msg(str`${count} people taught this word; their settings resemble each other.`);
    case 'disagree':
      return msg(
        str`${count} people taught this word; their settings differ, so it is a compromise.`,
      );
    case 'few':
      return count === 1
        ? msg('One person taught this word; others may mean something else.')
        : msg(str`Only ${count} people taught this word: too few to tell whether they agree.`);
    case 'own':
      return count === 0
        ? msg('You made this word by hand.')
        : msg(str`You taught this word; answers given: ${count}.`);
    case 'empty':
      return msg('No word is here: the sound stays as it is.');
  }
}

/** What an own word was learned from. */
function ownFact(answers: number): string {
  if (answers === 0) return msg('made by hand');
  return answers === 1 ? msg('1 answer') : msg(str`${answers} answers`);
}

/** The name of a language in that of the GUI: "Spanish" for 'es'. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([language()], { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that is no language tag is shown as it is.
    return code;
  }
}
