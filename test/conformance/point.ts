import type { Host } from './page/host.ts';
import type { Trap } from './traps.ts';

/** One thing that hosts count on. */
export interface Point {
  /** Goes on where the name of its group ends: "events" … "start at their very sample". */
  readonly name: string;
  readonly trap: Trap;
  /**
   * Asks a WAM, in a page that nobody used before.
   *
   * @returns what the host saw
   * @throws {Failure} if that is not what hosts count on
   * @throws {NotApplicable} if it cannot be asked of this WAM, or in this browser
   */
  run(host: Host): Promise<string>;
}

export interface Group {
  readonly name: string;
  readonly points: readonly Point[];
}

/** How a point ended, and what the host saw. */
export interface Outcome {
  readonly kind: 'passed' | 'failed' | 'skipped';
  readonly saw: string;
}
