import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, buildAll } from '../../scripts/build/build-all.ts';

const run = promisify(execFile);

/** Files beside dist/ in the project: those for npm, and some that do not belong in the package. */
const PROJECT_FILES = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', '.gitignore'];
const NOT_FOR_USERS = ['research/data/fit.ts', 'test/eq/filters.test.ts', 'model/decoder.onnx'];

/** A user's project outside of this one, in which the packed package is installed. */
export interface Consumer {
  readonly folder: string;
  /** Paths of the files in the tarball. */
  readonly packedFiles: readonly string[];
  /** Runs Node in the project. Gives its stdout. */
  readonly node: (...args: readonly string[]) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/**
 * Builds the package outside of the project's dist/, which other tests read, packs it and installs it
 * without a network.
 */
export async function installPacked(): Promise<Consumer> {
  const parent = await mkdtemp(join(tmpdir(), 'packed-'));
  const remove = () => rm(parent, { recursive: true });
  try {
    return { ...(await install(join(parent, 'stage'), join(parent, 'consumer'))), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function install(stage: string, folder: string): Promise<Omit<Consumer, 'remove'>> {
  await buildAll(join(stage, 'dist'));
  await Promise.all([
    ...PROJECT_FILES.map((file) => copyFile(join(ROOT, file), join(stage, file))),
    ...NOT_FOR_USERS.map(async (file) => {
      await mkdir(dirname(join(stage, file)), { recursive: true });
      await writeFile(join(stage, file), '');
    }),
    mkdir(folder),
  ]);
  const [packed] = JSON.parse(await npm(stage, 'pack', '--json', '--ignore-scripts')) as [
    { filename: string; files: { path: string }[] },
  ];
  const tarball = join(stage, packed.filename);
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await npm(folder, 'install', '--offline', '--ignore-scripts', tarball);
  return {
    folder,
    packedFiles: packed.files.map(({ path }) => path),
    node: async (...args) => (await run(process.execPath, args, { cwd: folder })).stdout,
  };
}

async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('npm', args, { cwd, shell: process.platform === 'win32' });
  return stdout;
}
