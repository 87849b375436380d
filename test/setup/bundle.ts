import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A module with all that it imports as one text, for a page or a worklet that a test serves. */
export async function bundle(file: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'esm',
    // Below, functions that the SDK sends to the audio thread as text lack esbuild's helpers.
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
