import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import * as ort from 'onnxruntime-web/wasm';
import { median } from '../statistics/quantiles.ts';
import type { Measured } from '../evaluation/findings.ts';
import { WALK_ROWS, decodeWalk, decodedRow } from '../../words/index.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';

const RUNS = 300;
const WARM_UP = 50;

/** Times and memory of the project's own model in this process, which should do nothing else. */
export async function measure(): Promise<Omit<Measured, 'foldSeconds'>> {
  const before = memory();
  const { decoder, vocabulary } = await readModel(MODEL_FOLDER);
  const [from, to] = vocabulary.terms;
  const zA = from?.z ?? [];
  const zB = to?.z ?? [];
  decodedRow(decoder, zA);
  const plainBytes = memory() - before;

  ort.env.wasm.numThreads = 1;
  const file = await readFile(join(MODEL_FOLDER, 'decoder.onnx'));
  const session = await ort.InferenceSession.create(file);
  const run = async (rows: number): Promise<void> => {
    const z = Float32Array.from({ length: rows * decoder.latentSize }, (_, i) => Math.sin(i) / 2);
    await session.run({ z: new ort.Tensor('float32', z, [rows, decoder.latentSize]) });
  };
  await run(1);
  const onnxBytes = memory() - before;

  const milliseconds = {
    plainRow: await typical(() => decodedRow(decoder, zA)),
    plainWalk: await typical(() => decodeWalk(decoder, zA, zB)),
    onnxRow: await typical(() => run(1)),
    onnxWalk: await typical(() => run(WALK_ROWS)),
  };
  await session.release();
  const machine = `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`;
  return { machine, milliseconds, plainBytes, onnxBytes };
}

function memory(): number {
  return process.memoryUsage().rss;
}

/** Median time of one run in milliseconds, after some that pay for compiling. */
async function typical(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const start = performance.now();
    await run();
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  return median(times);
}
