export { AutomationLane } from './lane.ts';
export { contains, firstRange } from './loop-range.ts';
export { readPeaks } from './peaks.ts';
export { TimeRuler } from './ruler.ts';
export { SeekEvent } from './seek-event.ts';
export { Timeline } from './timeline.ts';
export { SoundWave } from './wave.ts';
