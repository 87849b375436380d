import type { Line } from './automation-line.ts';
import { BlindTest } from './blind-test/index.ts';
import { blindTestActions } from './blind-test-actions.ts';
import { bounceToFile } from './bounce-file.ts';
import { listen } from './controls.ts';
import { BARS, BEATS_PER_MINUTE } from './loop/index.ts';
import { loopBuffer } from './loop-buffer.ts';
import type { Page } from './page.ts';
import { download, hiddenNote, showFailure } from './page.ts';
import { Player } from './player.ts';
import { Rack } from './rack.ts';
import { decodeFile } from './sound-file.ts';
import { reasonOf } from './text.ts';
import { loadPlugin } from './wam.ts';

const LOOP_NAME = 'Built-in loop';
const LOOP_DETAIL = `Drums, bass and chords · ${BARS} bars · ${BEATS_PER_MINUTE} bpm`;
/** How many parts the lane's grid has over a sound whose bars nobody knows. */
const FILE_DIVISIONS = 8;
/** There, a while, and back again. */
const FIRST_LINE: Line = [
  { position: 0, value: 0 },
  { position: 0.5, value: 1 },
  { position: 0.75, value: 1 },
  { position: 1, value: 0 },
];

/** The page at work: a sound, one plugin, a line, and what a person does with them. */
export class Host {
  readonly #page: Page;
  readonly #context = new AudioContext();
  readonly #rack = new Rack(this.#context);
  readonly #player = new Player(this.#context, this.#rack, FIRST_LINE);
  readonly #blindTest: BlindTest;
  readonly #leaving = new AbortController();
  #loop: AudioBuffer | undefined;
  #soundName = LOOP_NAME;
  #following = false;
  #bouncing = false;
  /** During the self-test the sound stays, and nothing but the test moves the plugin. */
  #testing = false;
  #frame = 0;
  /** Counts the sounds asked for: the last one wins, whichever is decoded first. */
  #asked = 0;

