import { rowToBands } from '../eq/index.ts';
import { apoText } from '../words/index.ts';
import { equaliserPicture } from './figure/equaliser-picture.ts';
import type { PicturedEqualiser } from './figure/equaliser-picture.ts';
import type { Instrument } from './instrument.ts';
import { sentence } from './sentence.ts';
import type { Setting } from './setting.ts';

/** What is heard, as other programs read it: the same texts as the command line's. */
export interface Exports {
  readonly apo: string;
  readonly svg: string;
  /** For the names of files: "clear-crisp". */
  readonly stem: string;
}

/** @param row the band row that the setting is heard with */
export function exportsOf({ terms }: Instrument, setting: Setting, row: Float64Array): Exports {
  const { termA, termB, morph, amount } = setting;
  const parts = [
    { term: terms[termA], weight: 1 - morph },
    { term: terms[termB], weight: morph },
  ].flatMap(({ term, weight }) => (term === undefined || weight === 0 ? [] : [{ term, weight }]));
  const [first, last] = [terms[termA]?.term ?? '', terms[termB]?.term ?? ''];
  const said = sentence({ termA: first, termB: last, morph, amount, bypass: false, row });
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
