import type { WamParameterDataMap, WamParameterInfoMap } from '@webaudiomodules/api';
import { hasPlaces } from './subject.ts';
import type { Subject } from './subject.ts';

const TERM = 'termA';
const AMOUNT = 'amount';

/** One word and nothing else, as loud as any other. What a plugin does not have of these is left out. */
const ONE_WORD: Readonly<Record<string, number>> = {
  morph: 0,
  morphY: 0,
  mode: 0,
  bypass: 0,
  autoGain: 1,
};
/** Without these there is no test. */
const NEEDED = [TERM, AMOUNT, 'morph', 'autoGain'];

/** Hand edits of a band, and whether it plays. */
const EDIT = /^band\d+(?:Gain|Frequency|Q)$/u;
const SWITCH = /^band\d+On$/u;

/** The choices of the word that is tested; undefined for a plugin that cannot learn words. */
export function choicesOf(infos: WamParameterInfoMap): readonly string[] | undefined {
  if (!NEEDED.every((id) => id in infos)) return undefined;
  const choices = infos[TERM]?.choices ?? [];
  return hasPlaces(choices) ? choices : undefined;
}

/**
 * All that the two sounds of a test are: the own word or what it is compared with. They differ in
 * nothing but that.
 *
 * @param ids of the plugin's parameters
 */
export function settingOf(
  { choice, against }: Subject,
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
