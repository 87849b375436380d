const GAP_PX = 6;
const MAX_HEIGHT_PX = 320;

/**
 * Opens a popup to the side of its owner where the plugin's own element has more room, and keeps it
 * within, for a host's window may end where the element does.
 *
 * @param owner the element, positioned, that the popup belongs to
 */
export function popupRoom(owner: HTMLElement, popup: HTMLElement): void {
  const root = owner.getRootNode();
  const panel = root instanceof ShadowRoot ? (root.host as HTMLElement) : document.body;
  const bounds = panel.getBoundingClientRect();
  const box = owner.getBoundingClientRect();
  // A host may show the element scaled.
  const scale = bounds.width / Math.max(1, panel.offsetWidth) || 1;
  const above = (box.top - bounds.top) / scale;
  const below = (bounds.bottom - box.bottom) / scale;
  const room = Math.max(above, below) - 2 * GAP_PX;
  popup.classList.toggle('above', above > below);
  popup.style.maxBlockSize = `${Math.min(MAX_HEIGHT_PX, room)}px`;
}
