import type { WamParameterInfo } from '@webaudiomodules/api';
import { onlyIf } from '../failure.ts';
import { within } from './patience.ts';
import type { Instance } from './stage.ts';

/** A parameter info without methods, if it came through a port. */
export type Info = Omit<WamParameterInfo, 'normalize' | 'denormalize' | 'valueString'> &
  Partial<Pick<WamParameterInfo, 'normalize' | 'denormalize' | 'valueString'>>;

/** Values by parameter id. */
export type Values = Readonly<Record<string, number>>;

export async function infosOf({ audioNode }: Instance): Promise<readonly Info[]> {
  return Object.values(await within('getParameterInfo()', () => audioNode.getParameterInfo()));
}

export async function valuesOf({ audioNode }: Instance, normalized = false): Promise<Values> {
  const map = await within(`getParameterValues(${normalized})`, () =>
    audioNode.getParameterValues(normalized),
  );
  return Object.fromEntries(Object.entries(map).map(([id, { value }]) => [id, value]));
}

export async function setValues({ audioNode }: Instance, values: Values): Promise<void> {
  const map = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { id, value, normalized: false }]),
  );
  const text = Object.entries(values).map(([id, value]) => `${id} ${value}`);
  await within(`setParameterValues (${text.join(', ')})`, () => audioNode.setParameterValues(map));
}

export function isDiscrete({ type, discreteStep }: Info): boolean {
  return type !== 'float' || discreteStep > 0;
}

/** For each parameter a value in its range that is not its default. */
export function otherValues(infos: readonly Info[]): Values {
  return Object.fromEntries(
    infos.map((info) => {
      const { id, minValue, maxValue, defaultValue } = info;
      if (isDiscrete(info)) return [id, defaultValue === maxValue ? minValue : maxValue];
      const third = minValue + (maxValue - minValue) / 3;
      return [id, third === defaultValue ? (minValue + third) / 2 : third];
    }),
  );
}

/** The differences of two sets of values, in words. A millionth of the range is no difference. */
export function differences(infos: readonly Info[], seen: Values, expected: Values): string[] {
  return infos.flatMap(({ id, minValue, maxValue }) => {
    const [is, should] = [seen[id], expected[id]];
    const isSame =
      is !== undefined &&
      should !== undefined &&
      Math.abs(is - should) <= (maxValue - minValue) * 1e-6;
    return isSame ? [] : [`${id} is ${String(is)}, not ${String(should)}`];
  });
}

/** Values that are not finite numbers within their ranges, in words. */
export function impossible(infos: readonly Info[], values: Values): string[] {
  return infos.flatMap(({ id, minValue, maxValue }) => {
    const value: unknown = values[id];
    return typeof value === 'number' && value >= minValue && value <= maxValue
      ? []
      : [`${id} is ${typeof value === 'string' ? `"${value}"` : String(value)}`];
  });
}

/** @throws {NotApplicable} if there are none */
export async function someInfos(instance: Instance): Promise<readonly [Info, ...Info[]]> {
  const [first, ...rest] = await infosOf(instance);
  onlyIf(first !== undefined, 'it has no parameters');
  return [first, ...rest];
}

/** Whether two numbers are equal but for rounding. */
export function isNear(a: number | undefined, b: number): a is number {
  return a !== undefined && Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));
}

export function idsOf(infos: readonly Info[]): string {
  return infos.map(({ id }) => id).join(', ');
}
