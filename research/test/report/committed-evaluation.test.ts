import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { modelHash } from '../../../words/model-hash.ts';

const JSON_FILE = new URL('../../../docs/evaluation.json', import.meta.url);
const DECODER = new URL('../../../model/decoder.onnx', import.meta.url);

describe('docs/evaluation.json', () => {
  it('is about the model that ships', async () => {
    const { model, protocol } = JSON.parse(await readFile(JSON_FILE, 'utf8')) as {
      model: string;
      protocol: { isQuick: boolean; seeds: number[]; only: string[] };
    };
    expect(model).toBe(modelHash(await readFile(DECODER)));
    expect(protocol.isQuick).toBe(false);
    expect(protocol.only).toEqual([]);
    expect(protocol.seeds.length).toBeGreaterThanOrEqual(3);
  });
});
