/** A file of a personal word that is broken or not one. The message names the file and the fault. */
export class PersonalWordError extends Error {
  override readonly name = 'PersonalWordError';
}
