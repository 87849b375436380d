import { acceptDrops } from './drops.ts';
import type { Page } from './page.ts';

/** The actions of the page's controls. */
export interface Actions {
  /** Plays or stops. */
  toggle(): void;
  takeFile(file: File): void;
  takeLoop(): void;
  bounce(): void;
  toggleFollowing(): void;
  /** The person has changed the line. */
  lineChanged(): void;
}

/**
 * Connects the page's controls, the space bar and dropped files to their actions.
 *
 * @param signal ends the connection
 */
export function listen(page: Page, actions: Actions, signal: AbortSignal): void {
  const { play, choose, file, back, bounce, follow, lane } = page;
  const onClick = (button: HTMLButtonElement, act: () => void): void =>
    button.addEventListener('click', act, { signal });
  onClick(play, () => actions.toggle());
  onClick(choose, () => file.click());
  onClick(back, () => {
    actions.takeLoop();
    // The button hides, and would lose the focus.
    choose.focus();
  });
  onClick(bounce, () => actions.bounce());
  onClick(follow, () => actions.toggleFollowing());
  lane.addEventListener('line-change', () => actions.lineChanged(), { signal });
  const takeChosen = (): void => {
    const chosen = file.files?.[0];
    // Only a change of the value fires an event, and a person may choose the same file again.
    file.value = '';
    if (chosen) actions.takeFile(chosen);
  };
  file.addEventListener('change', takeChosen, { signal });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || usesSpace(event)) return;
    event.preventDefault();
    actions.toggle();
  };
  window.addEventListener('keydown', onKey, { signal });
  acceptDrops((dropped) => actions.takeFile(dropped), signal);
}

/** Elements with a use of their own for the space bar. Sliders and the lane's points have none. */
const SPACE_USERS =
  'button, input:not([type="range"]), select, textarea, summary, [contenteditable]';

/** Whether an event comes from such an element, also inside the shadow tree of the plugin's GUI. */
function usesSpace(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(SPACE_USERS));
}
