import type { InstrumentTerm } from '../instrument/instrument.ts';

/** "51 people · they agree", "17 people · they disagree", "few people: 4". */
export function termFacts(term: InstrumentTerm): string {
  return factParts(term).join(' · ');
}

/** What a screen reader says of a term in a list: "warm, 51 people, they agree". */
export function spokenTerm(term: InstrumentTerm): string {
  const parts = [
    term.term,
    ...factParts(term),
    ...(['en', ''].includes(term.language) ? [] : [languageName(term.language)]),
  ];
  return parts.join(', ');
}

/** How many people taught a term, and what can be said of them. */
export function factParts(term: InstrumentTerm): readonly string[] {
  const people = term.count === 1 ? 'person' : 'people';
  return {
    agree: [`${term.count} ${people}`, 'they agree'],
    disagree: [`${term.count} ${people}`, 'they disagree'],
    few: [`few people: ${term.count}`],
    own: ['yours', ownFact(term.count)],
    empty: ['an empty place'],
  }[term.tier];
}

/** What a word of one's own was learned from. */
function ownFact(answers: number): string {
  if (answers === 0) return 'made by hand';
  return answers === 1 ? '1 answer' : `${answers} answers`;
}

/** The English name of a language: "Spanish" for 'es'. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    // Not a language tag: shown as it stands.
    return code;
  }
}
