import { EDIT_IDS, editsOf } from '../edits.ts';
import type { InstrumentController } from '../instrument-controller.ts';
import type { Instrument, InstrumentLesson, InstrumentState } from '../instrument.ts';
import { effectiveRow } from '../../words/index.ts';
import { OwnWordActions } from './own-word-actions.ts';

type Values = InstrumentState['values'];

/** Why the browser does not keep what was learned; undefined where it does. */
type Problem = string | undefined;

/** Learns that what is heard is what the person means by a word, and plays what was learned. */
export function rememberSound(link: InstrumentController, of: number): Promise<Problem> {
  return learnByHand(link, of, (lesson, _plain, heard) => lesson.keep(heard));
}

/** Learns what the edits mean for the rest of a word's curve, and plays what was learned. */
export function fitTheRest(link: InstrumentController, of: number): Promise<Problem> {
  return learnByHand(link, of, (lesson, plain, heard) => lesson.edit(plain, heard));
}

/** The edits become a part of the word, so they are taken back: one step of undo, with the word. */
async function learnByHand(
  link: InstrumentController,
  of: number,
  learn: (lesson: InstrumentLesson, plain: Float64Array, heard: Float64Array) => InstrumentLesson,
): Promise<Problem> {
  const { instrument, state } = link;
  const said = state && link.said(state.values);
  if (instrument === undefined || state === undefined || said === undefined) return undefined;
  const { values } = state;
  const { sampleRate } = instrument;
  const plain = effectiveRow(said, values.amount, sampleRate);
  const heard = effectiveRow(said, values.amount, sampleRate, editsOf(values));
  const actions = new OwnWordActions(link);
  const isKept = await actions.learn(
    of,
    (lesson) => learn(lesson, plain, heard),
    (index) => ({ ...without(instrument), ...endOf(values, of, index), amount: 1 }),
  );
  return isKept ? undefined : actions.problem;
}

function without({ parameters }: Instrument): Partial<Values> {
  return Object.fromEntries(EDIT_IDS.map((id) => [id, parameters[id].defaultValue]));
}

/** The end of the walk where the word is; where it is at none, the beginning. */
function endOf({ mode, morphY, termB, morph }: Values, of: number, index: number): Partial<Values> {
  const isAtB = mode === 0 && morphY === 0 && termB === of && morph === 1;
  return isAtB ? { termB: index } : { termA: index, morph: 0, morphY: 0, mode: 0 };
}
