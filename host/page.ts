import { BlindTestPanel } from './blind-test/index.ts';
import { AutomationLane } from './lane.ts';

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
  readonly bounce: HTMLButtonElement;
  readonly file: HTMLInputElement;
  readonly error: HTMLElement;
  readonly status: HTMLElement;
  readonly follow: HTMLButtonElement;
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
    bounce: find('bounce', HTMLButtonElement),
    file: find('file', HTMLInputElement),
    error: find('error', HTMLElement),
    status: find('status', HTMLElement),
    follow: find('follow', HTMLButtonElement),
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
