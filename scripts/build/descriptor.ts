import { readFile } from 'node:fs/promises';
import type { WamDescriptor } from '@webaudiomodules/api';

const TEXTS = ['identifier', 'name', 'vendor', 'version', 'description', 'thumbnail'] as const;
const FLAGS = [
  'isInstrument',
  ...['Audio', 'Midi', 'Sysex', 'Osc', 'Mpe', 'Automation'].flatMap((kind) => [
    `has${kind}Input`,
    `has${kind}Output`,
  ]),
];
const FIELDS = new Set<string>([...TEXTS, 'apiVersion', 'website', 'keywords', ...FLAGS]);

/** A descriptor.json that a host could not use. The message names the file and the field. */
export class DescriptorError extends Error {
  override readonly name = 'DescriptorError';
}

/**
 * Reads the descriptor that hosts ask for before they load the plugin. Every field is set, for the
 * SDK's defaults claim inputs and outputs that the plugin does not have.
 *
 * @param publicUrl stands for the website, unless it is empty
 * @throws {DescriptorError}
 */
export async function readDescriptor(path: string, publicUrl = ''): Promise<WamDescriptor> {
  const fail = (what: string): never => {
    throw new DescriptorError(`${path}: ${what}`);
  };
  const text = await readFile(path, 'utf8').catch(() => fail('cannot be read'));
  let descriptor: Record<string, unknown>;
  try {
    descriptor = Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (error) {
    return fail(`is not JSON: ${(error as Error).message}`);
  }
  for (const field of TEXTS) {
    const value = descriptor[field];
    if (typeof value !== 'string' || value === '') fail(`"${field}" is not a text`);
  }
  if (publicUrl !== '') descriptor.website = publicUrl;
  const { keywords, website } = descriptor;
  if (typeof website !== 'string') return fail('"website" is not a text');
  if (website !== '' && !(URL.canParse(website) && /^https?:/u.test(website))) {
    fail(`"website" is not a web address: ${JSON.stringify(website)}`);
  }
  if (!/^2\./u.test(String(descriptor.apiVersion))) fail('"apiVersion" is not 2.x');
  // Pedalboard2 takes "..." of them.
  if (!Array.isArray(keywords) || !keywords.every((word) => typeof word === 'string')) {
    fail('"keywords" is not a list of texts');
  }
  for (const field of FLAGS) {
    if (typeof descriptor[field] !== 'boolean') fail(`"${field}" is not true or false`);
  }
  for (const field of Object.keys(descriptor)) {
    if (!FIELDS.has(field)) fail(`"${field}" is no field of a WAM descriptor`);
  }
  return descriptor as unknown as WamDescriptor;
}
