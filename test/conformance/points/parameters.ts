import type { WamParameterInfo } from '@webaudiomodules/api';
import { insist, onlyIf } from '../failure.ts';
import { idsOf, isNear, someInfos } from '../page/parameters.ts';
import type { Info } from '../page/parameters.ts';
import { within } from '../page/patience.ts';
import type { Group } from '../point.ts';

const REACH = 128;
const MOST_CHOICES = 129;

export const parameters: Group = {
  name: 'parameters',
  points: [
    {
      name: 'turn values into shares of their range, and back',
      trap: 'bare infos',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const wrong = infos.flatMap((info) =>
          isWhole(info) ? ends(info) : [`${info.id} has no normalize or no denormalize`],
        );
        insist(wrong.length === 0, `${wrong.join('; ')}.`);
        return `normalize and denormalize of ${infos.length} parameters`;
      },
    },
    {
      name: 'have a text for each value',
      trap: 'bare infos',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const texts = infos.map((info) => {
          insist(info.valueString !== undefined, `${info.id} has no valueString.`);
          return [info.minValue, info.defaultValue, info.maxValue].map((value) => {
            const text: unknown = info.valueString?.(value);
            insist(
              typeof text === 'string' && text.trim() !== '',
              `valueString(${value}) of ${info.id} is ${String(text)}.`,
            );
            return text;
          });
        });
        return texts.map((row) => row.join(' … ')).join(', ');
      },
    },
    {
      name: 'state their units and exponent, whatever their type',
      trap: 'bare infos',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const wrong = infos.flatMap((info) => {
          const { id, units, exponent }: Partial<Info> = info;
          return [
            ...(typeof units === 'string' ? [] : [`units of ${id}: ${String(units)}`]),
            ...(typeof exponent === 'number' ? [] : [`exponent of ${id}: ${String(exponent)}`]),
          ];
        });
        insist(wrong.length === 0, `${wrong.join('; ')}.`);
        return infos.map(({ id, units }) => `${id} "${units}"`).join(', ');
      },
    },
    {
      name: 'have labels',
      trap: 'bare infos',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const bare = infos.filter(({ label }) => typeof label !== 'string' || label.trim() === '');
        insist(bare.length === 0, `Without a label: ${idsOf(bare)}.`);
        return infos.map(({ label }) => label).join(', ');
      },
    },
    {
      name: 'have ids that hosts can save',
      trap: 'unreachable values',
      async run(host) {
        const { audioNode } = await host.instance();
        const map = await within('getParameterInfo()', () => audioNode.getParameterInfo());
        const wrong = Object.entries(map).filter(
          ([key, { id }]) => key !== id || !/^[\w.-]+$/u.test(id),
        );
        insist(
          wrong.length === 0,
          `${wrong.map(([key, { id }]) => `"${key}": "${id}"`).join('; ')}.`,
        );
        return Object.keys(map).join(', ');
      },
    },
    {
      name: 'have a range, and their default in it',
      trap: 'unreachable values',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const wrong = infos.filter(
          ({ minValue, maxValue, defaultValue }) =>
            !(minValue < maxValue && minValue <= defaultValue && defaultValue <= maxValue),
        );
        insist(wrong.length === 0, ranges(wrong));
        return ranges(infos);
      },
    },
    {
      name: 'stay within ±128',
      trap: 'unreachable values',
      async run(host) {
        const infos = await someInfos(await host.instance());
        const wrong = infos.filter(
          ({ minValue, maxValue }) => minValue < -REACH || maxValue > REACH,
        );
        insist(wrong.length === 0, ranges(wrong));
        return ranges(infos);
      },
    },
    {
      name: 'have at most 129 choices, one for each value',
      trap: 'unreachable values',
      async run(host) {
        const choices = (await someInfos(await host.instance())).filter(
          ({ type }) => type === 'choice',
        );
        onlyIf(choices.length > 0, 'it has no choice parameter');
        const wrong = choices.filter(
          (info) =>
            info.choices.length > MOST_CHOICES ||
            info.choices.length !== info.maxValue - info.minValue + 1,
        );
        const counts = (infos: readonly Info[]) =>
          infos.map((info) => `${info.id}: ${info.choices.length}`).join(', ');
        insist(wrong.length === 0, `${counts(wrong)}.`);
        return counts(choices);
      },
    },
  ],
};

/** An info with the methods that normalise values. */
type Whole = Info & Pick<WamParameterInfo, 'normalize' | 'denormalize'>;

function isWhole(info: Info): info is Whole {
  return info.normalize !== undefined && info.denormalize !== undefined;
}

/** What is wrong at the ends of the range, and for the default after normalize and denormalize. */
function ends(info: Whole): string[] {
  const { id, minValue, maxValue, defaultValue } = info;
  return (
    [
      [`normalize(${minValue})`, info.normalize(minValue), 0],
      [`normalize(${maxValue})`, info.normalize(maxValue), 1],
      ['denormalize(0)', info.denormalize(0), minValue],
      ['denormalize(1)', info.denormalize(1), maxValue],
      [
        `denormalize(normalize(${defaultValue}))`,
        info.denormalize(info.normalize(defaultValue)),
        defaultValue,
      ],
    ] as const
  )
    .filter(([, is, should]) => !isNear(is, should))
    .map(([what, is, should]) => `${what} of ${id} is ${is}, not ${should}`);
}

function ranges(infos: readonly Info[]): string {
  return infos
    .map(
      ({ id, minValue, defaultValue, maxValue }) =>
        `${id} ${minValue} … ${defaultValue} … ${maxValue}`,
    )
    .join('; ');
}
