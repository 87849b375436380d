/** What is left to see before an option and after it, where the list goes on: part of its neighbour. */
const MARGIN_PX = 24;

/**
 * Scrolls a list, and nothing around it, so that an option shows.
 *
 * @param list positioned, so that its options' offsets count from it
 * @param centred whether the option comes to the middle, as when the list has just been opened
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
