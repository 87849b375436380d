import { rowToBands } from '../../eq/index.ts';
import { apoText } from '../../words/text/index.ts';
import { equaliserPicture } from '../../figure/index.ts';
import type { PicturedEqualiser } from '../../figure/index.ts';
import { EDIT_IDS } from '../instrument/edits.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { termName } from '../instrument/own-terms.ts';
import { sharesAt } from '../instrument/position.ts';
import { sentence } from '../instrument/sentence.ts';
import type { Setting } from '../instrument/setting.ts';

/** A setting as files for other programs, the same as the command line writes. */
export interface Exports {
  /** Text for Equalizer APO. */
  readonly apo: string;
  readonly svg: string;
  /** Name of a file without its ending: "clear-crisp", "clear-crisp-edited". */
  readonly stem: string;
}

/** @param row effective row of the setting */
export function exportsOf(
  { terms, parameters }: Instrument,
  setting: Setting,
  row: Float64Array,
): Exports {
  const { amount } = setting;
  const edited = EDIT_IDS.some((id) => setting[id] !== parameters[id].defaultValue);
  const parts = sharesAt(setting, terms);
  const shares = parts.map(({ term, weight }) => ({ term: termName(term), weight }));
  const summary = sentence({ shares, amount, bypass: false, row });
  const equaliser: PicturedEqualiser = {
    bands: rowToBands(row),
    row,
    amount,
    description: `${summary.words}${edited ? ' Edited by hand.' : ''} ${summary.sound}`,
    edited,
    terms: parts.map(({ term, weight }) => ({ term: { ...term, term: termName(term) }, weight })),
  };
  return {
    apo: apoText(equaliser),
    svg: equaliserPicture(equaliser, { terms }),
    stem: [
      ...parts.map(({ term }) => termName(term).replaceAll(' ', '-')),
      ...(edited ? ['edited'] : []),
    ].join('-'),
  };
}
