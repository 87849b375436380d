import { GRID_HZ } from '../../eq/index.ts';
import { ordinaryReach } from '../../figure/index.ts';
import {
  decibelAxis,
  decibelPlot,
  frequencyAxis,
  between,
  element,
  line,
  rectangle,
  text,
  through,
  CONTENT_TOP,
  MARGIN,
  figure,
  meaningRules,
} from '../../figure/pictures.ts';
import type { Area, DecibelPlot } from '../../figure/pictures.ts';
import type { TermSpread } from '../model/term-spread.ts';
import type { Term } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';
import { termCurvesDb } from './term-curves.ts';

const WIDTH = 760;
const COLUMNS = 5;
const GUTTER = 16;
const CELL_WIDTH = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
const PLOT_TOP = 24;
const PLOT_HEIGHT = 68;
const CELL_HEIGHT = PLOT_TOP + PLOT_HEIGHT + 20;
const HEADING_HEIGHT = 52;
const KEY_HEIGHT = 182;
/** The plot that explains the others. */
const KEY: Area = { left: MARGIN + 44, top: CONTENT_TOP, width: 330, height: 130 };
/** Half the height of a small plot: taught curves are 10 dB high, and without their level may reach 8. */
const PEAK_DB = 8;
const LANGUAGES: readonly (readonly [language: string, name: string])[] = [
  ['en', 'English'],
  ['es', 'Spanish'],
];

/** Every shipped term: its curve, and how its people lie around it. */
export function termSheet(model: WordModel, spreads: readonly TermSpread[]): string {
  const { terms } = model.vocabulary;
  const curvesDb = termCurvesDb(model);
  const plot = decibelPlot(
    { left: 0, top: PLOT_TOP, width: CELL_WIDTH, height: PLOT_HEIGHT },
    PEAK_DB,
  );
  const rules = meaningRules(
    terms.map(({ map }) => map),
    ordinaryReach(terms.map(({ map }) => map)),
  );
  const cells = [key(terms[0], curvesDb[0], spreads)];
  let top = CONTENT_TOP + KEY_HEIGHT;
  for (const [language, name] of LANGUAGES) {
    const own = [...terms.entries()].filter(([, term]) => term.language === language);
    if (own.length === 0) continue;
    cells.push(heading(name, own.length, top));
    top += HEADING_HEIGHT;
    own.forEach(([index, term], i) => {
      const left = MARGIN + (i % COLUMNS) * (CELL_WIDTH + GUTTER);
      const rowTop = top + Math.floor(i / COLUMNS) * CELL_HEIGHT;
      cells.push(
        element(
          'g',
          { transform: `translate(${left.toFixed(2)} ${rowTop})`, class: `c${index}` },
          ...cell(term, curvesDb[index] as Float64Array, spreads, plot),
        ),
      );
    });
    top += Math.ceil(own.length / COLUMNS) * CELL_HEIGHT;
  }
  return figure(
    {
      width: WIDTH,
      height: top + 12,
      title: `What ${terms.length} words mean, and how far people differ`,
      subtitle: `Each from 20 Hz to 20 kHz, level removed. The number tells how many people taught it.`,
      description:
        'Small plots, one for each word: the curve that ships, a dark band in which half of its people lie at ' +
        'each frequency and a light one with eight in ten of them. No single person is drawn.',
      rules: {
        light: `${rules.light}.band{fill:var(--c);fill-opacity:.3}.wide{fill:var(--c);fill-opacity:.14}.sheet-word{font-size:17px}.sheet{stroke-width:1.8}`,
        dark: rules.dark,
      },
    },
    ...cells,
  );
}

/** The first term, large, with names for what is drawn. */
function key(
  term: Term | undefined,
  curveDb: Float64Array | undefined,
  spreads: readonly TermSpread[],
): string {
  if (term === undefined || curveDb === undefined) return '';
  const plot = decibelPlot(KEY, PEAK_DB);
  const left = KEY.left + KEY.width + 36;
  const entries = [
    [
      line([left, 0], [left + 26, 0], { class: 'curve sheet stroke' }),
      `the curve that ships for “${term.term}”`,
    ],
    [rectangle(left, -6, 26, 12, { class: 'band' }), 'half of its people, at each frequency'],
    [rectangle(left, -6, 26, 12, { class: 'wide' }), 'eight in ten of them'],
  ] as const;
  return element(
    'g',
    { class: 'c0' },
    decibelAxis(KEY, plot, [-5, 0, 5]),
    frequencyAxis(KEY, plot),
    ...curveAndSpread(term, curveDb, spreads, plot),
    ...entries.map(([sample, words], i) =>
      element(
        'g',
        { transform: `translate(0 ${KEY.top + 20 + i * 26})` },
        sample,
        text(left + 36, 4.5, words),
      ),
    ),
    text(left, KEY.top + 106, 'Below 8 people both bands, below 16 the', { class: 'dim' }),
    text(left, KEY.top + 125, 'light one, show what all words share.', { class: 'dim' }),
  );
}

function heading(name: string, count: number, top: number): string {
  return (
    line([MARGIN, top], [WIDTH - MARGIN, top], { class: 'grid' }) +
    text(MARGIN, top + 26, name, { class: 'strong' }) +
    text(WIDTH - MARGIN, top + 26, `${count} words`, { class: 'dim end' })
  );
}

function cell(
  term: Term,
  curveDb: Float64Array,
  spreads: readonly TermSpread[],
  plot: DecibelPlot,
): string[] {
  const { count, tier } = term;
  return [
    text(0, 16, term.term, { class: 'word sheet-word fill' }),
    text(CELL_WIDTH, 16, tier === 'disagree' ? `${count} differ` : String(count), {
      class: 'dim small end',
    }),
    line([0, plot.y(0)], [CELL_WIDTH, plot.y(0)], { class: 'grid' }),
    ...curveAndSpread(term, curveDb, spreads, plot),
  ];
}

function curveAndSpread(
  { term, language }: Term,
  curveDb: Float64Array,
  spreads: readonly TermSpread[],
  plot: DecibelPlot,
): string[] {
  const spread = spreads.find((one) => one.term === term && one.language === language);
  const area = (above: readonly number[], below: readonly number[], name: string): string =>
    element('path', {
      d: between(plot.points(above, GRID_HZ), plot.points(below, GRID_HZ)),
      class: name,
    });
  return [
    ...(spread === undefined
      ? []
      : [area(spread.high, spread.low, 'wide'), area(spread.highMid, spread.lowMid, 'band')]),
    element('path', { d: through(plot.points(curveDb, GRID_HZ)), class: 'curve sheet stroke' }),
  ];
}
