import type { Side } from './side.ts';

/** What a person can do in the panel. */
export interface PanelActions {
  /** Reads the list of own words anew. */
  refresh(): void;
  /** Chooses the own word in a slot. */
  choose(slot: number): void;
  start(): void;
  listen(side: Side): void;
  answer(side: Side): void;
  giveUp(): void;
  /** Saves the result as a file. */
  save(): void;
  closeResult(): void;
}

/** The actions of a panel that is not connected to a test. */
export const NO_ACTIONS: PanelActions = {
  refresh: () => undefined,
  choose: () => undefined,
  start: () => undefined,
  listen: () => undefined,
  answer: () => undefined,
  giveUp: () => undefined,
  save: () => undefined,
  closeResult: () => undefined,
};
