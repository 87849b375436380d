import { KeptChoice } from '../storage/kept-choice.ts';
import { language } from './language.ts';

const choice = new KeptChoice('neural-eq-morph.named-words.1', ['all', 'first']);
/** The choice as it was read last: it is asked for in every frame, and the browser's storage is slow. */
let chosen = choice.value;

/** Dispatches `change` when another choice is made. */
export const namedWords = new EventTarget();

/** Reads what another page may have chosen. */
export function readNamedWords(): void {
  chosen = choice.value;
}

/**
 * Whether the GUI names words of all languages of the vocabulary by itself, or those of its first language alone
 * beside the words that the person has chosen. At first, a GUI in another language names all.
 */
export function namesAllWords(): boolean {
  return chosen === undefined ? language() !== 'en' : chosen === 'all';
}

export function nameAllWords(all: boolean): void {
  chosen = all ? 'all' : 'first';
  choice.keep(chosen);
  namedWords.dispatchEvent(new Event('change'));
}
