export {
  LANGUAGE_NAMES,
  chooseLanguage,
  followLanguage,
  language,
  languageProblem,
  translated,
} from './language.ts';
export type { Language } from './language.ts';
export { onLanguageChange } from './on-language-change.ts';
export { PageLanguage, pageLanguage } from './page-language.ts';
export { nameAllWords, namesAllWords } from './named-words.ts';
export { updateWithLanguage } from './update-with-language.ts';
