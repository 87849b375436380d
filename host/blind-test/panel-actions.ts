import type { Side } from './side.ts';

/** What a person can do in the panel. */
export interface PanelActions {
  /** Looks which own words there are. */
  look(): void;
  choose(place: number): void;
  start(): void;
  listen(side: Side): void;
  answer(side: Side): void;
  giveUp(): void;
  /** Hands the result over as a file. */
  save(): void;
  leaveResult(): void;
}

/** What a panel does that nobody has joined to a test. */
export const NO_ACTIONS: PanelActions = {
  look: () => undefined,
  choose: () => undefined,
  start: () => undefined,
  listen: () => undefined,
  answer: () => undefined,
  giveUp: () => undefined,
  save: () => undefined,
  leaveResult: () => undefined,
};
