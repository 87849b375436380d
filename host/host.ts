import type { Line } from './automation-line.ts';
import { BlindTest } from './blind-test/index.ts';
import { blindTestActions } from './blind-test-actions.ts';
import { BounceControl } from './bounce-control.ts';
import type { Actions } from './controls.ts';
import { listen } from './controls.ts';
import { LineWatch } from './line-watch.ts';
import { browserStore, Memory } from './memory/index.ts';
import type { Settings } from './memory/index.ts';
import { Messages } from './messages.ts';
import { OutputTap } from './output-tap.ts';
import type { Page } from './page.ts';
import { hiddenNote, showFailure } from './page.ts';
import { Player } from './player.ts';
import { PluginKeeper } from './plugin-keeper.ts';
import { Rack } from './rack.ts';
import { SongView } from './song-view.ts';
import { SoundChoice } from './sound-choice.ts';
import type { Take } from './take.ts';
import { reasonOf } from './text.ts';
import { unbouncedText } from './unbounced.ts';
import { loadPlugin } from './wam.ts';

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
  readonly #lifetime = new AbortController();
  readonly #messages: Messages;
  readonly #song: SongView;
  readonly #lineWatch: LineWatch;
  readonly #bounce: BounceControl;
  readonly #blindTest: BlindTest;
  readonly #memory = new Memory(browserStore(), (reason) =>
    this.#messages.warn(
      `This browser keeps nothing (${reasonOf(reason)}): after a reload, sound, line and settings are gone.`,
    ),
  );
  readonly #keeper: PluginKeeper;
  readonly #choice: SoundChoice;
  /** What was kept is not overwritten before it is read. */
  #isRecalled = false;
  /** The loop that was kept, until the sound that was kept is there. */
  #keptLoop: Pick<Settings, 'range' | 'looping'> | undefined;
  #soundOpened = Promise.resolve();
  /** Whether the line was followed before the latest change of it began. */
  #followedBefore = false;
  #wantsFollowing = false;
  /** During the self-test the sound stays, and only the test changes the plugin. */
  #isTesting = false;

  constructor(page: Page) {
    this.#page = page;
    const { signal } = this.#lifetime;
    this.#messages = new Messages(page.status, page.error);
    this.#song = new SongView(page, this.#player, this.#messages, signal);
    this.#choice = new SoundChoice(this.#context, this.#messages, (take) => this.#load(take));
    this.#bounce = new BounceControl(page, this.#messages);
    this.#keeper = new PluginKeeper(page.pluginArea, this.#rack, this.#memory, signal);
    this.#lineWatch = new LineWatch(this.#player, page.pluginArea, () => this.#showNote(), signal);
    page.lane.line = FIRST_LINE;
    page.meter.read = new OutputTap(this.#context, this.#rack.output).peaks;
    this.#context.addEventListener('statechange', () => this.#contextChanged(), { signal });
    listen(page, this.#actions(), signal);
    const pointNeeded = (): void => this.#messages.say('The line needs one point.');
    page.lane.addEventListener('point-needed', pointNeeded, { signal });
    const testHost = {
      play: () => this.#ensurePlaying(),
      enterTest: () => this.#setTesting(true),
      leaveTest: () => this.#setTesting(false),
    };
    this.#blindTest = new BlindTest(testHost, (view) => (page.blindTest.view = view));
    page.blindTest.actions = blindTestActions(this.#blindTest);
  }

  /**
   * Loads the plugin, renders the built-in loop, and reads what was kept, all at once.
   *
   * @param address of the plugin's module
   * @param base what a relative address is relative to
   */
  async open(address: string, base: string): Promise<void> {
    this.#soundOpened = this.#openSound();
    await Promise.all([this.#openPlugin(address, base), this.#soundOpened]);
  }

  close(): void {
    void this.#memory.flush();
    this.#bounce.cancel();
    this.#stop();
    this.#lifetime.abort();
    this.#rack.remove();
    void this.#context.close();
  }

  #actions(): Actions {
    const song = this.#song;
    return {
      toggle: () => (this.#player.playing ? this.#stop() : void this.#play()),
      takeFiles: (files) => void this.#takeFiles(files),
      refuseDrop: () => this.#messages.warn('Drop a sound file: a link or a text has no sound.'),
      takeLoop: () => this.#takeLoop(),
      bounce: () => void this.#toggleBounce(),
      cancelBounce: () => this.#bounce.cancel(),
      formatChanged: () => this.#keepSettings(),
      toggleFollowing: () => {
        this.#setFollowing(!this.#wantsFollowing);
        this.#messages.say(`“Follow the line” is ${this.#wantsFollowing ? 'on' : 'off'}.`);
        this.#keepSettings();
      },
      lineGrasped: () => (this.#followedBefore = this.#wantsFollowing),
      lineChanged: () => this.#lineChanged(),
      lineWithdrawn: () => this.#lineWithdrawn(),
      step: (how) => this.#step(how),
      seek: (seconds) => song.seek(seconds),
      rangeDrawn: () => {
        song.rangeDrawn();
        this.#keepSettings();
      },
      toggleLoop: () => {
        song.toggleLoop();
        this.#keepSettings();
      },
      zoomIn: () => song.zoomIn(),
      zoomOut: () => song.zoomOut(),
      showAll: () => song.showAll(),
      save: () => void this.#save(),
    };
  }

  async #openPlugin(address: string, base: string): Promise<void> {
    try {
      const plugin = await loadPlugin(address, base);
      const state = await this.#memory.readPlugin(plugin.descriptor.identifier);
      const { pluginArea } = this.#page;
      const onFailure = (message: string): void => void this.#removePlugin(message);
      const onRefusal = (reason: string): void =>
        this.#messages.warn(
          `The plugin does not take its settings from before (${reason}): it begins anew.`,
        );
      const events = { onFailure, onRefusal };
      const notice = await this.#rack.insert(plugin, state, pluginArea, events);
      if (notice !== undefined) showFailure(pluginArea, notice);
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
    const node = this.#rack.instance?.audioNode;
    await this.#player.pluginChanged();
    this.#lineWatch.setNode(node);
    await this.#blindTest.setPlugin(node);
    this.#show();
  }

  /** Makes the loop, and takes the sound and the settings that were kept when the page was left. */
  async #openSound(): Promise<void> {
    const [file] = await Promise.all([this.#recall(), this.#choice.makeLoop()]);
    const loop = this.#keptLoop;
    this.#keptLoop = undefined;
    if (loop && this.#choice.take?.file === file) this.#song.setRange(loop.range, loop.looping);
    // Another sound plays: the loop that was kept is not its own.
    else this.#keepSettings();
  }

  /** Takes what was kept except for the loop, which needs its sound. Returns the file of the sound. */
  async #recall(): Promise<File | undefined> {
    const { file, settings } = await this.#memory.read();
    const { line, following = false, sampleFormat, range, looping = false } = settings;
    if (line) {
      this.#page.lane.line = line;
      this.#player.setLine(line);
    }
    if (sampleFormat) this.#bounce.sampleFormat = sampleFormat;
    if (following) this.#setFollowing(true);
    this.#keptLoop = { range, looping };
    this.#isRecalled = true;
    if (file) await this.#choice.takeFile(file);
    return file;
  }

  async #takeFiles(files: readonly File[]): Promise<void> {
    if (await this.#choice.takeOneOf(files)) {
      this.#keepSettings();
      await this.#memory.keepSound(this.#choice.take?.file);
    }
  }

  #takeLoop(): void {
    this.#choice.takeLoop();
    this.#keepSettings();
    void this.#memory.keepSound(undefined);
  }

  #load({ name, detail, sound, bars, file }: Take): void {
    const wasPlaying = this.#player.playing;
    this.#player.load(sound);
    const { soundName, soundDetail, back, meter } = this.#page;
    soundName.textContent = name;
    soundDetail.textContent = detail;
    back.hidden = file === undefined;
    meter.reset();
    this.#song.load(sound, bars);
    this.#show();
    if (wasPlaying) void this.#play();
  }

  async #play(): Promise<void> {
    const started = this.#player.play();
    this.#show();
    try {
      await started;
    } catch (error) {
      this.#messages.warn(`The sound does not start: ${reasonOf(error)}`);
    }
    this.#show();
  }

  /** Returns false if there is no sound. */
  #ensurePlaying(): boolean {
    if (!this.#player.sound) return false;
    if (!this.#player.playing) void this.#play();
    return true;
  }

  /** The system may take the sound away: a call comes in, or the last loudspeaker is unplugged. */
  #contextChanged(): void {
    if (this.#context.state === 'running' || !this.#player.sounding) return;
    this.#stop();
    this.#messages.warn('The browser has stopped the sound. Press Play to go on.');
  }

  #setTesting(isTesting: boolean): void {
    this.#isTesting = isTesting;
    this.#keeper.isPaused = isTesting;
    this.#choice.setLocked(isTesting);
    this.#messages.say('');
    if (isTesting) this.#rack.cover(hiddenNote());
    else this.#rack.uncover();
    this.#player.setSuspended(isTesting);
    this.#show();
  }

  #stop(): void {
    this.#player.stop();
    this.#show();
  }

  /** Whoever draws the line wants to hear it. */
  #lineChanged(): void {
    this.#player.setLine(this.#page.lane.line);
    if (!this.#wantsFollowing && this.#player.canFollow) {
      this.#setFollowing(true);
      this.#messages.say('“Follow the line” is on.');
    }
    this.#keepSettings();
    this.#show();
  }

  #lineWithdrawn(): void {
    if (this.#followedBefore === this.#wantsFollowing) return;
    this.#setFollowing(this.#followedBefore);
    this.#messages.say('');
    this.#keepSettings();
  }

  #step(how: 'undo' | 'redo'): void {
    const { lane } = this.#page;
    const hasStepped = how === 'undo' ? lane.undo() : lane.redo();
    const [told, nothing] =
      how === 'undo'
        ? ['The line is taken back', 'Nothing of the line to take back.']
        : ['The line is as it was again', 'Nothing of the line to make again.'];
    const { length } = lane.line;
    const points = `${length} ${length === 1 ? 'point' : 'points'}`;
    this.#messages.say(hasStepped ? `${told}: ${points}.` : nothing);
  }

  #setFollowing(isWanted: boolean): void {
    this.#wantsFollowing = isWanted;
    this.#player.setFollowing(isWanted);
    this.#show();
  }

  async #toggleBounce(): Promise<void> {
    const { plugin, instance } = this.#rack;
    const { followed: line } = this.#player;
    const { bounceText: lineText, isBypassed } = this.#lineWatch;
    const { take } = this.#choice;
    const job = plugin &&
      instance &&
      take && {
        plugin,
        instance,
        take,
        line,
        lineText,
        unbouncedText: unbouncedText(instance.audioNode, isBypassed),
      };
    await this.#bounce.toggle(job);
  }

  #keepSettings(): void {
    if (this.#isRecalled) this.#memory.keepSettings(this.#settings);
  }

  get #settings(): Settings {
    const { range, looping } = this.#keptLoop ?? this.#song;
    return {
      line: this.#page.lane.line,
      following: this.#wantsFollowing,
      range,
      looping,
      sampleFormat: this.#bounce.sampleFormat,
    };
  }

  async #save(): Promise<void> {
    // The sound that was kept is not replaced by the one that plays until it is there.
    await this.#soundOpened;
    this.#keepSettings();
    const isSongKept =
      (await this.#memory.flush()) && (await this.#memory.keepSound(this.#choice.take?.file));
    if (!isSongKept) return;
    this.#messages.say(
      (await this.#keeper.keep())
        ? 'Sound, line and plugin are kept in this browser.'
        : 'Sound and line are kept in this browser, the plugin’s settings are not.',
    );
  }

  #showNote(): void {
    const { lane } = this.#page;
    const { note } = this.#lineWatch;
    lane.note = note;
    lane.toggleAttribute('following', note === '' && this.#player.followed !== undefined);
  }

  /** Updates the controls. */
  #show(): void {
    const { play, playLabel, choose, back, bounce, follow, lane, undo, redo, meter } = this.#page;
    const { sound, playing, canFollow } = this.#player;
    play.disabled = !sound;
    play.toggleAttribute('data-playing', playing);
    playLabel.textContent = playing ? 'Stop' : 'Play';
    choose.disabled = this.#isTesting;
    back.disabled = this.#isTesting;
    bounce.disabled = !sound || !this.#rack.instance || this.#isTesting;
    follow.disabled = !canFollow || this.#isTesting;
    follow.ariaChecked = String(this.#wantsFollowing);
    // Not disabled, because a disabled button loses the focus.
    undo.ariaDisabled = String(!lane.canUndo);
    redo.ariaDisabled = String(!lane.canRedo);
    meter.active = playing;
    this.#song.draw();
    this.#showNote();
  }
}
