import { ordinaryReach, mapPointBetween } from '../../figure/index.ts';
import {
  decibelAxis,
  decibelPlot,
  frequencyAxis,
  element,
  line,
  linearScale,
  octaveScale,
  text,
  through,
  CONTENT_TOP,
  MARGIN,
  figure,
  meaningRules,
} from '../../figure/pictures.ts';
import type { Area, Point } from '../../figure/pictures.ts';
import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
} from '../../eq/index.ts';
import { decodeWalk } from '../../words/index.ts';
import type { Term } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';

const WIDTH = 760;
const STOPS = 11;
/** Rows of the walk for the lines of the bands: fine enough to look like curves. */
const ROWS = 41;
const FREQUENCIES_HZ = logFrequenciesHz(81);
const RESPONSE: Area = { left: MARGIN + 44, top: CONTENT_TOP, width: 560, height: 250 };
/** Numbers of bands stand at least this far apart. */
const NUMBER_HEIGHT = 14;
const BANDS_TOP = 440;
const BANDS_HEIGHT = 190;
const GAINS: Area = { left: MARGIN + 44, top: BANDS_TOP, width: 280, height: BANDS_HEIGHT };
const FREQUENCIES: Area = { left: 448, top: BANDS_TOP, width: 256, height: BANDS_HEIGHT };

/** The walk between two terms: the response at eleven stops, and how the five bands move. */
export function interpolationFlow(
  { vocabulary, decoder }: WordModel,
  from: Term,
  to: Term,
): string {
  const reach = ordinaryReach(vocabulary.terms.map(({ map }) => map));
  const mapPoints = Array.from({ length: STOPS }, (_, i) =>
    mapPointBetween(from.map, to.map, i / (STOPS - 1)),
  );
  const stops = rowsOf(decodeWalk(decoder, from.z, to.z, STOPS));
  const rules = meaningRules(mapPoints, reach);
  return figure(
    {
      width: WIDTH,
      height: BANDS_TOP + BANDS_HEIGHT + 56,
      title: `From ${from.term} to ${to.term}`,
      subtitle: `${STOPS} stops of the slider. Every one is five bands, and none is a blend of two sounds.`,
      description:
        `Response curves of ${STOPS} stops on the walk from ${from.term} to ${to.term}, which pass evenly from ` +
        'one to the other, and the gains and frequencies of the five bands along the walk, which run smoothly.',
      rules: {
        light: `${rules.light}.end-stop{stroke-width:3}.stop{stroke-width:1.4}.track{fill:none;stroke-width:2.2;stroke-linecap:round}.large{font-size:22px}.name{font-size:16px}`,
        dark: rules.dark,
      },
    },
    gradient('gains', GAINS),
    gradient('frequencies', FREQUENCIES),
    responses(stops, from, to),
    text(GAINS.left, BANDS_TOP - 22, 'Gain of the five bands', { class: 'strong' }),
    text(FREQUENCIES.left, BANDS_TOP - 22, 'Their frequencies', { class: 'strong' }),
    bandTracks(rowsOf(decodeWalk(decoder, from.z, to.z, ROWS)), from, to),
  );
}

/** The rows of a walk, 15 numbers each. */
function rowsOf(walk: Float64Array): Float64Array[] {
  return Array.from({ length: walk.length / ROW_LENGTH }, (_, i) =>
    walk.subarray(i * ROW_LENGTH, (i + 1) * ROW_LENGTH),
  );
}

function responses(stops: readonly Float64Array[], from: Term, to: Term): string {
  const curves = stops.map((row) => analogResponseDb(rowToBands(row), FREQUENCIES_HZ));
  const peakDb = Math.ceil(Math.max(...curves.flatMap((curve) => Array.from(curve, Math.abs))));
  const plot = decibelPlot(RESPONSE, peakDb);
  const tickDb = peakDb > 8 ? 4 : 2;
  const ticks = Array.from({ length: 2 * Math.floor(peakDb / tickDb) + 1 }, (_, i) => i).map(
    (i) => tickDb * (i - Math.floor(peakDb / tickDb)),
  );
  const right = RESPONSE.left + RESPONSE.width;
  const paths = curves.map((curve, i) =>
    element('path', {
      d: through(plot.points(curve, FREQUENCIES_HZ)),
      class: `curve stroke c${i} ${i === 0 || i === STOPS - 1 ? 'end-stop' : 'stop'}`,
    }),
  );
  const [first, last] = [curves[0], curves.at(-1)].map((curve) => plot.y(curve?.at(-1) ?? 0)) as [
    number,
    number,
  ];
  return [
    decibelAxis(RESPONSE, plot, ticks),
    frequencyAxis(RESPONSE, plot),
    ...paths,
    text(right + 12, first + 6, from.term, { class: 'word large fill c0' }),
    text(right + 12, last + 6, to.term, { class: `word large fill c${STOPS - 1}` }),
  ].join('');
}

