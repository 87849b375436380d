import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INNER_ROOMS, ROOMS } from '../../.dependency-cruiser.mjs';

const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');

/** The names in backticks of a piece of text. */
const names = (text: string): string[] =>
  [...text.matchAll(/`([\w|-]+)\/?`/gu)].flatMap(([, n]) => n ?? []);

describe('docs/architecture.md', () => {
  it('shows the arrows between rooms that lint enforces', () => {
    const rows = page.split('\n').filter((line) => /^\| `[\w-]+\/`/u.test(line));
    const shown = Object.fromEntries(
      rows.map((row) => {
        const [, room = '', , allowed = ''] = row.split('|');
        return [names(room)[0] ?? '', allowed.trim() === 'all' ? 'all' : names(allowed).sort()];
      }),
    );
    const enforced = Object.fromEntries(
      Object.entries(ROOMS).map(([room, allowed]) => [
        room,
        room === 'test' ? 'all' : [...allowed].sort(),
      ]),
    );
    expect(shown).toEqual(enforced);
  });

  it('shows the order inside rooms that lint enforces', () => {
    for (const [room, floors] of Object.entries(INNER_ROOMS)) {
      const line = new RegExp(`^- \`${room}/\`: ([^.]*)\\.`, 'mu').exec(page)?.[1] ?? '';
      expect(line.split('→').map((floor) => names(floor).join('|'))).toEqual(floors);
    }
  });
});
