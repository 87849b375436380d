import type { WamParameterDataMap } from '@webaudiomodules/api';
import { hasSlots } from './tested-word.ts';
import type { TestedWord } from './tested-word.ts';

/** The part of the parameter infos that a test uses, by id. */
export type ParameterInfos = Readonly<Record<string, { readonly choices: readonly string[] }>>;

const TERM = 'termA';
const AMOUNT = 'amount';

/** One word alone, at matched loudness. A plugin may lack some of these parameters. */
const ONE_WORD: Readonly<Record<string, number>> = {
  morph: 0,
  morphY: 0,
  mode: 0,
  bypass: 0,
  autoGain: 1,
};
/** Parameters that a test needs. */
const NEEDED = [TERM, AMOUNT, 'morph', 'autoGain'];

/** Edits of a band, and the switch that turns it on. */
const EDIT = /^band\d+(?:Gain|Frequency|Q)$/u;
const SWITCH = /^band\d+On$/u;

/** The choices of the term parameter that a test sets; undefined for a plugin that cannot learn words. */
export function choicesOf(infos: ParameterInfos): readonly string[] | undefined {
  if (!NEEDED.every((id) => id in infos)) return undefined;
  const choices = infos[TERM]?.choices ?? [];
  return hasSlots(choices) ? choices : undefined;
}

/**
 * The parameters of one of the two sounds of a test. The sounds differ in the word alone, or in the amount
 * where an own word is compared with no EQ.
 *
 * @param isOwn whether it is the sound of the own word
 * @param ids of the plugin's parameters; others are left out
 */
export function parametersOf(
  { choice, against }: TestedWord,
  isOwn: boolean,
  ids: readonly string[],
): WamParameterDataMap {
  const isFlat = !isOwn && against.kind === 'flat';
  const values: Record<string, number> = {
    ...ONE_WORD,
    [TERM]: isOwn || against.kind === 'flat' ? choice : against.choice,
    [AMOUNT]: isFlat ? 0 : 1,
  };
  const entries = ids.flatMap((id) => {
    const value = values[id] ?? (EDIT.test(id) ? 0 : SWITCH.test(id) ? 1 : undefined);
    return value === undefined ? [] : [[id, { id, value, normalized: false }] as const];
  });
  return Object.fromEntries(entries);
}
