import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program. It is looked for in this order: the path in an environment variable, the names
 * on the PATH, the given paths.
 *
 * @param {string} variable name of the environment variable
 * @param {readonly string[]} names
 * @param {readonly string[]} [paths] paths of the program itself
 * @returns {string | undefined} undefined if there is none that can be executed
 */
export function findProgram(variable, names, paths = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [
    process.env[variable],
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...paths,
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
