import { freeName, isPersonalTerm } from '../../words/index.ts';

/** Whether two names look the same, however their accents are encoded. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize() === other.normalize();
}

/** `name`, or the first free name with a number behind it. At most as long as the name of a word may be. */
export function freeOwnName(name: string, taken: readonly string[]): string {
  const isFree = (wanted: string): boolean => !taken.some((each) => isSameName(each, wanted));
  return freeName(name, isFree, isPersonalTerm);
}
