import { msg, str } from '@lit/localize';
import { editsOf, withoutPinned } from '../instrument/edits.ts';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type {
  InstrumentLesson,
  InstrumentState,
  InstrumentTerm,
  InstrumentTermId,
} from '../instrument/instrument.ts';
import { effectiveRow } from '../../words/index.ts';
import { clearEditsChange, hasEditsToClear, playWordChange } from './word-changes.ts';
import { OwnWordActions } from './own-word-actions.ts';

type Values = InstrumentState['values'];

/** The outcome as a sentence, and why the browser does not keep the word; undefined if it does. */
interface Learned {
  readonly message: string;
  readonly problem: string | undefined;
}

/** Learns the present sound as the person's meaning of a word, and plays the word. */
export function rememberSound(link: InstrumentController, term: InstrumentTerm): Promise<Learned> {
  return learnFromEdits(link, term, (lesson, _, edited) => lesson.keep(edited));
}

/** Learns what the edits mean for the rest of a word's curve, and plays the word. */
export function fitTheRest(link: InstrumentController, term: InstrumentTerm): Promise<Learned> {
  return learnFromEdits(link, term, (lesson, plain, edited) => lesson.edit(plain, edited));
}

/**
 * Teaches a word and takes the edits back, which are a part of the word then: one step of undo.
 *
 * @param learn gets the effective row without and with edits
 */
async function learnFromEdits(
  link: InstrumentController,
  term: InstrumentTerm,
  learn: (lesson: InstrumentLesson, plain: Float64Array, edited: Float64Array) => InstrumentLesson,
): Promise<Learned> {
  const { instrument, state } = link;
  const wordRow = state && link.wordRow(state.values);
  if (instrument === undefined || state === undefined || wordRow === undefined) {
    return { message: '', problem: undefined };
  }
  const { values } = state;
  const index = instrument.terms.indexOf(term);
  const { sampleRate } = instrument;
  const plain = effectiveRow(wordRow, values.amount, sampleRate);
  const edited = effectiveRow(wordRow, values.amount, sampleRate, editsOf(withoutPinned(values)));
  const actions = new OwnWordActions(link);
  const isKept = await actions.learn(
    index,
    (lesson) => learn(lesson, plain, edited),
    (ownIndex) => ({
      ...clearEditsChange(instrument, values),
      ...playWordChange(termIdOf(values, index), ownIndex),
    }),
  );
  // The word plays on the walk, not at a point of the map.
  if (link.view === 'map') link.view = 'slider';
  return {
    message: hasEditsToClear(instrument, values)
      ? msg(
          str`Learned: this is your ${term.term} now, as near as a word comes to it. What was edited is a part of it.`,
        )
      : msg(str`Learned: this is your ${term.term} now, as near as a word comes to it.`),
    problem: isKept ? undefined : actions.problem,
  };
}

/** The parameter of the walk's end where the term plays; termA where it plays at neither. */
function termIdOf({ mode, morphY, termB, morph }: Values, index: number): InstrumentTermId {
  return mode === 0 && morphY === 0 && termB === index && morph === 1 ? 'termB' : 'termA';
}
