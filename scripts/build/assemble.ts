import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** No garbage collector, no checks, no start-up code: a kernel lays its memory out itself. */
const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];

/** Of a page of 64 kB, where the compiler may put data of its own: behind everything else. */
const MEMORY_BASE = ['--memoryBase', '32768'];

/**
 * Compiles an AssemblyScript file, with what it imports, to WebAssembly.
 *
 * The compiler runs as a program of its own: its types declare its standard library's arrays and
 * numbers for everybody who imports it, and these are not JavaScript's.
 *
 * @throws {Error} with the compiler's own words, which name file, line and column
 */
export async function assemble(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const compiler = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    const out = join(folder, 'out.wasm');
    const options = [...OPTIONS, ...MEMORY_BASE, '--outFile', out];
    await promisify(execFile)(process.execPath, [compiler, file, ...options]);
    return Uint8Array.from(await readFile(out));
  } finally {
    await rm(folder, { recursive: true });
  }
}
