import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';
import { describe, expect, it } from 'vitest';
import { markup, texts } from '../../../gui/language/es/index.ts';
import { noticeTexts } from '../../../gui/language/es/notices.ts';
import { presetTexts } from '../../../gui/language/es/presets.ts';
import { templatesOf, translator } from '../../../gui/language/templates.ts';
import { PRESETS } from '../../../words/index.ts';

// The tool reads what its own TypeScript has parsed.
const require = createRequire(import.meta.resolve('@lit/localize-tools/lib/program-analysis.js'));
const ts =
  require('typescript') as typeof import('@lit/localize-tools/node_modules/typescript/lib/typescript.js');

const root = new URL('../../../', import.meta.url).pathname;
const files = readdirSync(`${root}gui`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `${root}gui/${file}`);
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
});
const { messages, errors } = extractMessagesFromProgram(program);

const spanish = templatesOf(texts, markup);

/** A message as it stands in the table: "Copy ${0} to ${1}". */
const english = ({ contents }: (typeof messages)[number]): string =>
  contents
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.untranslatable.replace(/\$\{.*\}/su, `\${${part.index}}`),
    )
    .join('');

/** How many values the template of a message has. */
const valueCount = (node: (typeof messages)[number]['node']): number =>
  ts.isTemplateExpression(node)
    ? node.templateSpans.length
    : (ts.forEachChild(node, (child) => valueCount(child) || undefined) ?? 0);

/** The numbers of the values that a translation uses, in order of their number. */
const valuesOf = (translation: (typeof spanish)[string]): unknown[] =>
  typeof translation === 'string' ? [] : [...translation.values].sort();

describe('the messages of the GUI', () => {
  it('are texts that the tool can read', () => {
    expect(errors.map(({ messageText }) => messageText)).toEqual([]);
    expect(messages.length).toBeGreaterThan(0);
  });

  it('all have a Spanish translation', () => {
    const missing = messages.filter(({ name }) => !(name in spanish));
    expect(missing.map((each) => `${english(each)} (${each.file.fileName})`)).toEqual([]);
  });

  it('are all still in use where they are translated', () => {
    const used = new Set(messages.map(({ name }) => name));
    const unused = Object.entries({ ...texts, ...markup }).filter(
      ([key, translation]) =>
        !used.has(
          typeof translation === 'string'
            ? (Object.keys(templatesOf({ [key]: '' }, {}))[0] ?? '')
            : key,
        ),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });

  it('have the same values in Spanish', () => {
    const other = messages.filter((each) => {
      const translation = spanish[each.name];
      const values = [...Array(valueCount(each.node)).keys()];
      return translation !== undefined && valuesOf(translation).join() !== values.join();
    });
    expect(other.map(english)).toEqual([]);
  });

  it('begin and end with the same kind of character in Spanish', () => {
    const edges = (text: string): string =>
      [/^\s/u, /\s$/u, /[.:…]$/u].map((edge) => edge.test(text)).join();
    const isCapital = (text: string): boolean => /^[¿¡]?\p{Lu}/u.test(text);
    const other = Object.entries(texts).filter(
      ([key, text]) =>
        edges(key) !== edges(text) ||
        // A value at the beginning may be anything.
        (/^\p{L}/u.test(key) && !text.startsWith('${') && isCapital(key) !== isCapital(text)),
    );
    expect(other).toEqual([]);
  });
});

describe('the presets of the plugin', () => {
  it('have a name and a description in Spanish, and no other text is translated with them', () => {
    const all = PRESETS.flatMap(({ name, description }) => [name, description]);
    expect(Object.keys(presetTexts).sort()).toEqual(all.sort());
  });
});

describe('a sentence of the plugin', () => {
  const sources = ['plugin', 'protocol']
    .flatMap((room) =>
      readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(`${root}${room}/${file}`, 'utf8')),
    )
    .join('\n')
    // Long sentences are written in several pieces.
    .replace(/(?:['`]) \+\s+(?:['`])/gu, '');

  it('is translated as the plugin has it', () => {
    for (const key of Object.keys(noticeTexts)) {
      for (const part of key.split(/\$\{\d+\}/u)) expect(sources).toContain(part);
    }
  });

  it('keeps its values, and stays as it is where it is not known', () => {
    const translate = translator(noticeTexts);
    expect(
      translate(
        'The saved state was made with model 12ab, this is 34cd: its words may sound different.',
      ),
    ).toBe(
      'El estado guardado se hizo con el modelo 12ab, este es 34cd: sus palabras pueden sonar distintas.',
    );
    expect(translate('Something else.')).toBe('Something else.');
    expect(translate('constructor')).toBe('constructor');
  });
});
