import type { Findings, Measured } from '../evaluation/findings.ts';

const DIGITS = 6;

/**
 * docs/evaluation.json: sums over people, no row of anybody. All but `measured` hangs on data and
 * settings alone.
 */
export function evaluationJson(findings: Findings, measured: Measured): string {
  const withoutTimes = <T extends { readonly seconds: unknown }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, seconds: undefined }));
  const content = {
    ...findings,
    recipes: withoutTimes(findings.recipes),
    ablations: withoutTimes(findings.ablations),
    measured,
  };
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value)
      ? Number(value.toPrecision(DIGITS))
      : value;
  // A line for each entry of a list of objects, none for each number.
  const lines = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const isList = Array.isArray(value) && value.length > 0;
      const text = isList
        ? `[\n${value.map((one) => JSON.stringify(one, rounded)).join(',\n')}\n]`
        : JSON.stringify(value, rounded);
      return `${JSON.stringify(key)}:${text}`;
    });
  return `{\n${lines.join(',\n')}\n}\n`;
}
