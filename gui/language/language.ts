import { configureLocalization } from '@lit/localize';
import type { TextLanguage } from '../../words/text/index.ts';
import { KeptChoice } from '../storage/kept-choice.ts';

/** A language of the GUI, by its BCP 47 tag. */
export type Language = TextLanguage;

/** The name of each language, in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** The texts of each language but English, which stands in the templates. */
const TEXTS = { es: () => import('./es/index.ts') } as const;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(TEXTS),
  loadLocale: async (locale) => {
    const { templates, translate } = await TEXTS[locale as keyof typeof TEXTS]();
    translateSentence = translate;
    return { templates };
  },
});

const choice = new KeptChoice<Language>('neural-eq-morph.language.1', ['en', 'es']);
let translateSentence = (sentence: string): string => sentence;
let failure: string | undefined;

/** A sentence that the plugin has posted in English, or a text of a preset of it, in the language of the GUI. */
export function translated(sentence: string): string {
  return language() === 'en' ? sentence : translateSentence(sentence);
}

/** The language that the GUI speaks. */
export function language(): Language {
  return getLocale() as Language;
}

/** Why the wanted language is not spoken, in a sentence; undefined where it is. */
export function languageProblem(): string | undefined {
  return failure;
}

/** Speaks a language from now on, in every open GUI and after a reload. Never rejects. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  choice.keep(wanted);
  await speak(wanted);
}

/**
 * Speaks the language that the person has chosen, else that of the page, else that of the browser. Never rejects.
 *
 * @param tag the page's language, as its `lang` attribute has it; '' where it has none
 */
export async function followLanguage(tag: string): Promise<void> {
  await speak(choice.value ?? spokenFor(tag || navigator.language));
}

function spokenFor(tag: string): Language {
  return /^es\b/iu.test(tag) ? 'es' : 'en';
}

async function speak(wanted: Language): Promise<void> {
  failure = undefined;
  try {
    await setLocale(wanted);
  } catch {
    failure = `${LANGUAGE_NAMES[wanted]} could not be loaded; is the network there? Choose it again.`;
    // Until another language is asked for, @lit/localize would not try again.
    await setLocale('en');
  }
}