function bandTracks(rows: readonly Float64Array[], from: Term, to: Term): string {
  const gainOf = (row: Float64Array, band: number): number =>
    row[band * NUMBERS_PER_BAND + GAIN_DB] as number;
  const frequencyOf = (row: Float64Array, band: number): number =>
    2 ** (row[band * NUMBERS_PER_BAND + LOG2_FREQUENCY_HZ] as number);
  const gains = rows.flatMap((row) => Array.from({ length: BAND_COUNT }, (_, s) => gainOf(row, s)));
  const peakDb = Math.ceil(Math.max(...gains.map(Math.abs)));
  const bottom = BANDS_TOP + BANDS_HEIGHT;
  const gainY = linearScale([peakDb, -peakDb], [BANDS_TOP, bottom]);
  const frequencyY = octaveScale([20_000, 20], [BANDS_TOP, bottom]);
  const gainTicks = [-peakDb, 0, peakDb].map((db) => ({
    y: gainY(db),
    label: db === 0 ? '0 dB' : db > 0 ? `+${db}` : `−${-db}`,
    isZero: db === 0,
  }));
  const frequencyTicks = [20, 100, 1000, 10_000, 20_000].map((hz) => ({
    y: frequencyY(hz),
    label: hz === 20 ? '20 Hz' : hz < 1000 ? String(hz) : `${hz / 1000}k`,
    isZero: false,
  }));
  return [
    ...ticks(GAINS, gainTicks, from, to),
    ...ticks(FREQUENCIES, frequencyTicks, from, to),
    ...tracks(GAINS, 'gains', rows, (row, band) => gainY(gainOf(row, band))),
    ...tracks(FREQUENCIES, 'frequencies', rows, (row, band) => frequencyY(frequencyOf(row, band))),
  ].join('');
}

function ticks(
  { left, top, width, height }: Area,
  marks: readonly { readonly y: number; readonly label: string; readonly isZero: boolean }[],
  from: Term,
  to: Term,
): string[] {
  return [
    ...marks.map(
      ({ y, label, isZero }) =>
        line([left, y], [left + width, y], { class: isZero ? 'zero' : 'grid' }) +
        text(left - 8, y + 4, label, { class: 'dim small end' }),
    ),
    text(left, top + height + 24, from.term, { class: 'word fill c0 name' }),
    text(left + width, top + height + 24, to.term, { class: `word end fill c${STOPS - 1} name` }),
  ];
}

/** One line per band, its number at its end. */
function tracks(
  { left, width }: Area,
  walk: string,
  rows: readonly Float64Array[],
  yOf: (row: Float64Array, band: number) => number,
): string[] {
  const lines = Array.from({ length: BAND_COUNT }, (_, band) =>
    rows.map((row, i): Point => [left + (width * i) / (rows.length - 1), yOf(row, band)]),
  );
  const ends = apart(lines.map((points) => points.at(-1)?.[1] ?? 0));
  return lines.map(
    (points, band) =>
      element('path', { d: through(points), class: 'track', stroke: `url(#${walk})` }) +
      text(left + width + 10, (ends[band] as number) + 4, String(band + 1), {
        class: 'small strong',
      }),
  );
}

/** The same heights moved apart, so that numbers can stand at them. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  for (const [i, band] of order.entries()) {
    const above = moved[order[i - 1] ?? -1] ?? -Infinity;
    moved[band] = Math.max(moved[band] as number, above + NUMBER_HEIGHT);
  }
  return moved;
}

/** The colours of the walk from left to right of an area. */
function gradient(id: string, { left, width }: Area): string {
  const stops = Array.from({ length: STOPS }, (_, i) =>
    element('stop', { offset: i / (STOPS - 1), class: `c${i}`, 'stop-color': 'var(--c)' }),
  );
  return element(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', x1: left, x2: left + width },
    ...stops,
  );
}
