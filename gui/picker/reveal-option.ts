/** Space before and after the option, which shows part of its neighbour: the list goes on there. */
const MARGIN_PX = 24;

/**
 * Scrolls a list, and nothing around it, until an option is visible.
 *
 * @param list a positioned element: the offsets of its options count from it
 * @param centred whether the option comes to the middle, as at the opening of the list
 */
export function revealOption(list: HTMLElement, option: HTMLElement, centred: boolean): void {
  const { offsetTop: top, offsetHeight: height } = option;
  const room = list.clientHeight;
  const lowest = top + height + MARGIN_PX - room;
  const highest = top - MARGIN_PX;
  if (centred) list.scrollTop = top - (room - height) / 2;
  else if (list.scrollTop > highest) list.scrollTop = highest;
  else if (list.scrollTop < lowest) list.scrollTop = Math.min(lowest, top);
}
