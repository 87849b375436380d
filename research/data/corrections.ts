/**
 * Corrections to the data's words, each with its reason. They are judgements by hand, few on purpose:
 * contributions are never changed, only how their words are read.
 */

/** A word whose language the data give wrongly. */
export interface LanguageCorrection {
  readonly term: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly reason: string;
}

export const LANGUAGE_CORRECTIONS: readonly LanguageCorrection[] = [
  { term: 'hot', language: 'en', reason: 'an English word that came with a Spanish page' },
  { term: 'music', language: 'en', reason: 'an English word that came with a Spanish page' },
];

/** Words that people taught but that tell a listener nothing about a sound, and why. */
export const WORDS_LEFT_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    love: 'a feeling for something, not a sound',
    hate: 'a feeling about something, not a sound',
    fun: 'an occasion, not a sound',
    divertido: 'an occasion ("fun"), not a sound',
    fiesta: 'an occasion ("party"), not a sound',
    good: 'a verdict: says that it pleases, not how it sounds',
    nice: 'a verdict: says that it pleases, not how it sounds',
    super: 'a verdict: says that it pleases, not how it sounds',
    malo: 'a verdict ("bad"), not a sound',
    feo: 'a verdict ("ugly"), not a sound',
    asqueroso: 'a verdict ("disgusting"), not a sound',
    cat: 'an animal',
    dog: 'an animal',
    perro: 'an animal ("dog")',
    rain: 'weather',
    lluvia: 'weather ("rain")',
    music: 'a thing, not a quality',
    musica: 'a thing ("music"), not a quality',
    música: 'a thing ("music"), not a quality',
    piano: 'an instrument: says what plays, not how it sounds',
    guitar: 'an instrument: says what plays, not how it sounds',
    drums: 'an instrument: says what plays, not how it sounds',
    rock: 'a style: says what is played, not how it sounds',
    food: 'a thing, not a quality',
    hero: 'a person, not a quality',
    welcome: 'a greeting',
    hello: 'a greeting',
    yo: 'a pronoun ("I")',
    camino: 'a thing ("way"), not a quality',
    dolor: 'a feeling ("pain"), not a sound',
  }),
);

/** The language of a word: the data's, unless it is known to be wrong. */
export function correctedLanguage(term: string, language: string): string {
  return LANGUAGE_CORRECTIONS.find((one) => one.term === term)?.language ?? language;
}

/** Why a word is left out of the vocabulary; undefined for a word that may stand in it. */
export function reasonToLeaveOut(term: string): string | undefined {
  return WORDS_LEFT_OUT.get(term);
}
