import { ordinaryReach } from '../../figure/index.ts';
import {
  circle,
  line,
  text,
  CONTENT_TOP,
  MARGIN,
  figure,
  meaningRules,
} from '../../figure/pictures.ts';
import type { Point } from '../../figure/pictures.ts';
import type { Term } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';
import { placeLabels } from './label-placement.ts';
import type { Box } from './label-placement.ts';
import { shareOnPlane, termCurvesDb } from './term-curves.ts';

const WIDTH = 760;
const LEGEND_HEIGHT = 58;
/** Room beyond the farthest dots, for their labels. */
const SIDE = 92;
const ABOVE = 58;
/** Widest that a letter of an italic serif is on the average, in font sizes. */
const LETTER_WIDTH = 0.5;
const NAME_HEIGHT = 16;
const NAME_WIDTH = 64;

/** The English terms on the plane of meanings. */
export function semanticMap(model: WordModel): string {
  const { terms } = model.vocabulary;
  // Most people first: they get the best positions for their labels.
  const english = terms
    .filter(({ language }) => language === 'en')
    .toSorted((a, b) => b.count - a.count);
  const mapPoints = english.map(({ map }) => map);
  const share = Math.round(100 * shareOnPlane(termCurvesDb(model)));

  const farX = Math.max(...mapPoints.map(([x]) => Math.abs(x)));
  const farY = Math.max(...mapPoints.map(([, y]) => Math.abs(y)));
  const scale = (WIDTH / 2 - SIDE) / farX;
  const middle: Point = [WIDTH / 2, CONTENT_TOP + ABOVE + scale * farY];
  const bottom = Math.ceil(middle[1] + scale * farY + ABOVE);
  const axes = axesOf(middle, bottom);

  const sizes = english.map(({ count }) => 11.6 + 1.5 * Math.sqrt(count));
  const dots = english.map(({ term, count, map: [x, y] }, i) => ({
    x: middle[0] + scale * x,
    y: middle[1] - scale * y,
    radius: dotRadius(count),
    width: (sizes[i] as number) * LETTER_WIDTH * term.length,
    height: 1.05 * (sizes[i] as number),
  }));
  const labels = placeLabels(
    dots,
    { left: MARGIN, top: CONTENT_TOP, right: WIDTH - MARGIN, bottom },
    axes.names,
  );

  const words = english.map((term, i) => {
    const { x, y, radius } = dots[i] as (typeof dots)[number];
    const label = labels[i] as (typeof labels)[number];
    const size = sizes[i] as number;
    return [
      label.leader === undefined ? '' : line([x, y], label.leader, { class: 'leader' }),
      mark([x, y], radius, term.tier, `c${i}`),
      text(label.x, label.y + 0.3 * size, term.term, {
        class: `word fill ${label.anchor} c${i}`,
        style: `font-size:${size.toFixed(1)}px`,
      }),
    ].join('');
  });

  const rules = meaningRules(mapPoints, ordinaryReach(terms.map(({ map }) => map)));
  return figure(
    {
      width: WIDTH,
      height: bottom + LEGEND_HEIGHT,
      title: `A plane holds ${share} % of the differences between the words’ curves`,
      subtitle: 'So a map is nearly true: near words sound alike. A colour is a direction.',
      description:
        `A map of ${english.length} English words: bright to the right, dark to the left, soft above, loud ` +
        'below. The larger a word, the more people taught it.',
      rules: {
        light: `${rules.light}.leader{stroke:var(--edge);stroke-width:.8}.ring{fill:var(--ground);stroke-width:2}.key{--c:var(--dim)}`,
        dark: rules.dark,
      },
    },
    axes.drawn,
    ...words,
    legend(bottom + 30),
  );
}

function dotRadius(count: number): number {
  return 1.5 + 0.85 * Math.sqrt(count);
}

/** A term's mark: full where people agree, a ring where they do not, faint where they are few. */
function mark(at: Point, radius: number, tier: Term['tier'], colour: string): string {
  if (tier === 'disagree') return circle(at, radius, { class: `ring stroke ${colour}` });
  return circle(at, radius, {
    class: `fill ${colour}`,
    ...(tier === 'few' ? { 'fill-opacity': 0.45 } : {}),
  });
}

/** The two axes, and where their names stand, which no word may cover. */
function axesOf([x, y]: Point, bottom: number): { drawn: string; names: Box[] } {
  const names = [
    { name: 'softer', x, y: CONTENT_TOP + 12, anchor: 'middle' },
    { name: 'louder', x, y: bottom - 4, anchor: 'middle' },
    { name: 'darker', x: MARGIN, y: y - 7, anchor: '' },
    { name: 'brighter', x: WIDTH - MARGIN, y: y - 7, anchor: 'end' },
  ] as const;
  return {
    drawn: [
      line([x, CONTENT_TOP + 22], [x, bottom - 22], { class: 'grid' }),
      line([MARGIN, y], [WIDTH - MARGIN, y], { class: 'grid' }),
      ...names.map((one) => text(one.x, one.y, one.name, { class: `dim ${one.anchor}` })),
    ].join(''),
    names: names.map((one) => {
      const left = one.x - { '': 0, middle: NAME_WIDTH / 2, end: NAME_WIDTH }[one.anchor];
      return { left, top: one.y - NAME_HEIGHT, right: left + NAME_WIDTH, bottom: one.y + 4 };
    }),
  };
}

function legend(y: number): string {
  const entries: readonly (readonly [Term['tier'], string])[] = [
    ['agree', 'its people agree'],
    ['disagree', 'its people differ'],
    ['few', 'three or four people'],
  ];
  const marks = entries.map(([tier, words], i) => {
    const x = MARGIN + 6 + i * 158;
    return mark([x, y - 4], 5, tier, 'key') + text(x + 14, y, words, { class: 'dim' });
  });
  const sizes = [3, 15, 50].map((count, i) => {
    const x = WIDTH - MARGIN - 176 + i * 42;
    return (
      circle([x, y - 4], dotRadius(count), { class: 'fill key' }) +
      text(x + dotRadius(count) + 5, y, String(count), { class: 'dim' })
    );
  });
  return [...marks, ...sizes, text(WIDTH - MARGIN, y, 'people', { class: 'dim end' })].join('');
}
