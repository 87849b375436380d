import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const STYLE = /\bcss`([^`]*)`/gu;

/**
 * The GUI's style sheets without the white space and comments that only readers need, and its templates
 * without their indentation: esbuild leaves what is in a template literal as it stands.
 */
export const smallSources: Plugin = {
  name: 'small sources',
  setup(build) {
    build.onLoad({ filter: /[\\/]gui[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(STYLE, (_, text: string) => `css\`${smallStyle(text)}\``)
        .replace(/\n\s+/gu, '\n'),
      loader: 'ts',
    }));
  },
};

/** The same style sheet in fewer letters. What stands in quotes is to hold none of its signs. */
export function smallStyle(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replace(/;\}/gu, '}')
    .trim();
}
