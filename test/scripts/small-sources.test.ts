import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { smallStyle } from '../../scripts/build/small-sources.ts';

describe('a style sheet in the build', () => {
  it('says the same in fewer letters', () => {
    const text = `
      /* Why. */
      .a > .b,
      :host([x]) :first-child {
        margin: calc(1px + 2 * var(--c, 3px)) auto;
        grid-template: 'a b' 'c c' / minmax(0, 1fr) auto;
      }
      @container (max-width: 520px) { .a { color: red; } }
    `;
    expect(smallStyle(text)).toBe(
      '.a > .b,:host([x]) :first-child{margin:calc(1px + 2 * var(--c,3px)) auto;' +
        "grid-template:'a b' 'c c' / minmax(0,1fr) auto}@container (max-width:520px){.a{color:red}}",
    );
  });

  it('holds nothing in quotes that would be taken for a sign', async () => {
    const folder = new URL('../../gui/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    for (const file of files) {
      const source = await readFile(new URL(file, folder), 'utf8');
      for (const [, text = ''] of source.matchAll(/\bcss`([^`]*)`/gu)) {
        const rules = text.replace(/\/\*[\s\S]*?\*\//gu, '');
        expect(text, file).not.toContain('${');
        for (const [quoted] of rules.matchAll(/'[^']*'|"[^"]*"/gu)) {
          expect(quoted, file).not.toMatch(/[{};,:]| {2}/u);
        }
      }
    }
  });
});
