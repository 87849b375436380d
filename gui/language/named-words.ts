import { KeptChoice } from '../storage/kept-choice.ts';
import { language } from './language.ts';

const choice = new KeptChoice('neural-eq-morph.named-words.1', ['all', 'first']);

/** Dispatches `change` when another choice is made. */
export const namedWords = new EventTarget();

/**
 * Whether the GUI names words of all languages of the vocabulary by itself, or those of its first language alone
 * beside the words that the person has chosen. At first, a GUI in another language names all.
 */
export function namesAllWords(): boolean {
  return choice.value === undefined ? language() !== 'en' : choice.value === 'all';
}

export function nameAllWords(all: boolean): void {
  choice.keep(all ? 'all' : 'first');
  namedWords.dispatchEvent(new Event('change'));
}
