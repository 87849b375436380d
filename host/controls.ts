import { acceptDrops } from './drops.ts';
import type { Page } from './page.ts';

/** What a person can do on the page. */
export interface Actions {
  /** Plays or stops. */
  toggle(): void;
  takeFile(file: File): void;
  takeLoop(): void;
  bounce(): void;
  turnFollowing(): void;
  /** The line has a new shape. */
  edit(): void;
}

/**
 * Joins the page's controls, its keys and dropped files to what they do.
 *
 * @param signal ends it
 */
export function listen(page: Page, actions: Actions, signal: AbortSignal): void {
  const { play, choose, file, back, bounce, follow, lane } = page;
  const onClick = (button: HTMLButtonElement, act: () => void): void =>
    button.addEventListener('click', act, { signal });
  onClick(play, () => actions.toggle());
  onClick(choose, () => file.click());
  onClick(back, () => {
    actions.takeLoop();
    // The button that had the focus hides itself.
    choose.focus();
  });
  onClick(bounce, () => actions.bounce());
  onClick(follow, () => actions.turnFollowing());
  lane.addEventListener('line-change', () => actions.edit(), { signal });
  const takeChosen = (): void => {
    const chosen = file.files?.[0];
    // The same file may be chosen again.
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

/** What has its own use for the space bar; sliders and the lane's points have none. */
const SPACE_USERS =
  'button, input:not([type="range"]), select, textarea, summary, [contenteditable]';

/** Whether an event comes from something with its own use for the space bar, in the GUI too. */
function usesSpace(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(SPACE_USERS));
}
