import { readFileSync } from 'node:fs';
import { parsePersonalPrior } from '../../../words/personal/index.ts';

export const PRIOR_JSON: unknown = JSON.parse(
  readFileSync(new URL('../../../model/personal.json', import.meta.url), 'utf8'),
);

/** The prior that ships. */
export const PRIOR = parsePersonalPrior(PRIOR_JSON, 'model/personal.json');
