import type { StrResult } from '@lit/localize';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import type { TemplateResult } from 'lit';

/** Translations by their English text. `${0}` is the first value of the English text, `${1}` the second. */
export type Texts = Readonly<Record<string, string>>;
/** Translations of templates by their id. Each expression is the number of a value of the English template. */
export type Markup = Readonly<Record<string, TemplateResult>>;

/** What @lit/localize looks up: a translation for the id of each message. */
export type Templates = Record<string, string | StrResult | TemplateResult>;

/** Splits "Copy ${0} to ${1}" into its fixed parts and the numbers of its values. */
export function partsOf(text: string): { strings: string[]; values: number[] } {
  const parts = text.split(/\$\{(\d+)\}/u);
  return {
    strings: parts.filter((_, i) => i % 2 === 0),
    values: parts.filter((_, i) => i % 2 === 1).map(Number),
  };
}

export function templatesOf(texts: Texts, markup: Markup): Templates {
  const templates: Templates = { ...markup };
  for (const [english, translation] of Object.entries(texts)) {
    const { strings, values } = partsOf(translation);
    // @lit/localize puts the English values at these numbers.
    templates[generateMsgId(partsOf(english).strings, false)] =
      values.length === 0
        ? translation
        : { strTag: true, strings: strings as unknown as TemplateStringsArray, values };
  }
  return templates;
}

/** Translates a sentence that is one of these texts with values in place; another one stays as it is. */
export function translator(texts: Texts): (sentence: string) => string {
  const patterns = Object.entries(texts).flatMap(([english, translation]) => {
    const { strings } = partsOf(english);
    if (strings.length === 1) return [];
    const fixed = strings.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    return [[new RegExp(`^${fixed.join('(.+?)')}$`, 'su'), translation] as const];
  });
  return (sentence) => {
    if (Object.hasOwn(texts, sentence)) return texts[sentence] ?? sentence;
    for (const [pattern, translation] of patterns) {
      const found = pattern.exec(sentence);
      if (found) return translation.replace(/\$\{(\d+)\}/gu, (_, n) => found[Number(n) + 1] ?? '');
    }
    return sentence;
  };
}
