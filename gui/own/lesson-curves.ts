import { analogResponseDb, rowToBands } from '../../eq/index.ts';
import { graphFrequenciesHz } from '../graph/curves.ts';
import type { Ghosts } from '../graph/curves.ts';
import type { InstrumentLesson } from '../instrument/instrument.ts';
import type { GainCurve } from '../graph/moving-curve.ts';

/** What a graph shows of a lesson: the word as learned so far, and the word of most people as its ghost. */
export interface LessonCurves {
  readonly ownCurve: GainCurve;
  /** Undefined if the vocabulary lacks the word. */
  readonly ghosts: Ghosts | undefined;
  /** The largest boost or cut of all curves, in dB. */
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
  const ownCurve = curve(sounds.own);
  const crowdCurve = hasCrowd ? curve(sounds.crowd) : undefined;
  return {
    ownCurve,
    ghosts: crowdCurve && { a: crowdCurve, b: crowdCurve },
    peakDb: Math.max(
      ...[ownCurve, crowdCurve ?? ownCurve].flatMap(({ gainsDb }) => [...gainsDb.map(Math.abs)]),
    ),
  };
}
