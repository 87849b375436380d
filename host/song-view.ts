import type { Messages } from './messages.ts';
import type { Page } from './page.ts';
import type { Span } from './playback.ts';
import type { Player } from './player.ts';
import { timeText } from './text.ts';
import { contains, firstRange, readPeaks, Timeline } from './timeline/index.ts';

/** The song over time: playhead, outline, zoom and the range that repeats. */
export class SongView {
  readonly #page: Page;
  readonly #player: Player;
  readonly #messages: Messages;
  readonly #timeline: Timeline;
  #frame = 0;
  #reading: AbortController | undefined;
  #range: Span | undefined;
  #isLooping = false;

  /** @param signal ends it */
  constructor(page: Page, player: Player, messages: Messages, signal: AbortSignal) {
    this.#page = page;
    this.#player = player;
    this.#messages = messages;
    this.#timeline = new Timeline(page, signal);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#reading?.abort();
    });
  }

  /** The range of the loop, whether it is on or not. */
  get range(): Span | undefined {
    return this.#range;
  }

  get looping(): boolean {
    return this.#isLooping;
  }

  /**
   * Shows another sound. The range of the one before it is gone.
   *
   * @param bars the number of bars; undefined where they are not known
   */
  load(sound: AudioBuffer, bars: number | undefined): void {
    const { wave } = this.#page;
    this.#timeline.setScale({ seconds: sound.duration, bars });
    this.setRange(undefined, false);
    wave.peaks = undefined;
    wave.start = 0;
    this.draw();
    this.#showZoom();
    void this.#readPeaks(sound);
  }

  /** Draws the playhead, and again in each animation frame while the sound plays. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    const { seconds, playing, sound } = this.#player;
    this.#timeline.setPlayhead(seconds, playing);
    const text = `${timeText(seconds)} / ${timeText(sound?.duration ?? 0)}`;
    if (this.#page.time.textContent !== text) this.#page.time.textContent = text;
    if (playing) this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** Goes to a place. Outside of the loop that means to leave it. */
  seek(seconds: number): void {
    if (this.#range && this.#isLooping && !contains(this.#range, seconds)) {
      this.setRange(this.#range, false);
      this.#messages.say('The loop is off: you went to a place outside of it.');
    }
    this.#player.seek(seconds);
    this.#page.wave.start = seconds;
    this.draw();
    this.#timeline.reveal();
  }

  /** Takes the range that was drawn on the ruler, and loops it. */
  rangeDrawn(): void {
    const { range } = this.#page.ruler;
    this.setRange(range, range !== undefined);
  }

  toggleLoop(): void {
    const length = this.#player.sound?.duration ?? 0;
    const range = this.#range ?? firstRange(this.#player.seconds, length);
    if (range) this.setRange(range, !this.#isLooping);
    else this.#messages.say('The sound is too short for a loop within it.');
  }

  /** Sets the range, within the sound. */
  setRange(range: Span | undefined, isLooping: boolean): void {
    const { ruler, loop } = this.#page;
    const length = this.#player.sound?.duration ?? 0;
    const end = Math.min(length, range?.end ?? 0);
    this.#range = range && range.start < end ? { start: range.start, end } : undefined;
    this.#isLooping = isLooping && this.#range !== undefined;
    ruler.range = this.#range;
    ruler.looping = this.#isLooping;
    loop.ariaChecked = String(this.#isLooping);
    this.#player.setLoop(this.#isLooping ? this.#range : undefined);
  }

  zoomIn(): void {
    this.#timeline.zoomIn();
    this.#showZoom();
  }

  zoomOut(): void {
    this.#timeline.zoomOut();
    this.#showZoom();
  }

  showAll(): void {
    this.#timeline.showAll();
    this.#showZoom();
  }

  #showZoom(): void {
    const { zoomIn, zoomOut, zoomAll } = this.#page;
    zoomIn.ariaDisabled = String(!this.#timeline.canZoomIn);
    zoomOut.ariaDisabled = String(!this.#timeline.canZoomOut);
    zoomAll.ariaDisabled = String(!this.#timeline.canZoomOut);
  }

  async #readPeaks(sound: AudioBuffer): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    try {
      this.#page.wave.peaks = await readPeaks(sound, signal);
    } catch (error) {
      // Another sound came.
      if (!signal.aborted) throw error;
    }
  }
}
