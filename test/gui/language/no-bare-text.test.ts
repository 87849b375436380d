import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = new URL('../../../gui/', import.meta.url).pathname;

/** Attributes and properties whose text a person sees or hears. */
const NAMES =
  '(?:aria-(?:label|description|valuetext|placeholder|roledescription)|title|placeholder|alt|\\.(?:label|labels|description|spoken))';
const ATTRIBUTE_TEXT = new RegExp(`(?<![\\w-])${NAMES}=(?:"[^"]*\\p{L}[^"]*|\\p{L}+)`, 'gu');
const ATTRIBUTE_VALUE = new RegExp(`(?<![\\w-])${NAMES}=["']?[^"'\\s>]*$`, 'u');
/** What is the same in every language: signs, units and keys. */
const SAME = new Set(['', '%', 'Q', 'A', 'B', 'C']);

const hasText = (text: string): boolean => /\p{L}/u.test(text) && !SAME.has(text.trim());

/** The texts that an expression may be. */
function literalsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    const { head, templateSpans } = expression;
    return [
      [head.text, ...templateSpans.map(({ literal }) => literal.text)].join(' '),
      ...templateSpans.flatMap((span) => literalsOf(span.expression)),
    ];
  }
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) {
    return [...literalsOf(expression.left), ...literalsOf(expression.right)].filter(
      () => expression.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken,
    );
  }
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap(literalsOf);
  return [];
}

/** The texts that a template shows or says without `msg`. */
function bareTextsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return staticTexts(template.text);
  let before = template.head.text;
  const found: string[] = [];
  for (const { expression, literal } of template.templateSpans) {
    const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    if (!isInTag || ATTRIBUTE_VALUE.test(before)) found.push(...literalsOf(expression));
    before += `\u0000${literal.text}`;
  }
  return [...found, ...staticTexts(before)];
}

/** @param markup with a NUL in place of each value */
function staticTexts(markup: string): string[] {
  const texts = markup.split(/<[^>]*>/u).flatMap((text) => text.split('\u0000'));
  const tags = markup.match(/<[^>]*>/gu) ?? [];
  return [...texts, ...tags.flatMap((tag) => tag.match(ATTRIBUTE_TEXT) ?? [])];
}

function bareTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'msg') return;
    if (ts.isTaggedTemplateExpression(node) && /^(?:static)?html$/iu.test(node.tag.getText())) {
      found.push(...bareTextsOf(node.template));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('', source, ts.ScriptTarget.ES2022, true));
  return found.filter(hasText).map((text) => text.trim());
}

it('every text in a template of the GUI can be translated', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('language/'),
  );
  expect(files.length).toBeGreaterThan(50);
  const bare = files.flatMap((file) =>
    bareTexts(readFileSync(`${root}${file}`, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(bare).toEqual([]);
});

it.each([
  ['html`<p>Hello</p>`', 'Hello'],
  ['html`<button aria-label="Close ${x}"></button>`', 'aria-label="Close'],
  ['staticHtml`<i title="More"></i>`', 'title="More'],
  ["html`<p>${open ? 'Less' : 1}</p>`", 'Less'],
  ['html`<p aria-label=${`Band ${band}`}></p>`', 'Band'],
  ['html`<x-slider .label=${"Amount"}></x-slider>`', 'Amount'],
  ["html`<p class=${open ? 'open' : 'shut'}></p>`", undefined],
  ["html`<p>${msg('Hello')}</p>`", undefined],
  ['html`<p class="more" aria-labelledby="more">${x} %</p>`', undefined],
  ["msg(html`Your <i>${x}</i>`, { id: 'your-word' })", undefined],
])('finds what is not translated in %s', (source, text) => {
  const bare = bareTexts(source).map((each) => each.replaceAll('\u0000', '').trim());
  expect(bare).toEqual(text === undefined ? [] : [text]);
});
