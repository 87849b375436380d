import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program lies: the path that the environment's variable gives, or the first of the names on
 * the PATH, or the first of the places.
 *
 * @param {string} variable
 * @param {readonly string[]} names
 * @param {readonly string[]} [places]
 * @returns {string | undefined}
 */
export function findProgram(variable, names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    process.env[variable],
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ].find((path) => path !== undefined && path !== '' && isExecutable(path));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
