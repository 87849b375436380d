const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/**
 * A document with `report` between its markers.
 *
 * @throws {RangeError} if the markers are missing or in the wrong order
 */
export function withReport(document: string, report: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) {
    throw new RangeError(`the document has no "${START}" with a "${END}" after it`);
  }
  return `${document.slice(0, start)}${START}\n\n${report}\n\n${document.slice(end)}`;
}
