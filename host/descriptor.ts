import { isRecord } from '../json/index.ts';

const TEXTS = ['identifier', 'name', 'vendor', 'apiVersion'] as const;
const AUDIO = ['hasAudioInput', 'hasAudioOutput'] as const;

/** The part of a plugin's descriptor.json that the host reads before it loads the plugin. */
export interface Descriptor {
  readonly identifier: string;
  readonly name: string;
  readonly vendor: string;
  /** The WAM API, 2.x. */
  readonly apiVersion: string;
}

/**
 * The problems of an audio effect's descriptor, one sentence each; none if the host can use it.
 *
 * @param json the content of the file
 */
export function descriptorProblems(json: unknown): readonly string[] {
  if (!isRecord(json)) return ['It should hold one JSON object.'];
  const problems: string[] = [];
  for (const field of TEXTS) {
    const value = json[field];
    if (typeof value !== 'string' || value.trim() === '') {
      problems.push(`“${field}” should be a text, and is ${shown(value)}.`);
    } else if (field === 'apiVersion' && !/^2(\.|$)/.test(value)) {
      problems.push(`“apiVersion” should be 2.x, and is ${shown(value)}.`);
    }
  }
  for (const field of AUDIO) {
    if (json[field] !== true) {
      problems.push(`“${field}” should be true, and is ${shown(json[field])}.`);
    }
  }
  return problems;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
