import { decodeFile } from '../sound-file/index.ts';
import type { Line } from './automation-line.ts';
import { BlindTest } from './blind-test/index.ts';
import { blindTestActions } from './blind-test-actions.ts';
import { bounceToFile } from './bounce-file.ts';
import { listen } from './controls.ts';
import { BARS, BEATS_PER_MINUTE, renderLoop } from './loop/index.ts';
import type { Page } from './page.ts';
import { download, hiddenNote, showFailure } from './page.ts';
import { Player } from './player.ts';
import { Rack } from './rack.ts';
import { reasonOf } from './text.ts';
import { loadPlugin } from './wam.ts';

const LOOP_NAME = 'Built-in loop';
const LOOP_DETAIL = `Drums, bass and chords · ${BARS} bars · ${BEATS_PER_MINUTE} bpm`;
/** Parts of the lane's grid over a sound file, whose bars are unknown. */
const FILE_DIVISIONS = 8;
/** The first line: up, level for a quarter, and down again. */
const FIRST_LINE: Line = [
  { position: 0, value: 0 },
  { position: 0.5, value: 1 },
  { position: 0.75, value: 1 },
  { position: 1, value: 0 },
];

/** The demo host: a sound, one plugin, an automation line, and the person's actions on them. */
export class Host {
  readonly #page: Page;
  readonly #context = new AudioContext();
  readonly #rack = new Rack(this.#context);
  readonly #player = new Player(this.#context, this.#rack, FIRST_LINE);
  readonly #blindTest: BlindTest;
  readonly #lifetime = new AbortController();
  #loop: AudioBuffer | undefined;
  #soundName = LOOP_NAME;
  #wantsFollowing = false;
  #isBouncing = false;
  /** During the self-test the sound stays, and only the test changes the plugin. */
  #isTesting = false;
  #frame = 0;
  /** Counts the requests for a sound: the latest one wins, whichever is decoded first. */
  #requestCount = 0;

