import { analogResponseDb, logFrequenciesHz } from '../eq/index.ts';
import type { Band } from '../eq/index.ts';
import { ordinaryReach } from './meaning-colour.ts';
import type { MapPoint } from './meaning-colour.ts';
import { describeBlend, describeRow } from '../words/text/index.ts';
import { decibelAxis, decibelPlot, frequencyAxis } from './decibel-plot.ts';
import type { Area } from './decibel-plot.ts';
import { between, element, text, through } from './drawing.ts';
import type { Point } from './drawing.ts';
import { CONTENT_TOP, MARGIN, figure } from './figure.ts';
import { meaningRules } from './meaning-rules.ts';

const WIDTH = 760;
const HEIGHT = 412;
const FREQUENCIES_HZ = logFrequenciesHz(161);
/** The names of the ends of a walk are right of the plot: width of a wide letter, and the margin. */
const LETTER_WIDTH = 10.5;
const NAMES_MARGIN = 20;
const LONGEST_NAMES_WIDTH = 240;
const NAME_HEIGHT = 26;
/** The plot reaches at least this far, so that a weak response looks weak. */
const LEAST_PEAK_DB = 6;
/** The most characters that fit into the line of the title. */
const TITLE_LENGTH = 76;
const STYLE =
  '.one{stroke-width:2.6}.area{fill:var(--c);fill-opacity:.13}.stop{stroke-width:1.4}.end-stop{stroke-width:3}.name{font-size:20px}';

/** What is drawn of an equaliser; an equaliser of words/ has more. */
export interface PicturedEqualiser {
  readonly bands: readonly Band[];
  /** The effective row: 15 numbers, after amount. */
  readonly row: ArrayLike<number>;
  readonly amount: number;
  readonly description: string;
  /** Whether a hand has changed what the words give. */
  readonly edited?: boolean;
  readonly terms: readonly { readonly term: PicturedTerm; readonly weight: number }[];
}

interface PicturedTerm {
  readonly term: string;
  readonly map: MapPoint;
}

/** The vocabulary that its terms come from. */
interface Pictured {
  readonly terms: readonly { readonly map: MapPoint }[];
}

/** The response of an equaliser, 20 Hz … 20 kHz, in the colour of its meaning. */
export function equaliserPicture(equaliser: PicturedEqualiser, { terms }: Pictured): string {
  const { amount, row, description } = equaliser;
  const area = areaUpTo(WIDTH - MARGIN - 8);
  const curve = responseDb(equaliser);
  const { plot, axes } = axesFor(area, [curve]);
  const points = plot.points(curve, FREQUENCIES_HZ);
  const zero = points.map(([x]): Point => [x, plot.y(0)]);
  const rules = meaningRules([mapPointOf(equaliser)], reachOf(terms));
  const named = nameOf(equaliser);
  return figure(
    {
      width: WIDTH,
      height: HEIGHT,
      title: equaliser.edited === true ? `${named}, edited by hand` : named,
      subtitle: describeRow(row) + amountNote(amount),
      description: `Gain over frequency, 20 Hz to 20 kHz. ${description}${amountNote(amount)}`,
      rules: { light: rules.light + STYLE, dark: rules.dark },
    },
    axes,
    element('path', { d: between(points, zero), class: 'area c0' }),
    element('path', { d: through(points), class: 'curve one stroke c0' }),
  );
}

/**
 * The responses of stops on a walk between two terms, in the colours of their meanings.
 *
 * @param stops two or more, of the same two terms
 * @throws {RangeError} for stops of fewer than two terms
 */
