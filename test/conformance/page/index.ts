import { NotApplicable, reasonOf } from '../failure.ts';
import type { Outcome } from '../point.ts';
import { ALL_POINTS } from '../points/index.ts';
import { watchActivity } from './activity.ts';
import { Host } from './host.ts';
import type { Visit } from './host.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';

const activity = watchActivity();

/** What a test may ask of the page. */
export const conformance = {
  survey: (visit: Visit): Promise<Survey> => survey(new Host(visit, activity)),

  async run(name: string, visit: Visit): Promise<Outcome> {
    try {
      const point = ALL_POINTS.find((candidate) => candidate.name === name);
      if (point === undefined) throw new Error(`there is no point "${name}"`);
      return { kind: 'passed', saw: await point.run(new Host(visit, activity)) };
    } catch (error) {
      const kind = error instanceof NotApplicable ? 'skipped' : 'failed';
      return { kind, saw: reasonOf(error) };
    }
  },
};

Object.assign(globalThis, { conformance });
