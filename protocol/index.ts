export { dueSeconds, isAutomation } from './automation.ts';
export type { AutomationEvent } from './automation.ts';
export type {
  AnswerMessage,
  Answers,
  PackedModel,
  PartialValues,
  ProcessorOptions,
  Request,
  ReportMessage,
  RequestMessage,
  SampleBlock,
} from './messages.ts';
export { isOurs } from './messages.ts';
export { NOT_LISTENING, acceptListening, isSameListening, isSamePair } from './listening.ts';
export type { Listening, Trial } from './listening.ts';
export { TABLE_COLUMNS, TABLE_ROWS, isMorphTable } from './morph-table.ts';
export type { MorphTable } from './morph-table.ts';
export { OWN_CHOICES, OWN_SLOTS, areOwnPoints } from './own-slots.ts';
export {
  EDIT_IDS,
  MODES,
  PARAMETER_IDS,
  acceptNormalized,
  acceptValue,
  defaultValues,
  editsOf,
  namedValues,
  normalize,
  parameterSpecs,
} from './parameters.ts';
export type {
  BandNumber,
  EditId,
  ParameterId,
  ParameterSpec,
  ParameterValues,
  TermId,
} from './parameters.ts';
export { KEPT_BOUND, NOTHING_KEPT, withField, withoutParameters } from './kept-fields.ts';
export type { KeptFields } from './kept-fields.ts';
export { STATE_FIELDS, STATE_VERSION, formatState, parseState } from './state.ts';
export type { ParsedState, SavedState } from './state.ts';
