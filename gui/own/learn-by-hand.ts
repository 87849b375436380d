import { editsOf } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type {
  InstrumentLesson,
  InstrumentState,
  InstrumentTerm,
  InstrumentTermId,
} from '../instrument/instrument.ts';
import { effectiveRow } from '../../words/index.ts';
import { heardAt, withoutEdits } from './heard-at.ts';
import { OwnWordActions } from './own-word-actions.ts';

type Values = InstrumentState['values'];

/** What has come of it, and why the browser does not keep it; undefined where it does. */
interface Learned {
  readonly said: string;
  readonly problem: string | undefined;
}

/** Learns that what is heard is what the person means by a word, and plays what was learned. */
export function rememberSound(link: InstrumentController, of: InstrumentTerm): Promise<Learned> {
  return learnByHand(link, of, (lesson, _plain, heard) => lesson.keep(heard));
}

/** Learns what the edits mean for the rest of a word's curve, and plays what was learned. */
export function fitTheRest(link: InstrumentController, of: InstrumentTerm): Promise<Learned> {
  return learnByHand(link, of, (lesson, plain, heard) => lesson.edit(plain, heard));
}

/** The edits become a part of the word, so they are taken back: one step of undo, with the word. */
async function learnByHand(
  link: InstrumentController,
  term: InstrumentTerm,
  learn: (lesson: InstrumentLesson, plain: Float64Array, heard: Float64Array) => InstrumentLesson,
): Promise<Learned> {
  const { instrument, state } = link;
  const said = state && link.wordRow(state.values);
  if (instrument === undefined || state === undefined || said === undefined) {
    return { said: '', problem: undefined };
  }
  const { values } = state;
  const of = instrument.terms.indexOf(term);
  const { sampleRate } = instrument;
  const plain = effectiveRow(said, values.amount, sampleRate);
  const heard = effectiveRow(said, values.amount, sampleRate, editsOf(values));
  const actions = new OwnWordActions(link);
  const isKept = await actions.learn(
    of,
    (lesson) => learn(lesson, plain, heard),
    (index) => ({ ...withoutEdits(instrument), ...heardAt(endOf(values, of), index) }),
  );
  // The point of the map is no place of it any more.
  if (link.view === 'map') link.view = 'slider';
  return {
    said: `Learned: this is your ${term.term} now, as near as a word comes to it. What was edited is a part of it.`,
    problem: isKept ? undefined : actions.problem,
  };
}

/** The end of the walk where the word is; where it is at none, the beginning. */
function endOf({ mode, morphY, termB, morph }: Values, of: number): InstrumentTermId {
  return mode === 0 && morphY === 0 && termB === of && morph === 1 ? 'termB' : 'termA';
}
