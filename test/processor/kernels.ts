import { fileURLToPath } from 'node:url';
import { plainKernel } from '../../processor/kernel/plain-kernel.ts';
import { wasmKernel } from '../../processor/kernel/wasm-kernel.ts';
import { assemble } from '../../scripts/build/assemble.ts';

const SOURCE = fileURLToPath(new URL('../../processor/assembly/kernel.ts', import.meta.url));

/** The kernel as the build makes it, and what plays in its place where WebAssembly may not run. */
export const WASM_KERNEL = wasmKernel(await assemble(SOURCE));
export const PLAIN_KERNEL = plainKernel();
