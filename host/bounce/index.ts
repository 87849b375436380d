export { bounceToFile } from './bounce-file.ts';
export { FORMAT_TEXTS } from './bounce-text.ts';
export { ProgressTalk } from './progress-talk.ts';
