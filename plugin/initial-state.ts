import { jsonSize } from '../json/index.ts';
import {
  KEPT_BOUND,
  NOTHING_KEPT,
  STATE_FIELDS,
  defaultValues,
  parseState,
  withField,
} from '../protocol/index.ts';
import type {
  MorphTable,
  PackedModel,
  ParameterSpec,
  ParsedState,
  ProcessorOptions,
} from '../protocol/index.ts';
import type { WordModel } from '../words/index.ts';
import { copiedState } from './copied-state.ts';
import { OwnWords } from './own-words/own-words.ts';

/** What an instance starts with. */
export interface InitialState extends ParsedState {
  readonly own: OwnWords;
  /** Whether no state was handed over. */
  readonly isFresh: boolean;
}

/**
 * Reads the state that a host hands over, whatever it is: undefined and null are a fresh instance. Never throws,
 * and shares nothing with the state.
 *
 * @param specs of the model's terms
 */
export function readInitialState(
  state: unknown,
  specs: readonly ParameterSpec[],
  model: WordModel,
): InitialState {
  if (state === undefined || state === null) {
    const values = defaultValues(specs);
    return { values, kept: NOTHING_KEPT, notices: [], own: OwnWords.none(model), isFresh: true };
  }
  const { values, kept, notices } = parseState(copiedState(state), specs, model.vocabulary.model);
  const saved = kept.fields[STATE_FIELDS.ownWords];
  const savedVacated = kept.fields[STATE_FIELDS.vacatedSlots];
  const words = OwnWords.read(saved, model, savedVacated);
  const { own } = words;
  // The fields stay as they came, for another version may understand more of them, but for those too large to keep.
  const bounded = words.isCut ? withField(kept, STATE_FIELDS.ownWords, own.save()) : kept;
  const isVacatedTooLarge = jsonSize(savedVacated, KEPT_BOUND.characters) === Infinity;
  return {
    values,
    kept: isVacatedTooLarge
      ? withField(bounded, STATE_FIELDS.vacatedSlots, own.saveVacated())
      : bounded,
    notices: [...notices, ...words.notices],
    own,
    isFresh: false,
  };
}

/**
 * The options of an instance's audio node: stereo in and out, and what its processor starts with.
 *
 * @param model the network and the words, which each node brings along: the processor keeps the first
 * @param table the morph table of the present pair, if it is decoded already
 */
export function nodeOptions(
  { values, own }: InitialState,
  model: PackedModel,
  table: MorphTable | undefined,
): AudioWorkletNodeOptions {
  const processorOptions: ProcessorOptions = {
    model,
    values,
    ownPoints: own.ownPoints,
    ...(table === undefined ? {} : { table }),
  };
  return {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [2],
    channelCount: 2,
    channelCountMode: 'clamped-max',
    processorOptions,
  };
}
