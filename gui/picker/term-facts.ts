import type { InstrumentTerm } from '../instrument/instrument.ts';
import { termName } from '../instrument/own-terms.ts';

/** "51 people · they agree", "17 people · they disagree", "few people: 4". */
export function termFacts(term: InstrumentTerm): string {
  return factParts(term).join(' · ');
}

/** A term in a list for a screen reader: "warm, 51 people, they agree". */
export function spokenTerm(term: InstrumentTerm): string {
  const parts = [
    termName(term),
    ...factParts(term),
    ...(['en', ''].includes(term.language) ? [] : [languageName(term.language)]),
  ];
  return parts.join(', ');
}

/** How many people taught a term, and whether they agree. */
export function factParts(term: InstrumentTerm): readonly string[] {
  const people = term.count === 1 ? 'person' : 'people';
  return {
    agree: [`${term.count} ${people}`, 'they agree'],
    disagree: [`${term.count} ${people}`, 'they disagree'],
    few: [`few people: ${term.count}`],
    own: ['yours', ownFact(term.count)],
    empty: ['no word here', 'flat'],
  }[term.tier];
}

/** What an own word was learned from. */
function ownFact(answers: number): string {
  if (answers === 0) return 'made by hand';
  return answers === 1 ? '1 answer' : `${answers} answers`;
}

/** The English name of a language: "Spanish" for 'es'. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    // A code that is no language tag is shown as it is.
    return code;
  }
}
