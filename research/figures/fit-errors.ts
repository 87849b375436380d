import {
  element,
  line,
  linearScale,
  rectangle,
  text,
  CONTENT_TOP,
  MARGIN,
  figure,
} from '../../figure/pictures.ts';
import type { FitErrors } from './evaluation-results.ts';

const WIDTH = 760;
const PLOT_HEIGHT = 110;
/** Space above the bars, for the name and the median. */
const HEAD = 46;
const ROW_HEIGHT = PLOT_HEIGHT + HEAD + 20;
const LEFT = MARGIN;
const RIGHT = WIDTH - MARGIN;

/** How far five bands stay from the forty that people taught: one histogram for each kind of fit. */
export function fitErrors(fits: readonly FitErrors[]): string {
  const reachDb = Math.max(
    ...fits.map(({ histogram }) => histogram.stepDb * lastFilled(histogram.counts)),
  );
  const x = linearScale([0, reachDb], [LEFT, RIGHT]);
  const bottom = CONTENT_TOP + fits.length * ROW_HEIGHT - 20;
  return figure(
    {
      width: WIDTH,
      height: bottom + 18 + MARGIN,
      title: 'What five bands lose of forty',
      subtitle:
        'RMS difference between a taught curve and the five bands fitted to it, over all contributions.',
      description: fits
        .map(
          ({ name, medianDb, p95Db }) =>
            `${name}: median ${decibels(medianDb)}, 95th percentile ${decibels(p95Db)}.`,
        )
        .join(' '),
      rules: {
        light:
          '.bar{fill:var(--accent);fill-opacity:.55}.outer{fill:var(--accent);fill-opacity:.25}.mark{stroke:var(--ink);stroke-width:1.5}.mark95{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}',
        dark: '',
      },
    },
    ...axis(x, reachDb, bottom),
    ...fits.map((fit, i) => histogramOf(fit, x, CONTENT_TOP + i * ROW_HEIGHT)),
  );
}

function histogramOf(
  { name, medianDb, p95Db, histogram: { stepDb, counts } }: FitErrors,
  x: (errorDb: number) => number,
  top: number,
): string {
  const plotTop = top + HEAD;
  const bottom = plotTop + PLOT_HEIGHT;
  const y = linearScale([0, Math.max(1, ...counts)], [bottom, plotTop]);
  const bars = counts.slice(0, lastFilled(counts)).map((count, i) => {
    const left = x(i * stepDb);
    return count === 0
      ? ''
      : rectangle(
          left + 0.5,
          y(count),
          Math.max(0.5, x((i + 1) * stepDb) - left - 1),
          bottom - y(count),
          {
            class: i * stepDb >= p95Db ? 'outer' : 'bar',
          },
        );
  });
  return element(
    'g',
    {},
    text(LEFT, top + 12, name, { class: 'strong' }),
    ...bars,
    line([LEFT, bottom], [RIGHT, bottom], { class: 'zero' }),
    line([x(medianDb), plotTop - 16], [x(medianDb), bottom], { class: 'mark' }),
    text(x(medianDb) + 7, plotTop - 7, `half within ${decibels(medianDb)}`),
    line([x(p95Db), plotTop + 22], [x(p95Db), bottom], { class: 'mark95' }),
    text(x(p95Db) + 7, plotTop + 32, `95 % within ${decibels(p95Db)}`),
  );
}

function axis(x: (errorDb: number) => number, reachDb: number, bottom: number): string[] {
  const stepDb = [0.1, 0.25, 0.5, 1, 2, 5].find((step) => reachDb / step <= 8) ?? 10;
  return Array.from({ length: Math.floor(reachDb / stepDb) + 1 }, (_, i) => {
    const db = Number((i * stepDb).toFixed(2));
    return (
      line([x(db), CONTENT_TOP + 24], [x(db), bottom], { class: 'grid' }) +
      text(x(db), bottom + 18, i === 0 ? '0 dB' : String(db), {
        class: `small dim${i === 0 ? '' : ' middle'}`,
      })
    );
  });
}

/** One past the last count that is not 0. */
function lastFilled(counts: readonly number[]): number {
  return counts.findLastIndex((count) => count > 0) + 1;
}

function decibels(db: number): string {
  return `${db.toFixed(2)} dB`;
}
