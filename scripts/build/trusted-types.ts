import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Where lit-html (3.3.3) makes its policy, at import, and fills a template. */
const REPLACED = [
  ['s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'templatePolicy'],
  ['s.innerHTML=t', 'fillTemplate(s,t)'],
] as const;

/**
 * Gives Lit the policy of gui/kit/trusted-html.ts in place of its own. Lit makes one of the name lit-html at import,
 * which throws where a page does not allow the name, and where the page has a Lit of its own.
 *
 * @param root the repository's folder
 */
export function ownTrustedTypes(root: string): Plugin {
  return {
    name: 'trusted types',
    setup(build) {
      build.onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [from, to] of REPLACED) {
          const parts = contents.split(from);
          if (parts.length !== 2) throw new Error(`${path} does not have ${from} once`);
          contents = parts.join(to);
        }
        const own = JSON.stringify(join(root, 'gui/kit/trusted-html.ts'));
        return {
          contents: `import { fillTemplate, templatePolicy } from ${own};\n${contents}`,
          loader: 'js',
        };
      });
    },
  };
}
