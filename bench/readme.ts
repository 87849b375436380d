const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/**
 * The README with `report` between its markers.
 *
 * @throws {RangeError} if the markers are missing or the wrong way round
 */
export function withReport(readme: string, report: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) {
    throw new RangeError(`the README has no "${START}" with a "${END}" after it`);
  }
  return `${readme.slice(0, start)}${START}\n\n${report}\n\n${readme.slice(end)}`;
}
