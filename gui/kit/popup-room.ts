import { viewOf } from './view-of.ts';

const GAP_PX = 6;
/** In a panel that is wider than SMALL_PX; in a smaller one a popup may have the whole height. */
const MAX_HEIGHT_PX = 320;
const SMALL_PX = 520;
const MAX_WIDTH_PX = 392;

/**
 * Opens a popup above or below its owner, where there is more room, and keeps it within the visible part of
 * the plugin's own element: the window of a host may end where the element does.
 *
 * @param owner the positioned element that the popup belongs to
 * @param align the edge that the popup shares with its owner
 * @param outsetPx distance of the popup's edge from the owner's, outwards
 */
export function popupRoom(
  owner: HTMLElement,
  popup: HTMLElement,
  align: 'start' | 'end',
  maxWidthPx = MAX_WIDTH_PX,
  outsetPx = 2 * GAP_PX,
): void {
  const root = owner.getRootNode();
  const panel =
    'host' in root ? (root as ShadowRoot & { host: HTMLElement }).host : owner.ownerDocument.body;
  const bounds = panel.getBoundingClientRect();
  const box = owner.getBoundingClientRect();
  // A host may show the element scaled.
  const scale = bounds.width / Math.max(1, panel.offsetWidth) || 1;
  const seen = visible(bounds, viewOf(owner));

  const above = (box.top - seen.top) / scale;
  const below = (seen.bottom - box.bottom) / scale;
  const room = Math.max(above, below) - 2 * GAP_PX;
  popup.classList.toggle('above', above > below);
  const most = panel.offsetWidth > SMALL_PX ? MAX_HEIGHT_PX : room;
  popup.style.maxBlockSize = `${Math.max(0, Math.min(most, room))}px`;

  const left = (seen.left - box.left) / scale + GAP_PX;
  const right = (seen.right - box.left) / scale - GAP_PX;
  const width = Math.min(maxWidthPx, right - left);
  const wanted = align === 'start' ? -outsetPx : box.width / scale - width + outsetPx;
  popup.style.inlineSize = `${width}px`;
  popup.style.left = `${Math.max(left, Math.min(right - width, wanted))}px`;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The visible part of a box. A keyboard on the screen makes it smaller. */
function visible({ left, right, top, bottom }: Edges, window: Window): Edges {
  const view = window.visualViewport;
  const x = view?.offsetLeft ?? 0;
  const y = view?.offsetTop ?? 0;
  return {
    left: Math.max(left, x),
    right: Math.min(right, x + (view?.width ?? window.innerWidth)),
    top: Math.max(top, y),
    bottom: Math.min(bottom, y + (view?.height ?? window.innerHeight)),
  };
}
