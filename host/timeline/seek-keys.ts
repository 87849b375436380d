const STEP_SECONDS = 1;
const FINE_SECONDS = 0.1;
const PAGE_SECONDS = 10;

/**
 * Where a key goes in the sound, in seconds; undefined for a key that goes nowhere.
 *
 * @param now the present place, in seconds
 * @param length of the sound, in seconds
 */
export function seekKey(
  key: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  now: number,
  length: number,
): number | undefined {
  if (key.ctrlKey || key.altKey || key.metaKey) return undefined;
  const step = key.shiftKey ? FINE_SECONDS : STEP_SECONDS;
  const moved = (by: number): number => Math.min(length, Math.max(0, now + by));
  switch (key.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return moved(step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return moved(-step);
    case 'PageUp':
      return moved(PAGE_SECONDS);
    case 'PageDown':
      return moved(-PAGE_SECONDS);
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return undefined;
  }
}
