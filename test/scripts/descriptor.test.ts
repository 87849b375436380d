import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/build/build-all.ts';
import { DescriptorError, readDescriptor } from '../../scripts/build/descriptor.ts';

const GOOD = join(ROOT, 'descriptor.json');

describe('descriptor.json', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'descriptor-'));
    path = join(folder, 'descriptor.json');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('has what hosts ask for, and the package’s version', async () => {
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await readDescriptor(GOOD)).toMatchObject({ version, hasAudioInput: true });
  });

  it.each([
    [{ identifier: '' }, /descriptor\.json: "identifier"/u],
    [{ apiVersion: '1.0.0' }, /"apiVersion" is not 2\.x/u],
    [{ keywords: 'eq' }, /"keywords"/u],
    [{ hasMidiInput: undefined }, /"hasMidiInput"/u],
  ])('with %j is refused, naming file and field', async (change, message) => {
    const good = JSON.parse(await readFile(GOOD, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...good, ...change }));
    await expect(readDescriptor(path)).rejects.toThrow(message);
    await expect(readDescriptor(path)).rejects.toBeInstanceOf(DescriptorError);
  });

  it.each([
    ['{"name":', /is not JSON/u],
    ['null', /"identifier"/u],
  ])('that reads %s is refused', async (text, message) => {
    await writeFile(path, text);
    await expect(readDescriptor(path)).rejects.toThrow(message);
  });

  it('that is missing is named', async () => {
    await expect(readDescriptor(join(folder, 'nowhere.json'))).rejects.toThrow(/nowhere\.json/u);
  });
});
