/**
 * Training data that is missing or wrong. The message names the file and, where there is one, the row
 * and the column.
 */
export class DataError extends Error {
  override readonly name = 'DataError';
}
