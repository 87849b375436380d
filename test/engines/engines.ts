import { CHROMIUM_ARGUMENTS } from '../../scripts/setup/find-chromium.mjs';
import { ENGINE_PROGRAMS } from '../../scripts/setup/find-engines.mjs';

/** A browser engine, and the command that opens a page in it with a new profile and no window. */
export interface Engine {
  readonly name: string;
  /** The path of its program; undefined if it was not found. */
  readonly path: string | undefined;
  /** What to do if it was not found. */
  readonly advice: string;
  /** The program and its arguments. */
  open(path: string, url: string, profile: string): readonly [string, ...string[]];
}

type EngineName = keyof typeof ENGINE_PROGRAMS;

export const ENGINES: readonly Engine[] = [
  engine('Chromium', (path, url, profile) => [
    path,
    '--headless',
    ...CHROMIUM_ARGUMENTS,
    `--user-data-dir=${profile}`,
    url,
  ]),
  engine('Firefox', (path, url, profile) => [
    path,
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    url,
  ]),
  engine('WebKitGTK', (path, url) => ['xvfb-run', '--auto-servernum', path, '--private', url]),
];

function engine(name: EngineName, open: Engine['open']): Engine {
  const { packages, variable, find } = ENGINE_PROGRAMS[name];
  return {
    name,
    path: find(),
    advice: `apt-get install ${packages.join(' ')}, or name its path in ${variable}`,
    open,
  };
}
