import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parameterSpecs, parseState } from '../../protocol/index.ts';
import { ROOT } from '../../scripts/build/build-all.ts';
import { writeCompanions } from '../../scripts/build/companions.ts';
import { readDescriptor } from '../../scripts/build/descriptor.ts';
import { PresetError, makeLibrary } from '../../scripts/build/library.ts';
import type { Library } from '../../scripts/build/library.ts';
import { PRESETS } from '../../words/index.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';

const { vocabulary } = await readModel(MODEL_FOLDER);
const descriptor = await readDescriptor(join(ROOT, 'descriptor.json'));
const specs = parameterSpecs(vocabulary.terms.map(({ term }) => term));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'companions-'));
  await writeCompanions(ROOT, folder, descriptor, vocabulary);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, file), 'utf8'));
}

describe('library.json', () => {
  it('is what Pedalboard2 takes', async () => {
    const library = (await readJson('library.json')) as Library;
    expect(library.name).toBe(descriptor.name);
    expect(library.id).toMatch(/^[A-Za-z._0-9]+$/u);
    expect(library.version.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
    expect(library.version.join('.')).toBe(descriptor.version.split('.').slice(0, 2).join('.'));
    expect(library.includes).toEqual([]);
    for (const { description, category } of Object.values(library.presets)) {
      expect(description).toMatch(/\.$/u);
      expect(category).not.toBe('');
    }
  });

  it('finds the plugin and its descriptor wherever it lies', async () => {
    const { plugins } = (await readJson('library.json')) as Library;
    const url = new URL(plugins[0] ?? '', 'https://example.org/any/where/library.json');
    expect(url.href).toBe('https://example.org/any/where/index.js');
    expect(new URL('descriptor.json', url).href).toBe(
      'https://example.org/any/where/descriptor.json',
    );
  });

  it('names no preset twice', async () => {
    const { presets } = (await readJson('library.json')) as Library;
    expect(Object.keys(presets)).toHaveLength(PRESETS.length);
  });

  it.each(PRESETS)('has a preset $name that the plugin takes as it is', async (preset) => {
    const { presets } = (await readJson('library.json')) as Library;
    const [child, ...others] = presets[preset.name]?.state.plugins ?? [];
    expect(others).toEqual([]);
    expect(child?.wam_id).toBe(descriptor.identifier);
    const { values, kept, notices } = parseState(child?.state, specs, vocabulary.model);
    expect(notices).toEqual([]);
    expect(kept).toEqual({ fields: {}, parameters: {} });
    for (const id of ['termA', 'termB'] as const) {
      const word = preset.parameters[id];
      if (word !== undefined) expect(vocabulary.terms[values[id]]?.term).toBe(word);
    }
  });

  it.each(PRESETS)('says $name with words on which people agree', ({ parameters }) => {
    for (const word of [parameters.termA, parameters.termB].filter((term) => term !== undefined)) {
      expect(vocabulary.terms.find(({ term }) => term === word)?.tier, String(word)).toBe('agree');
    }
  });

  it.each([
    [{ termA: 'xylophonic' }, /"Odd".*"xylophonic"/u],
    [{ amount: 'much' }, /"Odd".*"much"/u],
    [{ warmth: 1 }, /"Odd".*"warmth"/u],
  ])('is not built with a preset that says %j', (parameters, message) => {
    const odd = { name: 'Odd', description: '', category: 'Tones' as const, parameters };
    const make = () => makeLibrary(descriptor, vocabulary, [odd]);
    expect(make).toThrow(PresetError);
    expect(make).toThrow(message);
  });
});

describe('plugins.json', () => {
  it('leads the community’s build to a plugin and a thumbnail', async () => {
    const { plugins } = (await readJson('plugins.json')) as {
      plugins: { path: string; category: string[] }[];
    };
    expect(plugins).toHaveLength(1);
    const [plugin] = plugins;
    expect(plugin?.category).toHaveLength(2);
    // Its steps: index.js, descriptor.json and the thumbnail lie in the vendor's folder at `path`.
    const there = (await readJson(join(plugin?.path ?? '', 'descriptor.json'))) as {
      thumbnail: string;
    };
    await access(join(folder, plugin?.path ?? '', there.thumbnail));
  });
});

describe('the thumbnail', () => {
  it('is a PNG of a plugin’s proportions, sharp enough and small enough to list', async () => {
    const png = await readFile(join(folder, descriptor.thumbnail));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBeGreaterThanOrEqual(640);
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2);
    expect(png.length).toBeLessThan(500_000);
  });
});

describe('the descriptor beside the plugin', () => {
  it('is the project’s own', async () => {
    expect(await readJson('descriptor.json')).toEqual(descriptor);
  });

  it('says where the plugin is published, if it is told', async () => {
    const path = join(ROOT, 'descriptor.json');
    const url = 'https://example.org/eq/';
    expect(await readDescriptor(path, url)).toEqual({ ...descriptor, website: url });
    await expect(readDescriptor(path, 'eq')).rejects.toThrow(/"website" is not a web address/u);
  });
});
