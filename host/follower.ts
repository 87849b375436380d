import type { AutomationEvent, Line } from './automation-line.ts';
import { automationEvents, valuesBetween } from './automation-line.ts';
import type { Playback } from './playback.ts';

/** The part of a plugin's node that the follower uses. */
export interface EventSink {
  scheduleEvents(...events: AutomationEvent[]): void;
  clearEvents(): void;
}

/** What is followed. */
interface Followed {
  readonly line: Line;
  readonly soundSeconds: number;
  readonly playback: Playback;
}

const LOOK_AHEAD_SECONDS = 0.8;
const REFILL_MILLISECONDS = 100;
/** A busy page hears of a value that late. */
const REPORT_SECONDS = 0.5;
const VALUE_TOLERANCE = 0.01;

/** Schedules the line's events at a playing plugin, 0.8 s ahead of the sound, except while a hand holds the control. */
export class LineFollower {
  readonly #clock: { readonly currentTime: number };
  readonly #sink: EventSink;
  #timer: ReturnType<typeof setInterval> | undefined;
  #followed: Followed | undefined;
  #scheduledUntil = 0;
  #isLineNew = false;
  #isHeld = false;

  constructor(clock: { readonly currentTime: number }, sink: EventSink) {
    this.#clock = clock;
    this.#sink = sink;
  }

  get following(): boolean {
    return this.#followed !== undefined;
  }

  /**
   * Follows the line from now on.
   *
   * @param soundSeconds the length of the sound, over which the line is drawn
   */
  start(line: Line, soundSeconds: number, playback: Playback): void {
    this.stop();
    this.#followed = { line, soundSeconds, playback };
    this.#begin();
  }

  /** Takes a new line at the next refill, which clears the events of the old one. */
  setLine(line: Line): void {
    if (!this.#followed) return;
    this.#followed = { ...this.#followed, line };
    this.#isLineNew = true;
  }

  /** A hand takes the control, or lets it go: meanwhile no event is due, and then the line goes on where it is by now. */
  setHeld(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    if (!this.#followed) return;
    if (isHeld) this.#pause();
    else this.#begin();
  }

  /** Whether the line explains a value of the control, now or a moment ago. If it does not, a hand has set it. */
  explains(value: number): boolean {
    if (!this.#followed) return false;
    const { line, soundSeconds, playback } = this.#followed;
    const now = this.#clock.currentTime;
    const { lowest, highest } = valuesBetween(
      line,
      soundSeconds,
      playback,
      now - REPORT_SECONDS,
      now,
    );
    return value >= lowest - VALUE_TOLERANCE && value <= highest + VALUE_TOLERANCE;
  }

  stop(): void {
    if (!this.#followed) return;
    this.#followed = undefined;
    this.#pause();
  }

  #begin(): void {
    if (this.#isHeld) return;
    this.#scheduledUntil = this.#clock.currentTime;
    this.#refill();
    this.#timer = setInterval(() => this.#refill(), REFILL_MILLISECONDS);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#isLineNew = false;
    this.#sink.clearEvents();
  }

  #refill(): void {
    if (!this.#followed) return;
    const now = this.#clock.currentTime;
    if (this.#isLineNew) {
      this.#isLineNew = false;
      this.#sink.clearEvents();
      this.#scheduledUntil = now;
    }
    const { line, soundSeconds, playback } = this.#followed;
    // Browsers pause timers of hidden pages: events of the past are skipped.
    const from = Math.max(now, this.#scheduledUntil);
    const until = now + LOOK_AHEAD_SECONDS;
    if (until <= from) return;
    const events = automationEvents(line, soundSeconds, playback, from, until);
    if (events.length > 0) this.#sink.scheduleEvents(...events);
    this.#scheduledUntil = until;
  }
}
