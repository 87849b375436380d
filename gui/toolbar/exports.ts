import { rowToBands } from '../../eq/index.ts';
import { apoText } from '../../words/text/apo-text.ts';
import { describeMix, describeRow } from '../../words/text/index.ts';
import { equaliserPicture } from '../../figure/equaliser-picture.ts';
import type { PicturedEqualiser } from '../../figure/equaliser-picture.ts';
import { EDIT_IDS } from '../instrument/edits.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { namedShares } from '../instrument/named-shares.ts';
import type { Setting } from '../instrument/setting.ts';

/** A setting as files for other programs: in English, as the command line writes them. */
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
  const parts = namedShares(setting, terms).map(({ term, weight }) => ({
    term: term.tier === 'empty' ? { ...term, term: 'empty place' } : term,
    weight,
  }));
  const words = describeMix(
    parts.map(({ term, weight }) => ({ term: term.term, weight })),
    amount,
  );
  const equaliser: PicturedEqualiser = {
    bands: rowToBands(row),
    row,
    amount,
    description: `${words}${edited ? ' Edited by hand.' : ''} ${describeRow(row)}`,
    edited,
    terms: parts,
  };
  return {
    apo: apoText(equaliser),
    svg: equaliserPicture(equaliser, { terms }),
    stem: [
      ...parts.map(({ term }) => term.term.replaceAll(' ', '-')),
      ...(edited ? ['edited'] : []),
    ].join('-'),
  };
}
