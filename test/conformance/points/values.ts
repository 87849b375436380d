import type { WamParameterData } from '@webaudiomodules/api';
import { insist, onlyIf } from '../failure.ts';
import {
  differences,
  idsOf,
  isDiscrete,
  isNear,
  setValues,
  someInfos,
  valuesOf,
} from '../page/parameters.ts';
import { within } from '../page/patience.ts';
import type { Instance } from '../page/stage.ts';
import type { Group } from '../point.ts';

const UNKNOWN = 'there-is-no-such-parameter';

export const values: Group = {
  name: 'values',
  points: [
    {
      name: 'can be asked for one by one',
      trap: 'open calls',
      async run(host) {
        const instance = await host.instance();
        const { audioNode } = instance;
        const [{ id }] = await someInfos(instance);
        const infos = await within(`getParameterInfo("${id}")`, () =>
          audioNode.getParameterInfo(id),
        );
        const map = await within(`getParameterValues(false, "${id}")`, () =>
          audioNode.getParameterValues(false, id),
        );
        const keys = [Object.keys(infos), Object.keys(map)];
        insist(
          keys.every((list) => list.join() === id),
          `Asked for ${id} alone, it gives ${keys.map((list) => list.join(', ')).join('; ')}.`,
        );
        return id;
      },
    },
    {
      name: 'of unknown parameters are passed over',
      trap: 'open calls',
      async run(host) {
        const instance = await host.instance();
        const { audioNode } = instance;
        const before = await valuesOf(instance);
        const infos = await someInfos(instance);
        await setValues(instance, { [UNKNOWN]: 1 });
        const info = await within('getParameterInfo of an unknown id', () =>
          audioNode.getParameterInfo(UNKNOWN),
        );
        insist((info[UNKNOWN] as unknown) === undefined, 'It gives an info of an unknown id.');
        const map = await within('getParameterValues of an unknown id', () =>
          audioNode.getParameterValues(false, UNKNOWN, infos[0].id),
        );
        insist((map[UNKNOWN] as unknown) === undefined, 'It gives a value of an unknown id.');
        insist(map[infos[0].id] !== undefined, `It gives no value of ${infos[0].id} any more.`);
        const wrong = differences(infos, await valuesOf(instance), before);
        insist(wrong.length === 0, `${wrong.join('; ')}.`);
        return 'known ones as before';
      },
    },
    {
      name: 'out of range are clamped',
      trap: 'unchecked values',
      async run(host) {
        const instance = await host.instance();
        const infos = await someInfos(instance);
        for (const side of ['minValue', 'maxValue'] as const) {
          const sign = side === 'minValue' ? -1 : 1;
          const beyond = infos.map((info) => [
            info.id,
            info[side] + sign * (info.maxValue - info.minValue + 1),
          ]);
          await setValues(instance, Object.fromEntries(beyond) as Record<string, number>);
          const expected = Object.fromEntries(infos.map((info) => [info.id, info[side]]));
          const wrong = differences(infos, await valuesOf(instance), expected);
          insist(wrong.length === 0, `Beyond the ${side}: ${wrong.join('; ')}.`);
        }
        return `${infos.length} parameters, both ends`;
      },
    },
    {
      name: 'of choices and switches are rounded',
      trap: 'unchecked values',
      async run(host) {
        const instance = await host.instance();
        const infos = (await someInfos(instance)).filter(isDiscrete);
        onlyIf(infos.length > 0, 'it has float parameters alone');
        for (const share of [0.43, 0.57]) {
          const between = infos.map(({ id, minValue }) => [id, minValue + share]);
          await setValues(instance, Object.fromEntries(between) as Record<string, number>);
          const rounded = await valuesOf(instance);
          const expected = Object.fromEntries(
            infos.map(({ id, minValue }) => [id, minValue + Math.round(share)]),
          );
          const wrong = differences(infos, rounded, expected);
          insist(wrong.length === 0, `Set to ${share} above the least: ${wrong.join('; ')}.`);
        }
        return idsOf(infos);
      },
    },
    {
      name: 'do not become NaN or Infinity',
      trap: 'unchecked values',
      async run(host) {
        const instance = await host.instance();
        const infos = await someInfos(instance);
        const before = await valuesOf(instance);
        for (const none of [NaN, Infinity, -Infinity]) {
          await setValues(instance, Object.fromEntries(infos.map(({ id }) => [id, none])));
          const wrong = differences(infos, await valuesOf(instance), before);
          insist(wrong.length === 0, `Set to ${none}: ${wrong.join('; ')}.`);
        }
        return `${infos.length} parameters as before`;
      },
    },
    {
      name: 'can be set and read as shares of their range',
      trap: 'unchecked values',
      async run(host) {
        const instance = await host.instance();
        const info = (await someInfos(instance)).find((candidate) => !isDiscrete(candidate));
        onlyIf(info !== undefined, 'it has no float parameter');
        const { id } = info;
        await set(instance, { id, value: 0.25, normalized: true });
        const share = (await valuesOf(instance, true))[id];
        insist(isNear(share, 0.25), `Set to the share 0.25, ${id} reads ${String(share)}.`);
        const value = (await valuesOf(instance))[id];
        const { minValue, maxValue, exponent } = info;
        const expected =
          info.denormalize?.(0.25) ??
          minValue + 0.25 ** (1.5 ** (exponent || 0)) * (maxValue - minValue);
        insist(
          isNear(value, expected),
          `Set to the share 0.25, ${id} is ${String(value)}, not ${expected}.`,
        );
        return `${id}: a quarter is ${value}`;
      },
    },
    {
      name: 'without `normalized` are plain ones',
      trap: 'unchecked values',
      async run(host) {
        const instance = await host.instance();
        const infos = await someInfos(instance);
        const { id, maxValue } = infos[0];
        await set(instance, { id, value: maxValue } as WamParameterData);
        const value = (await valuesOf(instance))[id];
        insist(isNear(value, maxValue), `Set to ${maxValue}, ${id} is ${String(value)}.`);
        return `${id}: ${value}`;
      },
    },
  ],
};

async function set({ audioNode }: Instance, data: WamParameterData): Promise<void> {
  await within(`setParameterValues of ${JSON.stringify(data)}`, () =>
    audioNode.setParameterValues({ [data.id]: data }),
  );
}
