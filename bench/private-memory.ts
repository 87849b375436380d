import { existsSync, readFileSync } from 'node:fs';

/** Whether the system reports the memory of a process that is no other's, as Linux does. */
export function canReadPrivateMemory(): boolean {
  return existsSync('/proc/self/smaps_rollup');
}

/** Megabytes of a process's memory that no other process shares. */
export function privateMegabytes(pid: number): number {
  return parseSmapsRollup(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
}

/** Private_Clean and Private_Dirty of /proc/…/smaps_rollup, in megabytes of 1024 kB. */
export function parseSmapsRollup(text: string): number {
  const lines = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)];
  return lines.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) / 1024, 0);
}
