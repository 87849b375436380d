import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** Chromium's names for the threads that render offline, as Linux cuts them. */
const AUDIO_THREADS = ['OfflineAudioRen', 'Offline AudioWo'];

/** Whether the system reports each thread's CPU time to the nanosecond, as Linux does. */
export function canReadCpuTime(): boolean {
  return existsSync('/proc/self/task') && existsSync('/proc/self/schedstat');
}

/**
 * CPU time in nanoseconds of all living threads that render offline, since they started.
 *
 * @param pids ids of processes; one that has ended adds 0
 */
export function audioNanoseconds(pids: readonly number[]): number {
  return pids
    .flatMap(threads)
    .filter((thread) => AUDIO_THREADS.includes(read(`${thread}/comm`).trim()))
    .reduce((sum, thread) => sum + parseSchedstat(read(`${thread}/schedstat`)), 0);
}

/** CPU time in nanoseconds of the pages' main threads, since they started. */
export function mainNanoseconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + parseSchedstat(read(`/proc/${pid}/schedstat`)), 0);
}

/** First field of /proc/…/schedstat: nanoseconds on a CPU. An empty text, of an ended thread, gives 0. */
export function parseSchedstat(text: string): number {
  const [spent = ''] = text.trim().split(/\s+/u);
  return spent === '' ? 0 : Number(spent);
}

function threads(pid: number): string[] {
  const folder = `/proc/${pid}/task`;
  try {
    return readdirSync(folder).map((thread) => `${folder}/${thread}`);
  } catch {
    return [];
  }
}

/** The text of a file in /proc; empty if its thread has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
