import { msg, str } from '@lit/localize';
import { NUMBER_TEXTS, typeName } from './band-text.ts';
import type { BandView, EditedNumber } from './band-view.ts';
import type { BandNumber, EditKind } from '../instrument/edits.ts';
import { language } from '../language/index.ts';
import { clamp } from '../../eq/index.ts';

/** A number that was asked for beyond what its band can do. */
export interface LimitedNumber {
  readonly band: BandNumber;
  readonly kind: EditKind;
  /** On the scale of a row; infinite for "as far as it goes". */
  readonly asked: number;
  /** Whether the band is about to be pinned, or unpinned. */
  readonly isSwitched?: boolean;
}

type Reach = EditedNumber['reach'];

/** Texts of numbers are compared in place of numbers: a person cannot tell more. */
const isWithin = (value: number, [lowest, highest]: Reach, text: (value: number) => string) =>
  (value >= lowest && value <= highest) || [lowest, highest].map(text).includes(text(value));

/** "Q 4.83", "287 Hz" */
function limitNumber(kind: EditKind, value: number): string {
  const { toText, toSpeech } = NUMBER_TEXTS[kind];
  return kind === 'Q' ? toSpeech(value) : toText(value);
}

/** "It goes from 225 Hz to 20 kHz." */
export function reachText(kind: EditKind, { reach: [lowest, highest] }: EditedNumber): string {
  const { toText } = NUMBER_TEXTS[kind];
  return msg(str`It goes from ${toText(lowest)} to ${toText(highest)}.`);
}

/** Tells how far a number goes, why it goes no farther, and what a person can do to go there. */
export function limitText(bands: readonly BandView[], limited: LimitedNumber): string {
  const { band, kind, isSwitched = false } = limited;
  const view = bands[band - 1];
  if (view === undefined) return '';
  const text = (value: number): string => limitNumber(kind, value);
  const { reach: present, switchedReach } = view.numbers[kind];
  const isPinned = view.isPinned !== isSwitched;
  const [reach, otherReach] = isSwitched ? [switchedReach, present] : [present, switchedReach];
  const reaches = bands.map((each): Reach => (each === view ? reach : each.numbers[kind].reach));
  const possible = isPinned ? reaches : [...reaches, otherReach];
  const asked = clamp(
    limited.asked,
    Math.min(...possible.map(([lowest]) => lowest)),
    Math.max(...possible.map(([, highest]) => highest)),
  );
  const [lowest, highest] = [text(reach[0]), text(reach[1])];
  if (!isPinned && !isWithin(asked, reach, text) && isWithin(asked, otherReach, text)) {
    return msg(
      str`While it follows the words, band ${band} goes from ${lowest} to ${highest}. Pinned, it reaches ${text(asked)}.`,
    );
  }
  const others = isWithin(asked, reach, text)
    ? []
    : bands.filter((_, i) => isWithin(asked, reaches[i] ?? reach, text));
  return `${ownLimit(view, kind, lowest, highest)} ${
    others.length === 0 ? msg('No band goes farther.') : othersText(others, text(asked))
  }`;
}

/** How far the band goes, with the reason. */
function ownLimit(view: BandView, kind: EditKind, lowest: string, highest: string): string {
  const { band, type } = view;
  if (kind === 'Frequency') {
    return msg(str`Band ${band} has its own part of the spectrum: ${lowest} to ${highest}.`);
  }
  return kind === 'Q'
    ? msg(str`Band ${band} is a ${typeName(type)}: it goes from ${lowest} to ${highest}.`)
    : msg(str`Band ${band} goes from ${lowest} to ${highest}.`);
}

function othersText(others: readonly BandView[], asked: string): string {
  const bands = others.map(({ band }) => String(band));
  if (bands.length === 1) return msg(str`Band ${bands[0]} reaches ${asked}.`);
  // "2, 3 and 4": the GUI's English is British.
  const list = new Intl.ListFormat(`${language()}-GB`).format(bands);
  return msg(str`Bands ${list} reach ${asked}.`);
}
