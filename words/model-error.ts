/** A model file is missing, damaged or of another kind. The message names the file and the fault. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