  constructor(page: Page) {
    this.#page = page;
    page.lane.line = FIRST_LINE;
    page.lane.divisions = BARS;
    const actions = {
      toggle: () => (this.#player.playing ? this.#stop() : void this.#play()),
      takeFile: (file: File) => void this.#takeFile(file),
      takeLoop: () => this.#takeLoop(),
      bounce: () => void this.#bounce(),
      turnFollowing: () => this.#turnFollowing(),
      edit: () => this.#player.edit(page.lane.line),
    };
    listen(page, actions, this.#leaving.signal);
    const stage = {
      play: () => this.#ensurePlaying(),
      clear: () => this.#setTesting(true),
      restore: () => this.#setTesting(false),
    };
    this.#blindTest = new BlindTest(stage, (view) => (page.blindTest.view = view));
    page.blindTest.actions = blindTestActions(this.#blindTest);
  }

  /**
   * Loads the plugin and makes the loop, both at once.
   *
   * @param address of the plugin's module
   * @param base what a relative address is relative to
   */
  async open(address: string, base: string): Promise<void> {
    await Promise.all([this.#openPlugin(address, base), this.#makeLoop()]);
  }

  close(): void {
    this.#leaving.abort();
    this.#stop();
    this.#rack.remove();
    void this.#context.close();
  }

  async #openPlugin(address: string, base: string): Promise<void> {
    try {
      const plugin = await loadPlugin(address, base);
      const onFailure = (message: string): void => void this.#goDry(message);
      const notice = await this.#rack.insert(plugin, this.#page.slot, onFailure);
      if (notice !== undefined) showFailure(this.#page.slot, notice);
      await this.#meetPlugin();
    } catch (error) {
      await this.#goDry(reasonOf(error));
    }
  }

  /** Says in the plugin's place why it is not there. */
  async #goDry(message: string): Promise<void> {
    showFailure(this.#page.slot, message, 'You hear the sound as it is, without the plugin.');
    this.#rack.remove();
    await this.#meetPlugin();
  }

  /** Tells all that use the plugin of the one in the rack. */
  async #meetPlugin(): Promise<void> {
    await this.#player.meetPlugin();
    await this.#blindTest.meet(this.#rack.instance?.audioNode);
    this.#show();
  }

  async #makeLoop(): Promise<void> {
    this.#loop = await loopBuffer(this.#context.sampleRate);
    if (!this.#player.sound) this.#takeLoop();
  }

  #takeLoop(): void {
    if (!this.#loop) return;
    this.#asked += 1;
    this.#take(this.#loop, LOOP_NAME, LOOP_DETAIL, BARS);
  }

  async #takeFile(file: File): Promise<void> {
    if (this.#testing) {
      this.#complain(`The self-test keeps its sound: take ${file.name} when it is over.`);
      return;
    }
    const ask = ++this.#asked;
    this.#tell(`Reading ${file.name}…`);
    try {
      const sound = await decodeFile(this.#context, file);
      if (ask !== this.#asked) return;
      const detail = `${sound.duration.toFixed(1)} s · ${sound.numberOfChannels === 1 ? 'mono' : 'stereo'}`;
      this.#take(sound, file.name, detail, FILE_DIVISIONS);
    } catch (error) {
      if (ask === this.#asked) this.#complain(reasonOf(error));
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
    this.#tell('');
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
      this.#complain(`The sound does not start: ${reasonOf(error)}`);
    }
    this.#show();
  }

  /** False if there is nothing to play. */
  #ensurePlaying(): boolean {
    if (!this.#player.sound) return false;
    if (!this.#player.playing) void this.#play();
    return true;
  }

  #setTesting(testing: boolean): void {
    this.#testing = testing;
    // A file that is being read comes too late.
    this.#asked += 1;
    this.#tell('');
    if (testing) this.#rack.cover(hiddenNote());
    else this.#rack.uncover();
    this.#player.hold(testing);
    this.#show();
  }

  #stop(): void {
    this.#player.stop();
    this.#drawPlayhead();
    this.#show();
  }

  /** Once, and then in every frame for as long as there is something to follow. */
  #drawPlayhead(): void {
    cancelAnimationFrame(this.#frame);
    const { position } = this.#player;
    this.#page.lane.playhead = position;
    if (position !== undefined) {
      this.#frame = requestAnimationFrame(() => this.#drawPlayhead());
    }
  }

  #turnFollowing(): void {
    this.#following = !this.#following;
    this.#player.setFollowing(this.#following);
    this.#show();
  }

  async #bounce(): Promise<void> {
    const { plugin, instance } = this.#rack;
    const { sound, followed } = this.#player;
    if (this.#bouncing || !plugin || !instance || !sound) return;
    this.#bouncing = true;
    this.#tell('');
    this.#show();
    try {
      const file = await bounceToFile(plugin, instance, sound, this.#soundName, followed);
      download(file.name, new Blob([file.bytes], { type: 'audio/wav' }));
      this.#tell(file.summary);
    } catch (error) {
      this.#complain(`The bounce failed: ${reasonOf(error)}`);
    }
    this.#bouncing = false;
    this.#show();
  }

  #tell(message: string): void {
    this.#page.status.textContent = message;
    this.#page.error.textContent = '';
  }

  #complain(message: string): void {
    this.#page.status.textContent = '';
    this.#page.error.textContent = message;
  }

  /** Brings the controls in line with what is. */
  #show(): void {
    const { play, playLabel, choose, back, bounce, follow, lane } = this.#page;
    const { sound, playing, canFollow, followed } = this.#player;
    play.disabled = !sound;
    play.toggleAttribute('data-playing', playing);
    playLabel.textContent = playing ? 'Stop' : 'Play';
    choose.disabled = this.#testing;
    back.disabled = this.#testing;
    bounce.disabled = !sound || !this.#rack.instance || this.#testing;
    // Not disabled while it works: that would take the focus away.
    bounce.ariaBusy = String(this.#bouncing);
    bounce.textContent = this.#bouncing ? 'Bouncing…' : 'Bounce to WAV';
    follow.disabled = !canFollow || this.#testing;
    follow.ariaChecked = String(this.#following);
    lane.toggleAttribute('following', followed !== undefined);
  }
}
