/**
 * Brings a fresh machine to where the other commands can run: the locked npm packages and, with
 * `--chromium`, a Chromium for the browser tests. Plain JavaScript, for it runs before anything is
 * installed. Does nothing where nothing is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './setup/find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: this project needs Node 20.19 or later.`);
}

if (!packagesAreCurrent()) run('npm', ['ci'], 'installing the locked npm packages');
if (process.argv.includes('--chromium') && findChromium() === undefined) installChromium();

/** npm writes node_modules/.package-lock.json last, so its age tells whether the install is whole. */
function packagesAreCurrent() {
  const installed = `${root}node_modules/.package-lock.json`;
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
  );
}

function installChromium() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const hasApt = existsSync('/usr/bin/apt-get');
  if (hasApt) {
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', ...args];
      run(command, rest, `apt-get ${args.join(' ')}`);
    };
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  if (findChromium() === undefined) {
    fail('No Chromium or Chrome was found: install one, or name its path in CHROMIUM_PATH.');
  }
}

function run(command, args, what) {
  console.error(`setup: ${what}`);
  try {
    execFileSync(command, args, {
      cwd: root,
      // Standard output belongs to the command that comes after.
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    fail(`${what} failed: ${error.message}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
