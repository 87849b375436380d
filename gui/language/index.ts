export {
  LANGUAGE_NAMES,
  chooseLanguage,
  followLanguage,
  language,
  languageProblem,
} from './language.ts';
export type { Language } from './language.ts';
export { PageLanguage, pageLanguage } from './page-language.ts';
export { updateWhenLocaleChanges as updateWithLanguage } from '@lit/localize';
