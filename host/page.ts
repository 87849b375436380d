import { BlindTestPanel } from './blind-test/index.ts';
import { AutomationLane } from './lane.ts';

/** The parts of index.html that do something, by what they are. */
export interface Page {
  readonly slot: HTMLElement;
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

/** @throws Error that names a part which the document does not have */
export function findPage(document: Document): Page {
  const find = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
    const element = document.getElementById(id);
    if (element instanceof kind) return element;
    throw new Error(`index.html should have a ${kind.name} with the id “${id}”.`);
  };
  return {
    slot: find('plugin', HTMLElement),
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

/** Says in the plugin's place what has failed, and what happens now. */
export function showFailure(slot: HTMLElement, ...sentences: readonly string[]): void {
  const box = document.createElement('div');
  box.className = 'failure';
  box.setAttribute('role', 'alert');
  for (const sentence of sentences) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    box.append(paragraph);
  }
  slot.replaceChildren(box);
}

/** What stands in the plugin's place during a self-test. */
export function hiddenNote(): HTMLElement {
  const note = document.createElement('p');
  note.className = 'waiting';
  note.textContent =
    'The plugin is hidden until the self-test is over, for it shows which word is on.';
  return note;
}

/** Hands a file to the person. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have read the address before it goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
