import { cpus, loadavg, platform, release } from 'node:os';
import type { MeasuredBrowser } from './browser.ts';
import { canReadCpuTime } from './cpu-time.ts';

/** The machine and the method of a measurement. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly system: string;
  readonly chromium: string;
  readonly node: string;
  /** Load average of the last minute. */
  readonly load: number;
  readonly clock: string;
  readonly rounds: number;
  readonly seconds: number;
}

export function describeMachine(
  { browser }: MeasuredBrowser,
  rounds: number,
  seconds: number,
): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    system: `${platform()} ${release()}`,
    chromium: browser.version(),
    node: process.versions.node,
    load: loadavg()[0] ?? NaN,
    clock: canReadCpuTime()
      ? 'CPU time of the rendering thread'
      : 'wall time (this system does not report the CPU time of a thread: trust no single figure)',
    rounds,
    seconds,
  };
}
