import { NotApplicable, reasonOf } from '../failure.ts';
import type { Outcome } from '../point.ts';
import { ALL_POINTS } from '../points/index.ts';
import { watchActivity } from './activity.ts';
import { Host } from './host.ts';
import type { Subject } from './host.ts';
import { findAudibleParameter } from './audible-parameter.ts';
import type { SearchResult } from './audible-parameter.ts';

const activity = watchActivity();

/** What a test can call in the page. */
export const conformance = {
  findAudibleParameter: (subject: Subject): Promise<SearchResult> =>
    findAudibleParameter(new Host(subject, activity)),

  async run(name: string, subject: Subject): Promise<Outcome> {
    try {
      const point = ALL_POINTS.find((candidate) => candidate.name === name);
      if (point === undefined) throw new Error(`there is no point "${name}"`);
      return { kind: 'passed', saw: await point.run(new Host(subject, activity)) };
    } catch (error) {
      const kind = error instanceof NotApplicable ? 'skipped' : 'failed';
      return { kind, saw: reasonOf(error) };
    }
  },
};

Object.assign(globalThis, { conformance });
