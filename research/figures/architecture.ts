import { ROW_LENGTH, GRID_SIZE } from '../../eq/index.ts';
import { WALK_ROWS } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';
import {
  element,
  rectangle,
  text,
  through,
  CONTENT_TOP,
  MARGIN,
  figure,
} from '../../figure/pictures.ts';
import type { Point } from '../../figure/pictures.ts';
import type { NetworkWidths } from './network-widths.ts';

const WIDTH = 760;
/** Where the three lanes begin, and how high they are. */
const LEARN = { top: CONTENT_TOP, height: 232 };
const PAGE = { top: 362, height: 130 };
const AUDIO = { top: 520, height: 130 };
const INNER_LEFT = MARGIN + 20;
const INNER_RIGHT = WIDTH - MARGIN - 20;

/** The path of the data, with the widths of the shipped network. */
export function architecture({ vocabulary }: WordModel, widths: NetworkWidths): string {
  const { latentSize, terms } = vocabulary;
  return figure(
    {
      width: WIDTH,
      height: AUDIO.top + AUDIO.height + MARGIN,
      title: 'From a word to samples',
      subtitle:
        'What is learned once, what the page does for a pair of words, what the audio thread does.',
      description:
        `Curves that people taught are fitted by five bands. An encoder (${widths.encoder.join(', ')}) and a ` +
        `decoder (${widths.decoder.join(', ')}) learn them. ${terms.length} words are points of ${latentSize} numbers. ` +
        `The page decodes ${WALK_ROWS} points between two words into a table of bands, which the audio ` +
        'thread reads, turns into five filters, and reports to the picture.',
      rules: {
        light: RULES,
        dark: '',
      },
    },
    lane(LEARN, 'Learning, once'),
    lane(PAGE, 'Page'),
    lane(AUDIO, 'Audio thread'),
    learning(widths),
    page(terms.length, latentSize),
    audio(),
  );
}

const RULES =
  '.lane{fill:none;stroke:var(--line)}.box{fill:var(--raised);stroke:var(--line)}.file{fill:var(--ground);stroke:var(--edge);stroke-dasharray:4 3}' +
  '.lane-name{font-weight:600;fill:var(--dim)}.way{fill:none;stroke:var(--edge);stroke-width:1.6}.tip{fill:var(--edge)}' +
  '.layer{fill:var(--accent);fill-opacity:.55}.layer-2{fill:var(--accent-2);fill-opacity:.55}.faint{fill-opacity:.3}.latent{fill:var(--ink)}.dashed{stroke-dasharray:3 3}.wave{stroke:var(--accent-2)}';

interface Lane {
  readonly top: number;
  readonly height: number;
}

function lane({ top, height }: Lane, name: string): string {
  return (
    rectangle(MARGIN, top, WIDTH - 2 * MARGIN, height, { rx: 10, class: 'lane' }) +
    text(INNER_LEFT, top + 26, name, { class: 'lane-name' })
  );
}

