import {
  element,
  line,
  linearScale,
  text,
  through,
  CONTENT_TOP,
  MARGIN,
  figure,
} from '../../figure/pictures.ts';
import type { Point } from '../../figure/pictures.ts';
import type { LossHistory } from './evaluation-results.ts';

const WIDTH = 760;
const COLUMNS = 3;
const GUTTER = 24;
const CELL_WIDTH = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
const PLOT_HEIGHT = 110;
const CELL_HEIGHT = PLOT_HEIGHT + 74;

/** How each recipe's loss fell: a small plot each, for losses of different kinds have no common scale. */
export function trainingCurves(history: readonly LossHistory[]): string {
  const rows = Math.ceil(history.length / COLUMNS);
  return figure(
    {
      width: WIDTH,
      height: CONTENT_TOP + rows * CELL_HEIGHT - 28 + MARGIN - 4,
      title: 'How the networks learned',
      subtitle:
        'Mean loss of each epoch. Each recipe has a loss of its own: compare shapes, not heights.',
      description: history
        .map(
          ({ name, loss }) =>
            `${name}: from ${figureOf(loss[0])} to ${figureOf(loss.at(-1))} in ${loss.length} epochs.`,
        )
        .join(' '),
      rules: {
        light:
          '.loss{stroke:var(--accent)}.under{fill:var(--accent);fill-opacity:.1}.last{fill:var(--accent)}',
        dark: '',
      },
    },
    ...history.map((one, i) =>
      cell(
        one,
        MARGIN + (i % COLUMNS) * (CELL_WIDTH + GUTTER),
        CONTENT_TOP + Math.floor(i / COLUMNS) * CELL_HEIGHT,
      ),
    ),
  );
}

function cell({ name, loss }: LossHistory, left: number, top: number): string {
  const plotTop = top + 22;
  const bottom = plotTop + PLOT_HEIGHT;
  const right = left + CELL_WIDTH;
  const x = linearScale([1, loss.length], [left, right]);
  const y = linearScale([Math.min(0, ...loss), Math.max(...loss) || 1], [bottom, plotTop]);
  const points = loss.map((value, i): Point => [x(i + 1), y(value)]);
  const [lastX, lastY] = points.at(-1) ?? [right, bottom];
  return [
    text(left, top + 8, name, { class: 'strong' }),
    line([left, bottom], [right, bottom], { class: 'zero' }),
    element('path', {
      d: `${through([[left, bottom], ...points, [right, bottom]])}Z`,
      class: 'under',
    }),
    element('path', { d: through(points), class: 'curve loss' }),
    element('circle', { cx: lastX, cy: lastY, r: 3.5, class: 'last' }),
    text(left, bottom + 18, `${figureOf(loss[0])} → ${figureOf(loss.at(-1))}`, { class: 'small' }),
    text(right, bottom + 18, `${loss.length} epochs`, { class: 'small dim end' }),
  ].join('');
}

function figureOf(value = NaN): string {
  return value.toPrecision(3);
}
