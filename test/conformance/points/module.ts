import { insist, onlyIf } from '../failure.ts';
import { sameJson, textOf } from '../page/json.ts';
import { differences, infosOf, otherValues, setValues, valuesOf } from '../page/parameters.ts';
import { LOADING_TICKS, within } from '../page/patience.ts';
import type { Group } from '../point.ts';

const IO = ['Audio', 'Midi', 'Sysex', 'Osc', 'Mpe', 'Automation'].flatMap((kind) => [
  `has${kind}Input`,
  `has${kind}Output`,
]);

const INSTANCES = 3;

export const moduleGroup: Group = {
  name: 'the module',
  points: [
    {
      name: 'is a class by default export that says it is a WAM',
      trap: 'entry',
      async run(host) {
        const plugin = await host.load();
        const { isWebAudioModuleConstructor } = plugin;
        insist(
          isWebAudioModuleConstructor === true,
          `isWebAudioModuleConstructor is ${String(isWebAudioModuleConstructor)}, not true.`,
        );
        insist(typeof plugin.createInstance === 'function', 'There is no createInstance.');
        return 'isWebAudioModuleConstructor, createInstance';
      },
    },
    {
      name: 'has a descriptor.json beside it that says what it is and by whom',
      trap: 'descriptor',
      async run(host) {
        const descriptor = await host.descriptor();
        for (const field of ['identifier', 'name', 'vendor']) {
          const value = descriptor[field];
          insist(
            typeof value === 'string' && value.trim() !== '',
            `"${field}" is ${textOf(value)}.`,
          );
        }
        return `${String(descriptor.identifier)}: ${String(descriptor.name)}`;
      },
    },
    {
      name: 'has a descriptor with a list of keywords',
      trap: 'descriptor',
      async run(host) {
        const { keywords } = await host.descriptor();
        insist(
          Array.isArray(keywords) && keywords.every((word) => typeof word === 'string'),
          `"keywords" is ${textOf(keywords)}, not a list of texts.`,
        );
        return keywords.join(', ');
      },
    },
    {
      name: 'has a descriptor for API 2',
      trap: 'descriptor',
      async run(host) {
        const { apiVersion } = await host.descriptor();
        insist(
          typeof apiVersion === 'string' && /^2\./u.test(apiVersion),
          `"apiVersion" is ${textOf(apiVersion)}, not "2.x".`,
        );
        return apiVersion;
      },
    },
    {
      name: 'has a descriptor that sets every has…Input and has…Output, and isInstrument',
      trap: 'descriptor',
      async run(host) {
        const descriptor = await host.descriptor();
        const open = ['isInstrument', ...IO].filter(
          (field) => typeof descriptor[field] !== 'boolean',
        );
        insist(open.length === 0, `Neither true nor false: ${open.join(', ')}.`);
        return IO.filter((field) => descriptor[field] === true).join(', ');
      },
    },
    {
      name: 'has a thumbnail that loads',
      trap: 'descriptor',
      async run(host) {
        const { thumbnail } = await host.descriptor();
        insist(typeof thumbnail === 'string' && thumbnail !== '', 'There is no "thumbnail".');
        const image = new Image();
        image.src = new URL(thumbnail, host.url).href;
        await within(`the image ${image.src}`, () => image.decode(), LOADING_TICKS);
        // Pedalboard2 asks for it in this way first.
        const response = await within(image.src, () => fetch(image.src, { mode: 'cors' }));
        insist(response.ok, `${image.src} answers ${response.status}.`);
        return `${thumbnail}, ${image.naturalWidth} × ${image.naturalHeight}`;
      },
    },
    {
      name: 'makes instances that are called as in the file',
      trap: 'descriptor',
      async run(host) {
        const file = await host.descriptor();
        const { descriptor } = await host.instance();
        for (const field of ['identifier', 'name', 'vendor'] as const) {
          insist(
            descriptor[field] === file[field],
            `"${field}" is "${String(file[field])}" in the file and "${descriptor[field]}" in the instance.`,
          );
        }
        return descriptor.identifier;
      },
    },
    {
      name: 'gives each instance an id of its own while the clock stands still',
      trap: 'clock ids',
      async run(host) {
        const plugin = await host.load();
        const stage = await host.stage();
        const now = performance.now();
        performance.now = () => now;
        const ids = new Set<string>();
        for (let i = 0; i < INSTANCES; i++) ids.add((await stage.create(plugin)).instanceId);
        insist(
          ids.size === INSTANCES,
          `${INSTANCES} instances share ${ids.size} id: ${[...ids].join(', ')}.`,
        );
        return [...ids].join(', ');
      },
    },
    {
      name: 'can be imported twice',
      trap: 'entry',
      async run(host) {
        const url = new URL(host.url);
        url.searchParams.set('again', '');
        const plugins = [await host.load(), await host.load(url.href)];
        const stage = await host.stage();
        for (const plugin of plugins) await infosOf(await stage.create(plugin));
        insist(plugins[0] !== plugins[1], 'The second import gives the first class.');
        return 'two classes, and an instance of each';
      },
    },
    {
      name: 'works beside a copy of itself from another URL',
      trap: 'two copies',
      async run(host) {
        const stage = await host.stage();
        const first = await stage.create(await host.load());
        const second = await stage.create(await host.load(host.copyUrl));
        const infos = await infosOf(second);
        const untouched = await valuesOf(first);
        const saved: unknown = await within('getState', () => first.audioNode.getState());
        const other = otherValues(infos);
        await setValues(second, other);
        const mixed = [
          ...differences(infos, await valuesOf(first), untouched),
          ...differences(infos, await valuesOf(second), other),
        ];
        insist(mixed.length === 0, `After setting values of the copy: ${mixed.join('; ')}.`);
        const again: unknown = await within('getState', () => first.audioNode.getState());
        insist(
          sameJson(again, saved),
          'RenderOptions values of the copy changes the state of the first.',
        );
        return `parameters of its own: ${infos.map(({ id }) => id).join(', ')}`;
      },
    },
    {
      name: 'shows its GUI beside that of a copy from another URL',
      trap: 'two copies',
      async run(host) {
        const stage = await host.stage();
        const tags: string[] = [];
        for (const url of [host.url, host.copyUrl]) {
          const instance = await stage.create(await host.load(url));
          const gui = await within(
            `createGui of the one from ${url}`,
            () => instance.createGui(),
            LOADING_TICKS,
          );
          onlyIf((gui as unknown) !== undefined, 'it has no GUI');
          document.body.append(gui);
          tags.push(gui.localName);
        }
        host.insistOnNoErrors();
        return tags.join(', ');
      },
    },
  ],
};
