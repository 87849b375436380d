import { clamp } from '../eq/index.ts';

/**
 * A stop on the way between two words, in words: "Warm.", "Mostly warm, a little bright.", "Half
 * warm, half bright." A negative amount mirrors what they say: "Warm, turned round."
 *
 * @param morph 0 is A, 1 is B; clamped, and 0 where it is no number
 */
export function describeMorph(termA: string, termB: string, morph: number, amount = 1): string {
  const mix = describeMix(termA, termB, clamp(morph, 0, 1));
  const turned = amount < 0 ? ', turned round' : '';
  return `${mix.charAt(0).toUpperCase()}${mix.slice(1)}${turned}.`;
}

function describeMix(termA: string, termB: string, shareB: number): string {
  const farShare = Math.min(shareB, 1 - shareB);
  const [near, far] = shareB <= 0.5 ? [termA, termB] : [termB, termA];
  if (farShare < 0.02 || near === far) return near;
  if (farShare < 0.15) return `${near}, a touch ${far}`;
  if (farShare < 0.35) return `mostly ${near}, a little ${far}`;
  if (farShare < 0.45) return `more ${near} than ${far}`;
  // Always in the same order, lest the sentence turn round in mid-slide.
  return `half ${termA}, half ${termB}`;
}
