import type { AutomationEvent, Line } from './automation-line.ts';
import { automationEvents } from './automation-line.ts';

/** The part of a plugin's node that the follower uses. */
export interface EventSink {
  scheduleEvents(...events: AutomationEvent[]): void;
  clearEvents(): void;
}

interface Pass {
  readonly line: Line;
  readonly loopSeconds: number;
  readonly startTime: number;
}

const LOOK_AHEAD_SECONDS = 0.8;
const REFILL_MILLISECONDS = 100;

/** Schedules the line's events at a playing plugin, 0.8 s ahead of the sound. */
export class LineFollower {
  readonly #clock: { readonly currentTime: number };
  readonly #sink: EventSink;
  #timer: ReturnType<typeof setInterval> | undefined;
  #pass: Pass | undefined;
  #scheduledUntil = 0;
  #isLineNew = false;

  constructor(clock: { readonly currentTime: number }, sink: EventSink) {
    this.#clock = clock;
    this.#sink = sink;
  }

  get following(): boolean {
    return this.#pass !== undefined;
  }

  /**
   * Follows the line from now on.
   *
   * @param startTime when the first pass of the loop starts, in seconds of the clock
   */
  start(line: Line, loopSeconds: number, startTime: number): void {
    this.stop();
    this.#pass = { line, loopSeconds, startTime };
    this.#scheduledUntil = this.#clock.currentTime;
    this.#refill();
    this.#timer = setInterval(() => this.#refill(), REFILL_MILLISECONDS);
  }

  /** Takes a new line at the next refill, which clears the events of the old one. */
  setLine(line: Line): void {
    if (!this.#pass) return;
    this.#pass = { ...this.#pass, line };
    this.#isLineNew = true;
  }

  stop(): void {
    if (!this.#pass) return;
    clearInterval(this.#timer);
    this.#pass = undefined;
    this.#isLineNew = false;
    this.#sink.clearEvents();
  }

  #refill(): void {
    if (!this.#pass) return;
    const now = this.#clock.currentTime;
    if (this.#isLineNew) {
      this.#isLineNew = false;
      this.#sink.clearEvents();
      this.#scheduledUntil = now;
    }
    const { line, loopSeconds, startTime } = this.#pass;
    // Browsers pause timers of hidden pages: events of the past are skipped.
    const from = Math.max(now, this.#scheduledUntil);
    const until = now + LOOK_AHEAD_SECONDS;
    if (until <= from) return;
    const events = automationEvents(line, loopSeconds, from, until, startTime);
    if (events.length > 0) this.#sink.scheduleEvents(...events);
    this.#scheduledUntil = until;
  }
}
