import { analogResponseDb, rowToBands } from '../../eq/index.ts';
import { graphFrequenciesHz } from '../graph/curves.ts';
import type { Ghosts } from '../graph/curves.ts';
import type { InstrumentLesson } from '../instrument/instrument.ts';
import type { GainCurve } from '../graph/moving-curve.ts';

/** What a graph shows of a lesson: the word as it sounds by now, and most people's as its ghost. */
export interface LessonCurves {
  readonly heard: GainCurve;
  /** Undefined where nobody taught the word. */
  readonly ghosts: Ghosts | undefined;
  /** The outermost of all, in dB. */
  readonly peakDb: number;
}

export function lessonCurves(
  { sounds, hasCrowd }: InstrumentLesson,
  sampleRate: number,
): LessonCurves {
  const frequenciesHz = graphFrequenciesHz(sampleRate);
  const curve = (row: readonly number[]): GainCurve => ({
    frequenciesHz,
    gainsDb: analogResponseDb(rowToBands(Float64Array.from(row)), frequenciesHz),
  });
  const heard = curve(sounds.own);
  const crowd = hasCrowd ? curve(sounds.crowd) : undefined;
  return {
    heard,
    ghosts: crowd && { a: crowd, b: crowd },
    peakDb: Math.max(
      ...[heard, crowd ?? heard].flatMap(({ gainsDb }) => [...gainsDb.map(Math.abs)]),
    ),
  };
}
