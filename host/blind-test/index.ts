export { BlindTest } from './blind-test.ts';
export { BlindTestPanel } from './panel.ts';
export type { PanelActions } from './panel-actions.ts';
export { resultFile } from './result.ts';
