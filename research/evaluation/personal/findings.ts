import { average, quantile } from '../../statistics/quantiles.ts';
import { courseSummary, nearnessSummary } from './summary.ts';
import type { CourseSummary, NearnessSummary } from './summary.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** The content of docs/personal.json: sums over people, never one person's curve or answers. */
export interface PersonalFindings {
  /** The prior that ships, and the decoder. */
  readonly basis: string;
  readonly model: string;
  readonly people: number;
  readonly words: number;
  readonly seeds: readonly number[];
  readonly j1: CourseSummary;
  readonly j2: CourseSummary;
  readonly random1: CourseSummary;
  readonly random2: CourseSummary;
  readonly untaught1: CourseSummary;
  readonly untaught2: CourseSummary;
  readonly clicker: CourseSummary;
  readonly latent1: NearnessSummary;
  readonly latent2: NearnessSummary;
  readonly latentApartDb: Spread;
  readonly fitApartDb: Spread;
  readonly ear: ConsistencySummary;
  readonly clickerEar: ConsistencySummary;
  readonly bounds: readonly Bound[];
}

interface Spread {
  readonly median: number;
  /** 95 % lie below. */
  readonly p95: number;
}

interface ConsistencySummary {
  /** Mean confidence, 0 … 1. */
  readonly confidence: number;
  /** Share whose answers agreed. */
  readonly agreed: number;
  /** Mean of the RMS error that the model expects, in dB. */
  readonly expectedDb: number;
}

/** A promised number and the measured one. */
export interface Bound {
  readonly name: string;
  readonly limit: number;
  readonly isAtMost: boolean;
  readonly measured: number;
  readonly isMet: boolean;
}

/** Sums up all simulated people. */
export function personalFindings(
  people: readonly SimulatedPerson[],
  about: Pick<PersonalFindings, 'basis' | 'model' | 'people' | 'words' | 'seeds'>,
): PersonalFindings {
  const courses = (
    name: 'j1' | 'j2' | 'random1' | 'random2' | 'untaught1' | 'untaught2' | 'clicker',
  ): CourseSummary => courseSummary(people.map((person) => person[name]));
  const spread = (name: 'latentApartDb' | 'fitApartDb'): Spread => {
    const values = people.map((person) => person[name]);
    return { median: quantile(values, 0.5), p95: quantile(values, 0.95) };
  };
  const ear = (name: 'ear' | 'clickerEar'): ConsistencySummary => ({
    confidence: average(people.map((person) => person[name].confidence)),
    agreed: average(people.map((person) => Number(person[name].agreed))),
    expectedDb: average(people.map((person) => person[name].expectedDb)),
  });
  const found = {
    ...about,
    j1: courses('j1'),
    j2: courses('j2'),
    random1: courses('random1'),
    random2: courses('random2'),
    untaught1: courses('untaught1'),
    untaught2: courses('untaught2'),
    clicker: courses('clicker'),
    latent1: nearnessSummary(people.map(({ latent1 }) => latent1)),
    latent2: nearnessSummary(people.map(({ latent2 }) => latent2)),
    latentApartDb: spread('latentApartDb'),
    fitApartDb: spread('fitApartDb'),
    ear: ear('ear'),
    clickerEar: ear('clickerEar'),
  };
  return { ...found, bounds: boundsOf(found) };
}

function boundsOf(found: Omit<PersonalFindings, 'bounds'>): Bound[] {
  const { j1, j2, random1, random2, untaught1, untaught2, clicker, latentApartDb } = found;
  const atMost = (name: string, limit: number, measured: number): Bound => ({
    ...{ name, limit, measured },
    isAtMost: true,
    isMet: measured <= limit,
  });
  const atLeast = (name: string, limit: number, measured: number): Bound => ({
    ...{ name, limit, measured },
    isAtMost: false,
    isMet: measured >= limit,
  });
  return [
    atMost('Good ear, six answers: median error, dB', 1.65, j1.after['6'].median),
    atMost('Good ear, six answers: mean error, dB', 1.7, j1.after['6'].mean),
    atLeast('Good ear, six answers: mean correlation', 0.77, j1.after['6'].r),
    atMost('Good ear, six answers: made worse', 0.12, j1.worse),
    atMost('Good ear, three answers: median error, dB', 1.85, j1.after['3'].median),
    atMost('Poor ear, six answers: median error, dB', 1.97, j2.after['6'].median),
    atMost('Poor ear, six answers: mean error, dB', 2, j2.after['6'].mean),
    atMost('Poor ear, six answers: made worse', 0.25, j2.worse),
    atLeast(
      'Good ear: random pairs less chosen ones, mean error after six, dB',
      0.25,
      random1.after['6'].mean - j1.after['6'].mean,
    ),
    atLeast(
      'Poor ear: random pairs less chosen ones, mean error after six, dB',
      0.25,
      random2.after['6'].mean - j2.after['6'].mean,
    ),
    atMost('Untaught word, good ear, six answers: mean error, dB', 1.75, untaught1.after['6'].mean),
    atMost('Untaught word, poor ear, six answers: mean error, dB', 2.05, untaught2.after['6'].mean),
    atMost(
      'Random clicks: what they do to the mean error, dB',
      0.55,
      clicker.after['6'].mean - clicker.start.mean,
    ),
    atMost(
      'Point of the latent space, off what was learned: median, dB',
      0.3,
      latentApartDb.median,
    ),
  ];
}
