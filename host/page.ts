import { BlindTestPanel } from './blind-test/index.ts';
import { LevelMeter } from './level-meter.ts';
import { AutomationLane, SoundWave, TimeRuler } from './timeline/index.ts';

/** The parts of index.html that the host reads or changes. */
export interface Page {
  /** Holds the plugin's GUI. */
  readonly pluginArea: HTMLElement;
  readonly play: HTMLButtonElement;
  readonly playLabel: HTMLElement;
  readonly soundName: HTMLElement;
  readonly soundDetail: HTMLElement;
  readonly back: HTMLButtonElement;
  readonly choose: HTMLButtonElement;
  readonly format: HTMLSelectElement;
  readonly bounce: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  readonly file: HTMLInputElement;
  readonly error: HTMLElement;
  readonly status: HTMLElement;
  /** Where the sound is, and how long it is. */
  readonly time: HTMLElement;
  readonly meter: LevelMeter;
  /** Holds all that shows the song over time, and the buttons for it. */
  readonly song: HTMLElement;
  readonly undo: HTMLButtonElement;
  readonly redo: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomAll: HTMLButtonElement;
  readonly loop: HTMLButtonElement;
  readonly follow: HTMLButtonElement;
  readonly scroller: HTMLElement;
  readonly stretch: HTMLElement;
  readonly ruler: TimeRuler;
  readonly wave: SoundWave;
  readonly lane: AutomationLane;
  readonly blindTest: BlindTestPanel;
}

/** @throws Error that names a part that the document lacks */
export function findPage(document: Document): Page {
  const find = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
    const element = document.getElementById(id);
    if (element instanceof kind) return element;
    throw new Error(`index.html should have a ${kind.name} with the id “${id}”.`);
  };
  return {
    pluginArea: find('plugin', HTMLElement),
    play: find('play', HTMLButtonElement),
    playLabel: find('play-label', HTMLElement),
    soundName: find('sound-name', HTMLElement),
    soundDetail: find('sound-detail', HTMLElement),
    back: find('back', HTMLButtonElement),
    choose: find('choose', HTMLButtonElement),
    format: find('format', HTMLSelectElement),
    bounce: find('bounce', HTMLButtonElement),
    progress: find('progress', HTMLProgressElement),
    file: find('file', HTMLInputElement),
    error: find('error', HTMLElement),
    status: find('status', HTMLElement),
    time: find('time', HTMLElement),
    meter: find('meter', LevelMeter),
    song: find('song', HTMLElement),
    undo: find('undo', HTMLButtonElement),
    redo: find('redo', HTMLButtonElement),
    zoomOut: find('zoom-out', HTMLButtonElement),
    zoomIn: find('zoom-in', HTMLButtonElement),
    zoomAll: find('zoom-all', HTMLButtonElement),
    loop: find('loop', HTMLButtonElement),
    follow: find('follow', HTMLButtonElement),
    scroller: find('timeline', HTMLElement),
    stretch: find('stretch', HTMLElement),
    ruler: find('ruler', TimeRuler),
    wave: find('wave', SoundWave),
    lane: find('lane', AutomationLane),
    blindTest: find('blind-test', BlindTestPanel),
  };
}

/** Shows in the plugin's area what has failed, and what happens now. */
export function showFailure(area: HTMLElement, ...sentences: readonly string[]): void {
  const box = document.createElement('div');
  box.className = 'failure';
  box.setAttribute('role', 'alert');
  for (const sentence of sentences) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    box.append(paragraph);
  }
  area.replaceChildren(box);
}

/** The text in the plugin's area during a self-test. */
export function hiddenNote(): HTMLElement {
  const note = document.createElement('p');
  note.className = 'waiting';
  note.textContent =
    'The plugin is hidden until the self-test is over, for it shows which word is on.';
  return note;
}

/** Downloads a file. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this call.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
