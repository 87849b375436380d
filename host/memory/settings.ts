import { isRecord } from '../../json/index.ts';
import type { SampleFormat } from '../../sound-file/index.ts';
import type { Line } from '../automation-line.ts';
import type { Span } from '../playback.ts';

/** What a person has set in the host, without the sound. */
export interface Settings {
  readonly line: Line;
  readonly following: boolean;
  readonly range?: Span | undefined;
  readonly looping: boolean;
  readonly sampleFormat: SampleFormat;
}

const FORMATS: readonly unknown[] = ['int16', 'int24', 'float32'] satisfies SampleFormat[];

/** The settings in what was kept, which another version or hand may have written; those that are not understood are left out. */
export function readSettings(kept: unknown): Partial<Settings> {
  if (!isRecord(kept)) return {};
  const { line, following, range, looping, sampleFormat } = kept;
  return {
    ...(isLine(line) ? { line } : {}),
    ...(typeof following === 'boolean' ? { following } : {}),
    ...(isSpan(range) ? { range } : {}),
    ...(typeof looping === 'boolean' ? { looping } : {}),
    ...(FORMATS.includes(sampleFormat) ? { sampleFormat: sampleFormat as SampleFormat } : {}),
  };
}

function isLine(value: unknown): value is Line {
  if (!Array.isArray(value) || value.length === 0) return false;
  let latest = 0;
  return value.every((point: unknown) => {
    if (!isRecord(point) || !isShare(point['position']) || !isShare(point['value'])) return false;
    const isInOrder = point['position'] >= latest;
    latest = point['position'];
    return isInOrder;
  });
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isSpan(value: unknown): value is Span {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number' && start >= 0 && end > start;
}
