import { insist, onlyIf } from '../failure.ts';
import type { Host } from '../page/host.ts';
import { ANSWER_TICKS, LOADING_TICKS, pause, within } from '../page/patience.ts';
import type { Instance } from '../page/stage.ts';
import type { Group } from '../point.ts';

const REST_TICKS = 15;

/** An element that keeps its height for so long is at rest. */
const SAME_TICKS = 10;

export const gui: Group = {
  name: 'the GUI',
  points: [
    {
      name: 'may be made offline and never attached',
      trap: 'unseen GUIs',
      async run(host) {
        const { instance } = await host.render({ before: guiOf });
        const gui = await guiOf(instance);
        instance.audioNode.destroy();
        await within('destroyGui', () => instance.destroyGui(gui));
        await pause(2);
        host.insistOnNoErrors();
        return gui.localName;
      },
    },
    {
      name: 'rests while it is not in the page',
      trap: 'unseen GUIs',
      async run(host) {
        const gui = await guiOf(await host.instance());
        const unattached = await framesAtRest(host);
        insist(
          unattached === 0,
          `${unattached} animation frames and timers asked for before it is attached.`,
        );
        document.body.append(gui);
        await pause(2);
        gui.remove();
        const detached = await framesAtRest(host);
        insist(
          detached === 0,
          `${detached} animation frames and timers asked for once it is detached.`,
        );
        return 'no animation frames, no timers';
      },
    },
    {
      name: 'may be one of several',
      trap: 'unseen GUIs',
      async run(host) {
        const instance = await host.instance();
        const guis = [await guiOf(instance), await guiOf(instance)];
        document.body.append(...guis);
        insist(guis[0] !== guis[1], 'Both are one element.');
        await pause(2);
        host.insistOnNoErrors();
        return guis.map(({ localName }) => localName).join(', ');
      },
    },
    {
      name: 'is shown again after it was taken out',
      trap: 'unseen GUIs',
      async run(host) {
        const gui = await guiOf(await host.instance());
        document.body.append(gui);
        const first = await heightOf(gui);
        gui.remove();
        await pause(2);
        document.body.append(gui);
        const again = await heightOf(gui);
        host.insistOnNoErrors();
        insist(first === again, `First it is ${first} px high, then ${again} px.`);
        return `${first} px high, both times`;
      },
    },
    {
      name: 'may go after its node',
      trap: 'unseen GUIs',
      async run(host) {
        const instance = await host.instance();
        const gui = await guiOf(instance);
        document.body.append(gui);
        await pause(2);
        instance.audioNode.destroy();
        await pause(2);
        await within('destroyGui', () => instance.destroyGui(gui));
        gui.remove();
        await pause(2);
        host.insistOnNoErrors();
        return 'nothing thrown';
      },
    },
  ],
};

async function guiOf(instance: Instance): Promise<Element> {
  const gui = await within('createGui', () => instance.createGui(), LOADING_TICKS);
  onlyIf((gui as unknown) !== undefined, 'it has no GUI');
  insist((gui as unknown) instanceof Element, 'createGui gives no Element.');
  return gui;
}

/** The height of an element once it has come to rest. */
async function heightOf(element: Element): Promise<number> {
  const height = (): number => element.getBoundingClientRect().height;
  let latest = height();
  for (let tick = 0, same = 0; tick < ANSWER_TICKS && same < SAME_TICKS; tick++) {
    await pause();
    same = height() === latest ? same + 1 : 0;
    latest = height();
  }
  return latest;
}

async function framesAtRest({ activity }: Host): Promise<number> {
  await pause(REST_TICKS);
  const start = activity.frames;
  await pause(REST_TICKS);
  return activity.frames - start;
}
