import { acceptDrops } from './drops.ts';
import type { Page } from './page.ts';
import { SeekEvent } from './timeline/index.ts';
import { historyKey } from './timeline/lane-keys.ts';

/** The actions of the page's controls. */
export interface Actions {
  /** Plays or stops. */
  toggle(): void;
  takeFiles(files: readonly File[]): void;
  /** The person has dropped what is no file. */
  refuseDrop(): void;
  takeLoop(): void;
  bounce(): void;
  /** Ends a running bounce. Returns whether there was one. */
  cancelBounce(): boolean;
  formatChanged(): void;
  toggleFollowing(): void;
  /** The person begins to change the line. */
  lineGrasped(): void;
  /** The person has changed the line. */
  lineChanged(): void;
  /** The person has given a drag of the line up. */
  lineWithdrawn(): void;
  /** Steps through the changes of the line. */
  step(how: 'undo' | 'redo'): void;
  seek(seconds: number): void;
  rangeDrawn(): void;
  toggleLoop(): void;
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  /** Keeps sound and settings in the browser at once. */
  save(): void;
}

/**
 * Connects the page's controls, its keys and dropped files to their actions.
 *
 * @param signal ends the connection
 */
export function listen(page: Page, actions: Actions, signal: AbortSignal): void {
  const { choose, file, back, lane } = page;
  const onClick = (button: HTMLButtonElement, act: () => void): void =>
    button.addEventListener('click', act, { signal });
  onClick(page.play, () => actions.toggle());
  onClick(choose, () => file.click());
  onClick(back, () => {
    actions.takeLoop();
    // The button hides, and would lose the focus.
    choose.focus();
  });
  page.bounce.addEventListener(
    'click',
    ({ detail }) => {
      // The second click of a double click would cancel what the first has begun.
      if (detail < 2) actions.bounce();
    },
    { signal },
  );
  onClick(page.follow, () => actions.toggleFollowing());
  onClick(page.loop, () => actions.toggleLoop());
  onClick(page.zoomIn, () => actions.zoomIn());
  onClick(page.zoomOut, () => actions.zoomOut());
  onClick(page.zoomAll, () => actions.showAll());
  onClick(page.undo, () => actions.step('undo'));
  onClick(page.redo, () => actions.step('redo'));
  page.format.addEventListener('change', () => actions.formatChanged(), { signal });
  lane.addEventListener('line-grasped', () => actions.lineGrasped(), { signal });
  lane.addEventListener('line-withdrawn', () => actions.lineWithdrawn(), { signal });
  lane.addEventListener('line-change', () => actions.lineChanged(), { signal });
  page.ruler.addEventListener('range-change', () => actions.rangeDrawn(), { signal });
  const onSeek = (event: Event): void => {
    if (event instanceof SeekEvent) actions.seek(event.seconds);
  };
  page.stretch.addEventListener(SeekEvent.type, onSeek, { signal });
  const takeChosen = (): void => {
    const chosen = [...(file.files ?? [])];
    // Only a change of the value fires an event, and a person may choose the same file again.
    file.value = '';
    actions.takeFiles(chosen);
    // The space bar on the button would open the dialogue again instead of playing.
    if (chosen.length > 0 && document.activeElement === choose) page.play.focus();
  };
  file.addEventListener('change', takeChosen, { signal });
  window.addEventListener('keydown', (event) => onKey(event, actions), { signal });
  leaveSpaceToMouse(() => actions.toggle(), signal);
  page.song.addEventListener('keydown', (event) => onSongKey(event, actions), { signal });
  acceptDrops(
    { files: (files) => actions.takeFiles(files), other: () => actions.refuseDrop() },
    signal,
  );
}

/** The keys of the whole page. */
function onKey(event: KeyboardEvent, actions: Actions): void {
  if (event.defaultPrevented || event.altKey) return;
  const isCommand = event.ctrlKey !== event.metaKey;
  if (isCommand && !event.shiftKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    if (!event.repeat) actions.save();
    return;
  }
  if (event.key === 'Escape' && actions.cancelBounce()) {
    event.preventDefault();
    return;
  }
  if (event.key !== ' ' || event.repeat || event.ctrlKey || event.metaKey) return;
  if (usesSpace(event)) return;
  event.preventDefault();
  actions.toggle();
}

/** The keys of the part of the page that shows the song. */
function onSongKey(event: KeyboardEvent, actions: Actions): void {
  if (event.defaultPrevented || event.altKey) return;
  const step = historyKey(event);
  if (step !== undefined) {
    event.preventDefault();
    actions.step(step);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === '+' || event.key === '=') actions.zoomIn();
  else if (event.key === '-') actions.zoomOut();
}

/** What the space bar presses. */
const PRESSED_BY_SPACE = 'button, summary, input[type="radio"], input[type="checkbox"]';
/**
 * Other elements with a use of their own for the space bar. Sliders and the lane's points have none, nor has a text
 * field of this host's own plugin that shows a number or a chosen word and is not being typed in.
 */
const SPACE_USERS = `${PRESSED_BY_SPACE}, input:not([type="range"], [role][data-rest]), select, textarea, [contenteditable]`;

/** Whether an event comes from such an element, also inside the shadow tree of the plugin's GUI. */
function usesSpace(event: Event, users = SPACE_USERS): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(users));
}

/**
 * Lets the space bar play after a click on a button, too. The button keeps the focus, and the space bar would press it
 * again. It does so only for a person who has reached the button by keys.
 */
function leaveSpaceToMouse(toggle: () => void, signal: AbortSignal): void {
  const options = { signal, capture: true };
  let isByMouse = false;
  let isTaken = false;
  window.addEventListener('pointerdown', () => (isByMouse = true), options);
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
      const isPlain = key === ' ' && !shiftKey && !ctrlKey && !altKey && !metaKey;
      if (!isPlain) isByMouse &&= MODIFIERS.includes(key);
      isTaken = isPlain && isByMouse && usesSpace(event, PRESSED_BY_SPACE);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
      if (!repeat) toggle();
    },
    options,
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.key !== ' ' || !isTaken) return;
      // Firefox presses a button when the key comes up.
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];