export function stepsPicture(
  stops: readonly PicturedEqualiser[],
  isEven: boolean,
  { terms }: Pictured,
): string {
  const [first, last] = [stops[0], stops.at(-1)];
  const [from, to] = first?.terms ?? [];
  if (first === undefined || last === undefined || from === undefined || to === undefined) {
    throw new RangeError('a walk has two ends');
  }
  const letters = Math.max(from.term.term.length, to.term.term.length);
  const namesWidth = Math.min(LONGEST_NAMES_WIDTH, NAMES_MARGIN + LETTER_WIDTH * letters);
  const area = areaUpTo(WIDTH - MARGIN - namesWidth);
  const curves = stops.map(responseDb);
  const { plot, axes } = axesFor(area, curves);
  const rules = meaningRules(stops.map(mapPointOf), reachOf(terms));
  const end = stops.length - 1;
  const right = area.left + area.width + 12;
  const heights = apart([curves[0], curves[end]].map((curve) => plot.y(curve?.at(-1) ?? 0)));
  const names = [from, to].map(({ term: { term } }, i) =>
    text(right, (heights[i] as number) + 6, term, {
      class: `word name fill c${i === 0 ? 0 : end}`,
    }),
  );
  const spacing = isEven ? 'evenly spaced to the ear' : 'evenly spaced on the slider';
  return figure(
    {
      width: WIDTH,
      height: HEIGHT,
      title: `From ${from.term.term} to ${to.term.term}`,
      subtitle: `${stops.length} stops, ${spacing}.${amountNote(first.amount)}`,
      description:
        `Gain over frequency, 20 Hz to 20 kHz, of ${stops.length} stops, ${spacing}. ` +
        `First: ${first.description} Last: ${last.description}`,
      rules: { light: rules.light + STYLE, dark: rules.dark },
    },
    axes,
    ...curves.map((curve, i) =>
      element('path', {
        d: through(plot.points(curve, FREQUENCIES_HZ)),
        class: `curve stroke c${i} ${i === 0 || i === end ? 'end-stop' : 'stop'}`,
      }),
    ),
    ...names,
  );
}

function areaUpTo(right: number): Area {
  const left = MARGIN + 44;
  return { left, top: CONTENT_TOP, width: right - left, height: HEIGHT - CONTENT_TOP - 46 };
}

function responseDb({ bands }: PicturedEqualiser): Float64Array {
  return analogResponseDb(bands, FREQUENCIES_HZ);
}

function axesFor(area: Area, curves: readonly Float64Array[]) {
  const peaksDb = curves.map((curve) => Math.max(...curve.map(Math.abs)));
  const peakDb = Math.max(LEAST_PEAK_DB, Math.ceil(Math.max(...peaksDb)));
  const plot = decibelPlot(area, peakDb);
  const tickDb = peakDb > 20 ? 10 : peakDb > 8 ? 5 : 2;
  const ticks = Math.floor(peakDb / tickDb);
  const ticksDb = Array.from({ length: 2 * ticks + 1 }, (_, i) => tickDb * (i - ticks));
  return { plot, axes: decibelAxis(area, plot, ticksDb) + frequencyAxis(area, plot) };
}

/** Moves the heights of two names apart where they would touch. */
function apart(heights: readonly number[]): number[] {
  const [a = 0, b = 0] = heights;
  const lacking = Math.max(0, NAME_HEIGHT - Math.abs(a - b)) / 2;
  return a <= b ? [a - lacking, b + lacking] : [a + lacking, b - lacking];
}

function nameOf({ terms, amount }: PicturedEqualiser): string {
  const shares = terms.map(({ term: { term }, weight }) => ({ term, weight }));
  const name = describeBlend(shares, amount).replace(/\.$/u, '');
  return name.length <= TITLE_LENGTH ? name : `A blend of ${terms.length} words`;
}

function amountNote(amount: number): string {
  return amount === 1 ? '' : ` Amount ${Math.round(amount * 100)} %.`;
}

function mapPointOf({ terms }: PicturedEqualiser): MapPoint {
  const mean = (axis: 0 | 1): number =>
    terms.reduce((sum, { term, weight }) => sum + weight * term.map[axis], 0);
  return [mean(0), mean(1)];
}

function reachOf(terms: Pictured['terms']): number {
  return ordinaryReach(terms.map(({ map }) => map));
}
