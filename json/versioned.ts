import { isRecord } from './record.ts';

/** Reads a record of one version. May throw an error of its own for what it does not understand. */
export type VersionReader<T> = (saved: Readonly<Record<string, unknown>>) => T;

/**
 * What versioned data turned out to be:
 * - `read`: a version that this program knows;
 * - `later`: a version that this program does not know. `saved` is what came in, the same object: the
 *   caller keeps it and never writes over it;
 * - `other`: no record with a whole `version` from 1 on.
 */
export type Versioned<T> =
  | { readonly kind: 'read'; readonly version: number; readonly value: T }
  | { readonly kind: 'later'; readonly version: number; readonly saved: unknown }
  | { readonly kind: 'other'; readonly saved: unknown };

/**
 * Reads data that carries a version number: a state, the settings A and B, a file of presets, an own word.
 * A new version adds a reader here in its place; the readers of older versions stay.
 *
 * @param readers one for each version that this program knows
 */
export function readVersioned<T>(
  saved: unknown,
  readers: Readonly<Record<number, VersionReader<T>>>,
): Versioned<T> {
  const version = isRecord(saved) ? saved.version : undefined;
  if (!isRecord(saved) || typeof version !== 'number' || !Number.isSafeInteger(version)) {
    return { kind: 'other', saved };
  }
  const read = Object.hasOwn(readers, version) ? readers[version] : undefined;
  if (read !== undefined) return { kind: 'read', version, value: read(saved) };
  return version >= 1 ? { kind: 'later', version, saved } : { kind: 'other', saved };
}
