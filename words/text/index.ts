export { apoText } from './apo-text.ts';
export { describeBlend } from './describe-blend.ts';
export type { NamedShare } from './describe-blend.ts';
export { describeRow } from './describe-row.ts';