  constructor(page: Page) {
    this.#page = page;
    page.lane.line = FIRST_LINE;
    page.lane.divisions = BARS;
    const actions = {
      toggle: () => (this.#player.playing ? this.#stop() : void this.#play()),
      takeFile: (file: File) => void this.#takeFile(file),
      takeLoop: () => this.#takeLoop(),
      bounce: () => void this.#bounce(),
      toggleFollowing: () => this.#toggleFollowing(),
      lineChanged: () => this.#player.setLine(page.lane.line),
    };
    listen(page, actions, this.#lifetime.signal);
    const testHost = {
      play: () => this.#ensurePlaying(),
      enterTest: () => this.#setTesting(true),
      leaveTest: () => this.#setTesting(false),
    };
    this.#blindTest = new BlindTest(testHost, (view) => (page.blindTest.view = view));
    page.blindTest.actions = blindTestActions(this.#blindTest);
  }

  /**
   * Loads the plugin and renders the built-in loop, both at once.
   *
   * @param address of the plugin's module
   * @param base what a relative address is relative to
   */
  async open(address: string, base: string): Promise<void> {
    await Promise.all([this.#openPlugin(address, base), this.#renderLoop()]);
  }

  close(): void {
    this.#lifetime.abort();
    this.#stop();
    this.#rack.remove();
    void this.#context.close();
  }

  async #openPlugin(address: string, base: string): Promise<void> {
    try {
      const plugin = await loadPlugin(address, base);
      const onFailure = (message: string): void => void this.#removePlugin(message);
      const notice = await this.#rack.insert(plugin, this.#page.pluginArea, onFailure);
      if (notice !== undefined) showFailure(this.#page.pluginArea, notice);
      await this.#pluginChanged();
    } catch (error) {
      await this.#removePlugin(reasonOf(error));
    }
  }

  /** Takes the plugin out, and shows in its area why. */
  async #removePlugin(message: string): Promise<void> {
    showFailure(this.#page.pluginArea, message, 'You hear the sound as it is, without the plugin.');
    this.#rack.remove();
    await this.#pluginChanged();
  }

  /** Passes the plugin in the rack to all that use it. */
  async #pluginChanged(): Promise<void> {
    await this.#player.pluginChanged();
    await this.#blindTest.setPlugin(this.#rack.instance?.audioNode);
    this.#show();
  }

  async #renderLoop(): Promise<void> {
    const { sampleRate } = this.#context;
    const { left, right } = await renderLoop(sampleRate);
    this.#loop = new AudioBuffer({ numberOfChannels: 2, length: left.length, sampleRate });
    this.#loop.copyToChannel(left, 0);
    this.#loop.copyToChannel(right, 1);
    if (!this.#player.sound) this.#takeLoop();
  }

  #takeLoop(): void {
    if (!this.#loop) return;
    this.#requestCount += 1;
    this.#take(this.#loop, LOOP_NAME, LOOP_DETAIL, BARS);
  }

  async #takeFile(file: File): Promise<void> {
    if (this.#isTesting) {
      this.#showError(`The self-test keeps its sound: take ${file.name} when it is over.`);
      return;
    }
    const request = ++this.#requestCount;
    this.#showStatus(`Reading ${file.name}…`);
    try {
      const sound = await decodeFile(this.#context, file);
      if (request !== this.#requestCount) return;
      const detail = `${sound.duration.toFixed(1)} s · ${sound.numberOfChannels === 1 ? 'mono' : 'stereo'}`;
      this.#take(sound, file.name, detail, FILE_DIVISIONS);
    } catch (error) {
      if (request === this.#requestCount)
        this.#showError(`${reasonOf(error)} The sound before it stays.`);
    }
  }

  #take(sound: AudioBuffer, name: string, detail: string, divisions: number): void {
    const wasPlaying = this.#player.playing;
    this.#player.load(sound);
    this.#soundName = name;
    const { lane, soundName, soundDetail, back } = this.#page;
    soundName.textContent = name;
    soundDetail.textContent = detail;
    back.hidden = sound === this.#loop;
    lane.seconds = sound.duration;
    lane.divisions = divisions;
    this.#showStatus('');
    this.#show();
    if (wasPlaying) void this.#play();
  }

  async #play(): Promise<void> {
    try {
      const started = this.#player.play();
      this.#show();
      await started;
      this.#drawPlayhead();
    } catch (error) {
      this.#showError(`The sound does not start: ${reasonOf(error)}`);
    }
    this.#show();
  }

  /** Returns false if there is no sound. */
  #ensurePlaying(): boolean {
    if (!this.#player.sound) return false;
    if (!this.#player.playing) void this.#play();
    return true;
  }

  #setTesting(isTesting: boolean): void {
    this.#isTesting = isTesting;
    // A file that is still being decoded is dropped.
    this.#requestCount += 1;
    this.#showStatus('');
    if (isTesting) this.#rack.cover(hiddenNote());
    else this.#rack.uncover();
    this.#player.setSuspended(isTesting);
    this.#show();
  }

  #stop(): void {
    this.#player.stop();
    this.#drawPlayhead();
    this.#show();
  }

  /** Draws the playhead, and again in each animation frame while the sound plays. */
  #drawPlayhead(): void {
    cancelAnimationFrame(this.#frame);
    const { position } = this.#player;
    this.#page.lane.playhead = position;
    if (position !== undefined) {
      this.#frame = requestAnimationFrame(() => this.#drawPlayhead());
    }
  }

  #toggleFollowing(): void {
    this.#wantsFollowing = !this.#wantsFollowing;
    this.#player.setFollowing(this.#wantsFollowing);
    this.#show();
  }

  async #bounce(): Promise<void> {
    const { plugin, instance } = this.#rack;
    const { sound, followed } = this.#player;
    if (this.#isBouncing || !plugin || !instance || !sound) return;
    this.#isBouncing = true;
    this.#showStatus('');
    this.#show();
    try {
      const file = await bounceToFile(plugin, instance, sound, this.#soundName, followed);
      download(file.name, new Blob([file.bytes], { type: 'audio/wav' }));
      this.#showStatus(file.summary);
    } catch (error) {
      this.#showError(`The bounce failed: ${reasonOf(error)}`);
    }
    this.#isBouncing = false;
    this.#show();
  }

  #showStatus(message: string): void {
    this.#page.status.textContent = message;
    this.#page.error.textContent = '';
  }

  #showError(message: string): void {
    this.#page.status.textContent = '';
    this.#page.error.textContent = message;
  }

  /** Updates the controls. */
  #show(): void {
    const { play, playLabel, choose, back, bounce, follow, lane } = this.#page;
    const { sound, playing, canFollow, followed } = this.#player;
    play.disabled = !sound;
    play.toggleAttribute('data-playing', playing);
    playLabel.textContent = playing ? 'Stop' : 'Play';
    choose.disabled = this.#isTesting;
    back.disabled = this.#isTesting;
    bounce.disabled = !sound || !this.#rack.instance || this.#isTesting;
    // Not disabled while it works, because a disabled button loses the focus.
    bounce.ariaBusy = String(this.#isBouncing);
    bounce.textContent = this.#isBouncing ? 'Bouncing…' : 'Bounce to WAV';
    follow.disabled = !canFollow || this.#isTesting;
    follow.ariaChecked = String(this.#wantsFollowing);
    lane.toggleAttribute('following', followed !== undefined);
  }
}
