import type { PanelHarness } from './harness.ts';

/**
 * What a screen reader tells of a panel from now on, in order: each text that a live region takes on. A text that a
 * region already holds is not told again.
 */
export function recordTold(panel: PanelHarness): readonly string[] {
  const told: string[] = [];
  for (const region of panel.all('[role="status"]')) {
    let held = region.textContent.trim();
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text !== '' && text !== held) told.push(text);
      held = text;
    }).observe(region, { subtree: true, childList: true, characterData: true });
  }
  return told;
}

/** Whether a screen reader listens to a live region: neither it nor anything around it is hidden or inert. */
export function isExposed(region: HTMLElement): boolean {
  if (!region.checkVisibility({ visibilityProperty: true })) return false;
  for (let at: Element | null = region; at !== null;) {
    if (at.matches('[inert], [aria-hidden="true"]')) return false;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return true;
}
