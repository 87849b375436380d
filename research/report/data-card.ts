import { PEOPLE } from '../evaluation/data/data-findings.ts';
import type { DataFindings } from '../evaluation/data/data-findings.ts';
import type { SafeDatabase } from '../data/safe-database.ts';
import { alignedTable } from './aligned-table.ts';
import { leftOut } from './data-left-out.ts';
import { safeSection } from './data-safe.ts';
import { sources } from './data-sources.ts';
import { variants } from './data-variants.ts';

/** How many contributions SocialFX's equalisation part has as it is published. */
const PUBLISHED = 1595;
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish' };

/** docs/data.md: where the data come from and what was done with them. It hangs on the data alone. */
export function dataCard(found: DataFindings, safe: SafeDatabase | undefined): string {
  const lines = [
    '# The data',
    '',
    'Made by `npm run evaluate -- --data FOLDER`; do not edit by hand. The same data give the same file. It holds counts, and means over people: nobody’s curve.',
    '',
    ...sources(),
    ...counts(found),
    ...leftOut(found),
    ...variants(found.variants),
    ...safeSection(safe),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function counts({ file, contributions, byLanguage, shipped }: DataFindings): string[] {
  return [
    '## How much',
    '',
    `Read from \`${file}\`: ${contributions} contributions${contributions < PUBLISHED ? `, a part of the ${PUBLISHED} that are published` : ''}. ${shipped} words are shipped.`,
    '',
    ...alignedTable(
      [
        'language',
        'contributions',
        ...PEOPLE.map((fewest) => (fewest === 1 ? 'words' : `of ≥ ${fewest} people`)),
      ],
      byLanguage.map((one) => [
        LANGUAGE_NAMES[one.language] ?? 'not noted',
        String(one.contributions),
        ...one.terms.map(String),
      ]),
    ),
  ];
}
