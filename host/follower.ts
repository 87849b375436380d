import type { AutomationEvent, Line } from './automation-line.ts';
import { automationEvents, STEP_SECONDS } from './automation-line.ts';
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
const REPORT_SECONDS = 1;
/** A plugin may keep single-precision numbers. */
const VALUE_TOLERANCE = 1e-6;

/** Schedules the line's events at a playing plugin, 0.8 s ahead of the sound, except while a hand holds the control. */
export class LineFollower {
  readonly #clock: { readonly currentTime: number };
  readonly #sink: EventSink;
  #timer: ReturnType<typeof setInterval> | undefined;
  #followed: Followed | undefined;
  #scheduledUntil = 0;
  /** The events that the plugin may tell of, in the order of their times. */
  #scheduled: readonly AutomationEvent[] = [];
  /** The time of the latest event that the plugin has told of. */
  #toldTime = -Infinity;
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

  /**
   * Whether a value that the plugin tells is one that the line has set. If not, a hand has set it, however near to the
   * line it is. To be called with each value that comes: the line's come in the order of their times.
   */
  explains(value: number): boolean {
    const latest = this.#clock.currentTime + STEP_SECONDS;
    const earliest = Math.max(latest - REPORT_SECONDS, this.#toldTime);
    const event = this.#scheduled.find(
      ({ time, data }) =>
        time >= earliest && time <= latest && Math.abs(data.value - value) <= VALUE_TOLERANCE,
    );
    if (!event) return false;
    this.#toldTime = event.time;
    return true;
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
    this.#clear();
  }

  /** Takes back the events that are not due yet. */
  #clear(): void {
    this.#sink.clearEvents();
    const now = this.#clock.currentTime;
    this.#scheduled = this.#scheduled.filter(({ time }) => time <= now + STEP_SECONDS);
  }

  #refill(): void {
    if (!this.#followed) return;
    const now = this.#clock.currentTime;
    if (this.#isLineNew) {
      this.#isLineNew = false;
      this.#clear();
      this.#scheduledUntil = now;
    }
    const { line, soundSeconds, playback } = this.#followed;
    // Browsers pause timers of hidden pages: events of the past are skipped.
    const from = Math.max(now, this.#scheduledUntil);
    const until = now + LOOK_AHEAD_SECONDS;
    if (until <= from) return;
    const events = automationEvents(line, soundSeconds, playback, from, until);
    if (events.length > 0) this.#sink.scheduleEvents(...events);
    const tellable = this.#scheduled.filter(({ time }) => time >= now - REPORT_SECONDS);
    this.#scheduled = [...tellable, ...events];
    this.#scheduledUntil = until;
  }
}
