/** Rows of a morph table: morph 0 is the first, morph 1 the last. A test holds it equal to WALK_ROWS of words/. */
export const TABLE_ROWS = 129;

/**
 * Numbers in a row: gainDb, log2(frequencyHz), log2(q) for each of the five bands. A test holds it equal to
 * ROW_LENGTH of eq/.
 */
export const TABLE_COLUMNS = 15;

/** The decoded walk between two terms, as the main thread sends it to the processor. */
export interface MorphTable {
  /** Index of term A in the vocabulary. */
  readonly termA: number;
  /** Index of term B in the vocabulary. */
  readonly termB: number;
  /** TABLE_ROWS × TABLE_COLUMNS numbers, row by row. */
  readonly rows: Float64Array;
}

/** Whether `table` has the length and holds only finite numbers, as the audio thread demands. */
export function isMorphTable(table: MorphTable): boolean {
  return table.rows.length === TABLE_ROWS * TABLE_COLUMNS && table.rows.every(Number.isFinite);
}
