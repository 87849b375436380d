/** A host saw what it should not have seen. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** A point does not apply to this WAM or this browser; the message says why. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** @throws {Failure} with what was seen, unless the condition holds */
export function insist(condition: boolean, saw: string): asserts condition {
  if (!condition) throw new Failure(saw);
}

/** @throws {NotApplicable} with the reason, unless the condition holds */
export function onlyIf(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new NotApplicable(otherwise);
}

/** The message of any thrown value. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