interface BoxAt {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box with a strong first line and quiet ones below. */
function box(at: BoxAt, lines: readonly string[], kind: 'box' | 'file' = 'box'): string {
  const middle = at.left + at.width / 2;
  const first = at.top + at.height / 2 - (lines.length - 1) * 9 + 4.5;
  return [
    rectangle(at.left, at.top, at.width, at.height, { rx: 8, class: kind }),
    ...lines.map((words, i) =>
      text(middle, first + i * 18, words, {
        class: i === 0 ? 'middle strong' : 'middle dim small',
      }),
    ),
  ].join('');
}

/** An arrow from point to point, with a tip at its end. */
function arrow(...points: readonly Point[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [0, 0];
  const angle = (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI;
  const d = points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  return (
    element('path', { d, class: 'way' }) +
    element('path', {
      d: 'M0 0L-8 -4.5L-8 4.5Z',
      transform: `translate(${x} ${y}) rotate(${angle})`,
      class: 'tip',
    })
  );
}

const NETWORK_MIDDLE = LEARN.top + 130;
const ENCODER_X = [226, 264, 302];
const LATENT_X = 380;
const DECODER_X = [458, 496, 534];
const END_WIDTH = 132;

function learning(widths: NetworkWidths): string {
  const top = NETWORK_MIDDLE - 32;
  const taught = { left: INNER_LEFT, top, width: END_WIDTH, height: 64 };
  const bands = { left: INNER_RIGHT - END_WIDTH, top, width: END_WIDTH, height: 64 };
  const latent = widths.encoder.at(-1) ?? 0;
  const [encoderX, decoderX] = [ENCODER_X, DECODER_X].map((at) => at[1] as number) as [
    number,
    number,
  ];
  return [
    box(taught, ['a person’s curve', `${GRID_SIZE} gains, fitted`, 'by five bands']),
    arrow([taught.left + taught.width, NETWORK_MIDDLE], [214, NETWORK_MIDDLE]),
    ...layers(widths.encoder.slice(0, -1), ENCODER_X, 'layer'),
    arrow([313, NETWORK_MIDDLE], [LATENT_X - 11, NETWORK_MIDDLE]),
    bar(LATENT_X, latent, 'latent'),
    arrow([LATENT_X + 9, NETWORK_MIDDLE], [447, NETWORK_MIDDLE]),
    ...layers(widths.decoder.slice(1), DECODER_X, 'layer-2'),
    arrow([546, NETWORK_MIDDLE], [bands.left - 2, NETWORK_MIDDLE]),
    box(bands, ['five bands', 'gain, frequency, Q:', `${widths.decoder.at(-1) ?? 0} numbers`]),
    text(encoderX, LEARN.top + 30, 'encoder', { class: 'middle strong' }),
    text(encoderX, LEARN.top + 218, `${count(widths.weights.encoder)} weights`, {
      class: 'middle dim small',
    }),
    text(decoderX, LEARN.top + 30, 'decoder', { class: 'middle strong' }),
    text(decoderX, LEARN.top + 218, `${count(widths.weights.decoder)} weights`, {
      class: 'middle dim small',
    }),
    embedding(widths.embedding),
  ].join('');
}

/** A branch that only training uses; its bar lies, because it is not on the path to the bands. */
function embedding(width: number): string {
  const length = barHeight(width) * 0.75;
  const y = LEARN.top + 46;
  return [
    text(LATENT_X, y - 10, `meaning, ${width}`, { class: 'middle small dim' }),
    rectangle(LATENT_X - length / 2, y, length, 10, { rx: 4, class: 'layer faint' }),
    element('path', {
      d: `M${LATENT_X} ${NETWORK_MIDDLE - 24}V${y + 12}`,
      class: 'way dashed',
    }),
  ].join('');
}

/** Height of a layer's bar: its area of numbers, so that 8 can be seen beside 64. */
function barHeight(width: number): number {
  return 13 * Math.sqrt(width);
}

function bar(x: number, width: number, kind: string): string {
  const height = barHeight(width);
  return (
    rectangle(x - 7, NETWORK_MIDDLE - height / 2, 14, height, { rx: 4, class: kind }) +
    text(x, NETWORK_MIDDLE + height / 2 + 17, String(width), { class: 'middle small dim' })
  );
}

function layers(widths: readonly number[], at: readonly number[], kind: string): string[] {
  return widths.map((width, i) => bar(at[i] ?? 0, width, kind));
}

const BOX_HEIGHT = 64;

function page(terms: number, latentSize: number): string {
  const top = PAGE.top + 46;
  const middle = top + BOX_HEIGHT / 2;
  const at = (left: number, width: number): BoxAt => ({ left, top, width, height: BOX_HEIGHT });
  const words = at(INNER_LEFT, 150);
  const straight = at(222, 190);
  const batch = at(438, 116);
  const table = at(INNER_RIGHT - END_WIDTH, END_WIDTH);
  const turn = LEARN.top + LEARN.height + 19;
  const wordsMiddle = words.left + words.width / 2;
  return [
    box(
      words,
      ['vocabulary.json', `${terms} words, each a`, `point of ${latentSize} numbers`],
      'file',
    ),
    arrow([words.left + words.width, middle], [straight.left - 2, middle]),
    box(straight, ['(1 − α) · zA + α · zB', 'the straight walk', 'between two words']),
    arrow([straight.left + straight.width, middle], [batch.left - 2, middle]),
    box(batch, ['decoder', `${WALK_ROWS} points`, 'in one batch']),
    arrow([batch.left + batch.width, middle], [table.left - 2, middle]),
    box(table, ['morph table', `${WALK_ROWS} × ${ROW_LENGTH}`, 'numbers']),
    arrow(
      [LATENT_X, NETWORK_MIDDLE + 46],
      [LATENT_X, turn],
      [wordsMiddle, turn],
      [wordsMiddle, top - 2],
    ),
    arrow([496, LEARN.top + 226], [496, top - 2]),
  ].join('');
}

function audio(): string {
  const top = AUDIO.top + 46;
  const middle = top + BOX_HEIGHT / 2;
  const at = (left: number, width: number): BoxAt => ({ left, top, width, height: BOX_HEIGHT });
  const walk = at(INNER_RIGHT - END_WIDTH, END_WIDTH);
  const knots = at(370, 184);
  const filters = at(196, 148);
  const tableMiddle = walk.left + END_WIDTH / 2;
  return [
    arrow([tableMiddle, PAGE.top + 46 + BOX_HEIGHT], [tableMiddle, top - 2]),
    box(walk, ['walk', 'the row at morph,', 'to the sample']),
    arrow([walk.left, middle], [knots.left + knots.width + 2, middle]),
    box(knots, ['knots', 'amount and glides,', 'a knot each 32 samples']),
    arrow([knots.left, middle], [filters.left + filters.width + 2, middle]),
    box(filters, ['filters', 'five filters', 'in float64']),
    arrow([filters.left, middle], [INNER_LEFT + 104, middle]),
    wave(INNER_LEFT, INNER_LEFT + 96, middle),
    text(INNER_LEFT + 48, middle + 42, 'samples', { class: 'middle small dim' }),
  ].join('');
}

/** A picture of sound: one swell of a tone. */
function wave(left: number, right: number, middle: number): string {
  const points = Array.from({ length: 97 }, (_, i): Point => {
    const share = i / 96;
    const swell = Math.sin(Math.PI * share);
    return [left + share * (right - left), middle - 22 * swell * Math.sin(12 * Math.PI * share)];
  });
  return element('path', { d: through(points), class: 'curve wave' });
}

function count(value: number): string {
  return value.toString().replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ' ');
}
