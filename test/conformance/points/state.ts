import { Failure, insist, onlyIf } from '../failure.ts';
import { isRecord } from '../../../json/index.ts';
import { damaged, sameJson, textOf } from '../page/json.ts';
import {
  differences,
  impossible,
  infosOf,
  otherValues,
  setValues,
  valuesOf,
} from '../page/parameters.ts';
import type { Values } from '../page/parameters.ts';
import { endingOf, pause, within } from '../page/patience.ts';
import { at, firstDifference } from '../page/signal.ts';
import type { Host } from '../page/host.ts';
import type { RenderOptions } from '../page/render.ts';
import type { Instance } from '../page/stage.ts';
import type { Group } from '../point.ts';

/** Much longer than an answer takes, so that an instance has done what it does after an answer. */
const LONG_TICKS = 15;

const FUTURE = { fromALaterVersion: { curve: [1, 2], name: 'later' } };

const MOST_BYTES = 1024;

export const state: Group = {
  name: 'the state',
  points: [
    {
      name: 'that createInstance is given is what an instance starts with',
      trap: 'dropped state',
      async run(host) {
        const { saved, values } = await savedState(host);
        const restored = await host.instance(saved);
        const lost = differences(await infosOf(restored), await valuesOf(restored), values);
        insist(lost.length === 0, `${lost.join('; ')}.`);
        return `restored: ${textOf(values)}`;
      },
    },
    {
      name: 'that createInstance was given is heard at once',
      trap: 'early answer',
      async run(host) {
        const { id, to } = host.audibleParameter();
        const saved = await savedAt(host, { [id]: to });
        return atOnce(host, { state: saved });
      },
    },
    {
      name: 'that setState was given is heard at once',
      trap: 'early answer',
      async run(host) {
        const { id, to } = host.audibleParameter();
        const saved = await savedAt(host, { [id]: to });
        return atOnce(host, {
          before: ({ audioNode }) => within('setState', () => audioNode.setState(saved)),
        });
      },
    },
    {
      name: 'that setParameterValues made is heard at once',
      trap: 'early answer',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return atOnce(host, { before: (instance) => setValues(instance, { [id]: to }) });
      },
    },
    {
      name: 'that setState was given comes from getState at once',
      trap: 'lossy state',
      async run(host) {
        const { saved } = await savedState(host);
        const { audioNode } = await host.instance();
        const setting = endingOf(() => audioNode.setState(saved));
        const asked: unknown = await within('getState', () => audioNode.getState());
        await setting;
        insist(
          sameJson(asked, saved),
          `getState gives ${textOf(asked)} after setState(${textOf(saved)}).`,
        );
        return textOf(asked);
      },
    },
    {
      name: 'goes through JSON and back without a loss',
      trap: 'lossy state',
      async run(host) {
        const { saved, values } = await savedState(host);
        const text = JSON.stringify(saved);
        const restored = await host.instance();
        await within('setState', () => restored.audioNode.setState(JSON.parse(text)));
        const lost = differences(await infosOf(restored), await valuesOf(restored), values);
        insist(lost.length === 0, `${lost.join('; ')}.`);
        const again: unknown = await within('getState', () => restored.audioNode.getState());
        insist(sameJson(again, saved), `${text} comes back as ${textOf(again)}.`);
        return text;
      },
    },
    {
      name: 'of one instance is not that of another',
      trap: 'lossy state',
      async run(host) {
        const plugin = await host.load();
        const stage = await host.stage();
        const [one, other] = [await stage.create(plugin), await stage.create(plugin)];
        const infos = await infosOf(one);
        const before = await valuesOf(other);
        await setValues(one, otherValues(infos));
        const mixed = differences(infos, await valuesOf(other), before);
        insist(mixed.length === 0, `After setting values of another: ${mixed.join('; ')}.`);
        return `${infos.length} parameters`;
      },
    },
    {
      name: 'that is undefined, null or {} is survived',
      trap: 'open calls',
      async run(host) {
        for (const none of [undefined, null, {}]) {
          const instance = await host.instance();
          await within(`setState(${textOf(none)})`, () => instance.audioNode.setState(none));
          await insistOnLife(instance, none);
        }
        return 'three answers';
      },
    },
    {
      name: 'that is damaged is survived',
      trap: 'unchecked values',
      async run(host) {
        const { saved } = await savedState(host);
        const instance = await host.instance();
        let count = 0;
        for (const bad of damaged(saved)) {
          const { kind } = await endingOf(() => instance.audioNode.setState(bad));
          insist(kind !== 'open', `setState(${textOf(bad)}) is never answered.`);
          await insistOnLife(instance, bad);
          count++;
        }
        return `${count} damaged states, and every value in its range`;
      },
    },
    {
      name: 'of a later version is taken as far as it is known',
      trap: 'lossy state',
      async run(host) {
        const { saved, values } = await savedState(host);
        const restored = await host.instance();
        await within('setState', () => restored.audioNode.setState(later(saved)));
        const lost = differences(await infosOf(restored), await valuesOf(restored), values);
        insist(lost.length === 0, `${lost.join('; ')}.`);
        return textOf(later(saved));
      },
    },
    {
      name: 'of a later version keeps what is not known',
      trap: 'lossy state',
      async run(host) {
        const { saved } = await savedState(host);
        const restored = await host.instance();
        await within('setState', () => restored.audioNode.setState(later(saved)));
        const again = Object(
          await within('getState', () => restored.audioNode.getState()),
        ) as typeof FUTURE;
        insist(
          sameJson(again.fromALaterVersion, FUTURE.fromALaterVersion),
          `${textOf(later(saved))} comes back as ${textOf(again)}.`,
        );
        return textOf(again);
      },
    },
    {
      name: 'of a plain session is under a kilobyte',
      trap: 'lossy state',
      async run(host) {
        const [first] = await infosOf(await host.instance());
        const other = first === undefined ? {} : otherValues([first]);
        const saved = await savedAt(host, other);
        const { length } = new TextEncoder().encode(JSON.stringify(saved));
        insist(length < MOST_BYTES, `${textOf(saved)}: ${length} bytes.`);
        return `${length} bytes`;
      },
    },
  ],
};

