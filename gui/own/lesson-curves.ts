import { analogResponseDb, rowToBands } from '../../eq/index.ts';
import { graphFrequenciesHz } from '../curves.ts';
import type { Curves } from '../curves.ts';
import type { InstrumentLesson } from '../instrument.ts';

/** What a graph shows of a lesson: the word as it sounds by now, and most people's as its ghost. */
export function lessonCurves({ sounds, crowdDb }: InstrumentLesson, sampleRate: number): Curves {
  const frequenciesHz = graphFrequenciesHz(sampleRate);
  const response = (row: readonly number[]): Float64Array =>
    analogResponseDb(rowToBands(Float64Array.from(row)), frequenciesHz);
  const now = response(sounds.own);
  const ghost = crowdDb === undefined ? now : response(sounds.crowd);
  return { frequenciesHz, now, a: ghost, b: ghost, nodes: [] };
}

/** The outermost of both, in dB. */
export function peakDb({ now, a }: Curves): number {
  return Math.max(...now.map(Math.abs), ...a.map(Math.abs));
}
