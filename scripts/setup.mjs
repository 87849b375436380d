/**
 * Brings a fresh machine to where the other commands can run: it installs the locked npm packages; with
 * `--research`, those of research/ as well; with `--chromium`, a Chromium; with `--engines`, every engine
 * that the plugin is tested in. It is plain JavaScript, because it runs before anything is installed. It
 * does nothing where nothing is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINE_PROGRAMS } from './setup/find-engines.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: this project needs Node 20.19 or later.`);
}

installPackages(root);
if (process.argv.includes('--research')) installPackages(`${root}research/`);
if (process.argv.includes('--chromium') || process.argv.includes('--engines')) {
  installMissing(process.argv.includes('--engines') ? Object.keys(ENGINE_PROGRAMS) : ['Chromium']);
}

function installPackages(folder) {
  if (packagesAreCurrent(folder)) return;
  const name = folder === root ? 'the locked npm packages' : 'the locked npm packages of research/';
  run('npm', ['ci', '--prefix', folder], `installing ${name}`);
}

/**
 * Whether every package of the lock file is installed in its version. npm writes
 * node_modules/.package-lock.json last, so that it tells what a whole install holds.
 */
function packagesAreCurrent(folder) {
  const installed = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const found = packagesOf(installed);
  return Object.entries(packagesOf(`${folder}package-lock.json`)).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || found[path]?.version === version,
  );
}

function installMissing(names) {
  const missing = names.filter((name) => ENGINE_PROGRAMS[name].find() === undefined);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  if (missing.length > 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', ...args];
      run(command, rest, `apt-get ${args.join(' ')}`);
    };
    const packages = missing.flatMap((name) => ENGINE_PROGRAMS[name].packages);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  // The tests of the other engines say themselves that theirs is missing.
  if (names.includes('Chromium') && ENGINE_PROGRAMS.Chromium.find() === undefined) {
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
