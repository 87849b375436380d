import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A module and its imports as one script, for a page or a worklet that a test serves. */
export async function bundle(file: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    format: 'esm',
    // For older targets esbuild adds helpers, which functions that the SDK sends to the audio thread as text lack.
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
