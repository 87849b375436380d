export { describeBlend } from './describe-blend.ts';
export type { NamedShare } from './describe-blend.ts';
export { describeMix, mixText } from './describe-mix.ts';
export { describeRow } from './describe-row.ts';
export { WORDINGS } from './wording.ts';
export type { TextLanguage } from './wording.ts';
