import { rowToBands } from '../../eq/index.ts';
import { apoText } from '../../words/index.ts';
import { equaliserPicture } from '../../figure/index.ts';
import type { PicturedEqualiser } from '../../figure/index.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { sharesAt } from '../instrument/position.ts';
import { sentence } from '../instrument/sentence.ts';
import type { Setting } from '../instrument/setting.ts';

/** What is heard, as other programs read it: the same texts as the command line's. */
export interface Exports {
  readonly apo: string;
  readonly svg: string;
  /** For the names of files: "clear-crisp". */
  readonly stem: string;
}

/** @param row the band row that the setting is heard with */
export function exportsOf({ terms }: Instrument, setting: Setting, row: Float64Array): Exports {
  const { amount } = setting;
  const parts = sharesAt(setting, terms);
  const shares = parts.map(({ term: { term }, weight }) => ({ term, weight }));
  const said = sentence({ shares, amount, bypass: false, row });
  const equaliser: PicturedEqualiser = {
    bands: rowToBands(row),
    row,
    amount,
    description: `${said.words} ${said.sound}`,
    terms: parts,
  };
  return {
    apo: apoText(equaliser),
    svg: equaliserPicture(equaliser, { terms }),
    stem: parts.map(({ term }) => term.term).join('-'),
  };
}
