import type { Host } from './page/host.ts';
import type { Trap } from './traps.ts';

/** One thing that hosts rely on. */
export interface Point {
  /** Continues the name of its group: "events" … "start at their very sample". */
  readonly name: string;
  readonly trap: Trap;
  /**
   * Tests a WAM in a new page.
   *
   * @returns what the host saw
   * @throws {Failure} if that is not what hosts rely on
   * @throws {NotApplicable} if this WAM or this browser lacks what the point needs
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
