import type { PersonalFindings } from '../evaluation/personal/findings.ts';
import type { CourseSummary, NearnessSummary } from '../evaluation/personal/summary.ts';
import { counted, fixed, list, table } from './text.ts';

const START = '<!-- personal -->';
const END = '<!-- /personal -->';

/** docs/evaluation.md with the section of personal words in it, at its end or where it was. */
export function withPersonalSection(markdown: string, findings: PersonalFindings): string {
  const section = `${START}\n\n${personalSection(findings).join('\n').trimEnd()}\n\n${END}`;
  const from = markdown.indexOf(START);
  const to = markdown.indexOf(END);
  if (from < 0 || to < from) return `${markdown.trimEnd()}\n\n${section}\n`.trimStart();
  return markdown.slice(0, from) + section + markdown.slice(to + END.length);
}

/** How personal words were simulated, and what came of it. */
function personalSection(found: PersonalFindings): string[] {
  const missed = found.bounds.filter(({ isMet }) => !isMet).length;
  return [
    '## Personal words',
    '',
    'Made by `npm run evaluate -- personal --data FOLDER`; do not edit by hand. Nobody was asked: these are simulations, and [personal.md](personal.md) says what they leave out.',
    '',
    `Each of ${found.people} people who taught one of ${found.words} English words (8 people or more each) is left out in turn, of the word's mean, of the spread of all words and of its axes. Then they are asked which of two sounds is nearer to what they mean, much or a bit; a simulated ear hears the RMS distance in dB of the two sounds as five bands make them, and gives every tenth answer at random. A good ear tells a difference of 1 dB three times in four, a poor one 2 dB. What was learned is made by five bands and compared with the curve that was left out. ${counted(found.seeds.length, 'seed')}: ${list(found.seeds)}.`,
    '',
    ...table(
      ['', 'start', 'after 3', 'after 6', 'median', 'r', 'worse'],
      [
        row('good ear', found.j1),
        row('poor ear', found.j2),
        row('good ear, random pairs', found.random1),
        row('poor ear, random pairs', found.random2),
        row('good ear, a word that nobody taught', found.untaught1),
        row('poor ear, a word that nobody taught', found.untaught2),
        row('clicks at random', found.clicker),
      ],
    ),
    'Mean RMS error in dB before the first answer, after three and after six; then of six the median error, the mean correlation and the share of people whom the answers led away from what they mean. A word that nobody taught: all of its people are left out.',
    '',
    `A personal word is a point of the latent space, as any word. There its sound is off what was learned by ${fixed(found.latentApartDb.median)} dB (median; 95th percentile ${fixed(found.latentApartDb.p95)}), five fitted bands by ${fixed(found.fitApartDb.median)} (${fixed(found.fitApartDb.p95)}). Against the curve that was left out: ${ofLatent('good ear', found.latent1)}; ${ofLatent('poor ear', found.latent2)}. (The decoder has seen these people; their answers and the word's prior have not.)`,
    '',
    `When one of the six pairs is asked again, sides swapped, ${percent(found.ear.agreed)} of good ears prefer the same sound again, and ${percent(found.clickerEar.agreed)} of those who click at random. The ear confidence is then ${fixed(found.ear.confidence)} and ${fixed(found.clickerEar.confidence)} in the mean, of at most 1; before, it is 0 for both. The error that the model expects, ${fixed(found.ear.expectedDb)} and ${fixed(found.clickerEar.expectedDb)} dB, does not tell the two apart.`,
    '',
    `${found.bounds.length - missed} of ${found.bounds.length} bounds are met.`,
    '',
    ...table(
      ['', 'promised', 'measured', ''],
      found.bounds.map(({ name, limit, isAtMost, measured, isMet }) => [
        name,
        `${isAtMost ? 'at most' : 'at least'} ${limit}`,
        fixed(measured, 3),
        isMet ? 'met' : '**missed**',
      ]),
    ),
  ];
}

function row(name: string, { start, after, worse }: CourseSummary): string[] {
  return [
    name,
    ...[start.mean, after['3'].mean, after['6'].mean, after['6'].median, after['6'].r].map(
      (value) => fixed(value),
    ),
    percent(worse),
  ];
}

function ofLatent(name: string, { mean, median, r }: NearnessSummary): string {
  return `${name}, mean ${fixed(mean)}, median ${fixed(median)} dB, r ${fixed(r)}`;
}

function percent(share: number): string {
  return `${fixed(100 * share, 0)} %`;
}
