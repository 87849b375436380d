import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import type { WamDescriptor } from '@webaudiomodules/api';
import { readModel } from '../../words/model-folder.ts';
import { writeCompanions } from './companions.ts';
import { compileEngine, compileEngineScript } from './compile-engine.ts';
import { writeDeclarations } from './declarations.ts';
import { readDescriptor } from './descriptor.ts';
import { firstSoundFiles } from './first-sound.ts';
import { ownTrustedTypes } from './trusted-types.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The runtime's file that the plugin finds beside its own; esbuild does not copy it. */
const RUNTIME_FILE = 'ort-wasm-simd-threaded.wasm';

/**
 * Builds everything that a static server and a package need into `outFolder`: the plugin, its
 * worklet, its runtime and model, what hosts read beside it, the demo host under host/, the library
 * of words under words/, and types.
 *
 * Nothing in it depends on where it will lie, but for the descriptor's website, which is
 * `publicUrl` where one is given.
 *
 * @param publicUrl absolute; by default the environment's PUBLIC_URL
 * @returns names of the files that a page asks for until an instance sounds
 * @throws {ModelError} if the model's files are missing, corrupt or do not belong together
 * @throws {DescriptorError} if descriptor.json would not do for a host
 * @throws {PresetError} if the model cannot play a preset
 */
export async function buildAll(
  outFolder = join(ROOT, 'dist'),
  publicUrl = process.env.PUBLIC_URL ?? '',
): Promise<{ readonly firstSoundFiles: readonly string[] }> {
  const { vocabulary } = await readModel(join(ROOT, 'model'));
  const descriptor = await readDescriptor(join(ROOT, 'descriptor.json'), publicUrl);
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(join(outFolder, 'ort'), { recursive: true });

  const common = commonOptions(descriptor);
  const [{ metafile }] = await Promise.all([
    build({ ...pluginOptions(descriptor), outdir: outFolder, metafile: true }),
    build({
      ...common,
      entryPoints: {
        processor: 'processor/index.ts',
        'engine-script': 'processor/engine-script.ts',
      },
      outdir: outFolder,
      plugins: [compiledEngine],
    }),
    build({
      ...common,
      entryPoints: { index: 'host/index.ts' },
      outdir: join(outFolder, 'host'),
      plugins: [ownTrustedTypes(ROOT)],
    }),
    build({
      ...common,
      entryPoints: { index: 'words/package-entry.ts' },
      outdir: join(outFolder, 'words'),
    }),
    writeDeclarations(join(outFolder, 'types')),
    writeCompanions(ROOT, outFolder, descriptor, vocabulary),
  ]);

  const runtime = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'));
  await cp(join(runtime, RUNTIME_FILE), join(outFolder, 'ort', RUNTIME_FILE));
  return { firstSoundFiles: firstSoundFiles(metafile) };
}

/** How the plugin's class and its GUI are bundled. */
export function pluginOptions(descriptor: WamDescriptor): BuildOptions {
  return {
    ...commonOptions(descriptor),
    entryPoints: { index: 'plugin/index.ts', gui: 'gui/index.ts' },
    splitting: true,
    // All in one folder, so that import.meta.url is the same folder in every chunk.
    chunkNames: '[name]-[hash]',
    plugins: [inlined(descriptor), ownTrustedTypes(ROOT)],
  };
}

function commonOptions({ identifier, version, website }: WamDescriptor): BuildOptions {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    // Below es2022 esbuild lowers class fields with helpers that functions sent to the worklet as
    // text do not have; keepNames has the same effect (WAM SDK, addFunctionModule).
    target: 'es2022',
    keepNames: false,
    minify: true,
    sourcemap: true,
    legalComments: 'linked',
    logLevel: 'warning',
    loader: { '.onnx': 'binary' },
    define: {
      __VERSION__: JSON.stringify(version),
      __WEBSITE__: JSON.stringify(website),
      // Two versions in one page need two processor names, for a name is registered once.
      __MODULE_ID__: JSON.stringify(`${identifier}@${version}`),
    },
  };
}

/** The descriptor inside the bundle is the one that lies beside it. */
function inlined(descriptor: WamDescriptor): Plugin {
  return {
    name: 'descriptor',
    setup(build) {
      build.onLoad({ filter: /[\\/]descriptor\.json$/ }, () => ({
        contents: JSON.stringify(descriptor),
        loader: 'json',
      }));
    },
  };
}

/** The two builds of the engine, which are not under version control. */
const compiledEngine: Plugin = {
  name: 'engine',
  setup(build) {
    build.onResolve({ filter: /[\\/]engine(\.wasm|-script\.js)$/ }, ({ path }) => ({
      path: path.endsWith('.wasm') ? 'wasm' : 'script',
      namespace: 'engine',
    }));
    build.onLoad({ filter: /^wasm$/, namespace: 'engine' }, async () => ({
      // Text of digits keeps repetitions of bytes for brotli, which base64 does not (first-sound.ts has the sum).
      contents: Buffer.from(await compileEngine()).toString('hex'),
      loader: 'text',
    }));
    build.onLoad({ filter: /^script$/, namespace: 'engine' }, async () => ({
      contents: await compileEngineScript(),
      loader: 'js',
    }));
  },
};
