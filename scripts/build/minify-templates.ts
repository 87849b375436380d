import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const HTML_TAGS = ['html', 'staticHtml', 'svg'];

/** A stretch of a source and what stands in for it. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Minifies what no minifier of JavaScript touches: the style sheets and the white space in the templates of
 * gui/. White space that a page would show stays, as one space.
 */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]gui[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: await minified(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/**
 * A source in TypeScript with its templates minified.
 *
 * @throws {Error} for a style sheet that is not plain text
 */
export async function minified(source: string, path: string): Promise<string> {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const changes: Change[] = [];
  const sheets: ts.NoSubstitutionTemplateLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const tag = node.tag.getText(file);
      if (HTML_TAGS.includes(tag)) changes.push(...parts(node.template).map(withoutIndent));
      else if (tag === 'css') {
        if (!ts.isNoSubstitutionTemplateLiteral(node.template)) {
          throw new Error(`${path}: a style sheet is text without \${…}, to be minified`);
        }
        sheets.push(node.template);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const sheet of sheets) {
    const { code } = await transform(sheet.text, { loader: 'css', minify: true });
    const text = `\`${code.trim().replaceAll(/[\\`$]/gu, '\\$&')}\``;
    changes.push({ from: sheet.getStart(file), to: sheet.getEnd(), text });
  }
  changes.sort((a, b) => b.from - a.from);
  return changes.reduce(
    (text, change) => text.slice(0, change.from) + change.text + text.slice(change.to),
    source,
  );

  /** The literal parts of a template, with the marks around them. */
  function parts(template: ts.TemplateLiteral): readonly ts.Node[] {
    if (ts.isNoSubstitutionTemplateLiteral(template)) return [template];
    return [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  }

  function withoutIndent(part: ts.Node): Change {
    const [from, to] = [part.getStart(file), part.getEnd()];
    return { from, to, text: source.slice(from, to).replaceAll(/\s*\n\s*/gu, ' ') };
  }
}
