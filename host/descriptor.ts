const TEXTS = ['identifier', 'name', 'vendor', 'apiVersion'] as const;
const AUDIO = ['hasAudioInput', 'hasAudioOutput'] as const;

/** What a host reads of a plugin's descriptor.json before it loads the plugin. */
export interface Descriptor {
  readonly identifier: string;
  readonly name: string;
  readonly vendor: string;
  /** The WAM API, 2.x. */
  readonly apiVersion: string;
}

/**
 * What is wrong with a descriptor of an audio effect, one sentence each; nothing if it will do.
 *
 * @param json what the file held
 */
export function descriptorProblems(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return ['It should hold one JSON object.'];
  }
  const fields = json as Record<string, unknown>;
  const problems: string[] = [];
  for (const field of TEXTS) {
    const value = fields[field];
    if (typeof value !== 'string' || value.trim() === '') {
      problems.push(`“${field}” should be a text, and is ${shown(value)}.`);
    } else if (field === 'apiVersion' && !/^2(\.|$)/.test(value)) {
      problems.push(`“apiVersion” should be 2.x, and is ${shown(value)}.`);
    }
  }
  for (const field of AUDIO) {
    if (fields[field] !== true) {
      problems.push(`“${field}” should be true, and is ${shown(fields[field])}.`);
    }
  }
  return problems;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