/** The state of an instance in which nothing is as at first. */
async function savedState(host: Host): Promise<{ saved: unknown; values: Values }> {
  const instance = await host.instance();
  const infos = await infosOf(instance);
  await setValues(instance, otherValues(infos));
  const values = await valuesOf(instance);
  return { saved: await within('getState', () => instance.audioNode.getState()), values };
}

/** The state of an instance that has some other values. */
async function savedAt(host: Host, values: Values): Promise<unknown> {
  const instance = await host.instance();
  await setValues(instance, values);
  return within('getState', () => instance.audioNode.getState());
}

/** Renders at once, and after having waited long: both must sound the same. */
async function atOnce(host: Host, options: RenderOptions): Promise<string> {
  const immediate = await host.render({ ...options, startsAtOnce: true });
  const patient = await host.render({
    ...options,
    before: async (instance, stage) => {
      await options.before?.(instance, stage);
      await pause(LONG_TICKS);
    },
  });
  const difference = firstDifference(immediate.channels, patient.channels);
  insist(
    difference === undefined,
    `Rendered at once it sounds other than rendered later, ${at(difference)}.`,
  );
  return 'the same sound at once and later';
}

async function insistOnLife(instance: Instance, after: unknown): Promise<void> {
  const wrong = impossible(await infosOf(instance), await valuesOf(instance));
  if (wrong.length > 0) {
    throw new Failure(`After setState(${textOf(after)}) ${wrong.join('; ')}.`);
  }
}

/** A state as a later version might save it: a higher version, where it has one, and more fields. */
function later(saved: unknown): Record<string, unknown> {
  onlyIf(isRecord(saved), `the state is ${textOf(saved)}, no object`);
  const { version } = saved;
  return { ...saved, ...(typeof version === 'number' ? { version: version + 1 } : {}), ...FUTURE };
}
