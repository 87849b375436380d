import type { Group } from '../point.ts';
import { audio } from './audio.ts';
import { events } from './events.ts';
import { gui } from './gui.ts';
import { life } from './life.ts';
import { moduleGroup } from './module.ts';
import { parameters } from './parameters.ts';
import { state } from './state.ts';
import { values } from './values.ts';

/** All points, by group. */
export const GROUPS: readonly Group[] = [
  moduleGroup,
  state,
  parameters,
  values,
  events,
  audio,
  gui,
  life,
];

/** All points. Their names are unique. */
export const ALL_POINTS = GROUPS.flatMap(({ points }) => points);
