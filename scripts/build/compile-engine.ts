import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(ROOT, 'engine', 'assembly');
const CACHE = join(ROOT, 'node_modules', '.cache', 'engine');
const { resolve } = createRequire(import.meta.url);
const run = promisify(execFile);

/** No checks, and no import: what fails traps, and a test shows that nothing does. */
const OPTIONS = ['-O3', '--runtime', 'minimal', '--noAssert', '--use', 'abort='];

/** What wasm2js does not take. */
const SCALAR = ['nontrapping-f2i', 'bulk-memory', 'sign-extension'].flatMap((feature) => [
  '--disable',
  feature,
]);

/**
 * The engine as WebAssembly, compiled from engine/assembly with the compiler's vectors.
 *
 * The compiler runs as a program of its own: its types declare its standard library's arrays and numbers for
 * everybody who imports it, and these are not JavaScript's.
 *
 * @throws {Error} with the compiler's own words, which name file, line and column
 */
export function compileEngine(): Promise<Uint8Array<ArrayBuffer>> {
  return cached('simd.wasm', (out) => compile(out, ['--enable', 'simd']));
}

/**
 * The same source as a JavaScript module with the same exports, for pages in which WebAssembly may not run:
 * a scalar build through binaryen's wasm2js.
 */
export async function compileEngineScript(): Promise<string> {
  const script = await cached('scalar.js', async (out) => {
    const scalar = `${out}.wasm`;
    await compile(scalar, SCALAR);
    const wasm2js = join(resolve('binaryen/package.json'), '..', 'bin', 'wasm2js');
    await run(process.execPath, [wasm2js, scalar, '-O', '-o', out]);
  });
  return new TextDecoder().decode(script);
}

async function compile(out: string, options: readonly string[]): Promise<void> {
  const compiler = resolve('assemblyscript/bin/asc.js');
  const source = join(SOURCES, 'index.ts');
  await run(process.execPath, [compiler, source, ...OPTIONS, ...options, '--outFile', out]);
}

/** What `make` writes to a file, kept until a source or a compiler changes. */
async function cached(
  name: string,
  make: (out: string) => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(CACHE, `${await sourceHash()}-${name}`);
  const found = await readFile(kept).catch(() => undefined);
  if (found !== undefined) return Uint8Array.from(found);
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'make-'));
  try {
    const out = join(folder, name);
    await make(out);
    // Several builds may run at once: a whole file takes its place in one step.
    await rename(out, kept);
    await removeOthers(name, kept);
    return Uint8Array.from(await readFile(kept));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Removes what was kept of other sources. */
async function removeOthers(name: string, kept: string): Promise<void> {
  for (const file of await readdir(CACHE)) {
    if (file.endsWith(`-${name}`) && file !== basename(kept))
      await rm(join(CACHE, file), { force: true });
  }
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(SOURCES)).filter((name) => name.endsWith('.ts')).sort();
  for (const name of names) hash.update(name).update(await readFile(join(SOURCES, name)));
  for (const compiler of ['assemblyscript', 'binaryen']) {
    hash.update(await readFile(resolve(`${compiler}/package.json`)));
  }
  hash.update(JSON.stringify([OPTIONS, SCALAR]));
  return hash.digest('hex').slice(0, 16);
}
