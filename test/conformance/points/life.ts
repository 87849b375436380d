import type { WamNode } from '@webaudiomodules/api';
import { insist } from '../failure.ts';
import { infosOf } from '../page/parameters.ts';
import { ANSWER_TICKS, LOADING_TICKS, endingOf, pause, turn, within } from '../page/patience.ts';
import { intercept } from '../page/intercept.ts';
import { peak } from '../page/signal.ts';
import type { Instance } from '../page/stage.ts';
import type { Group } from '../point.ts';
import { GROUP_ID } from '../worklet/protocol.ts';

/** Turns of the page's event loop between the start of a creation and the closing of its context. */
const CLOSING_TURNS = [0, 1, 4, 16, 64];

export const life: Group = {
  name: 'life',
  points: [
    {
      name: 'has an answer to every call',
      trap: 'open calls',
      async run(host) {
        return insistOnAnswers(await host.instance());
      },
    },
    {
      name: 'has an answer to every call in a context that is suspended',
      trap: 'open calls',
      async run(host) {
        const stage = await host.liveStage();
        await stage.context.suspend();
        return insistOnAnswers(await stage.create(await host.load()));
      },
    },
    {
      name: 'has an answer to every call before and after destroy',
      trap: 'open calls',
      async run(host) {
        const instance = await host.instance();
        return insistOnAnswers(instance, () => {
          // Not waited for: the API promises no answer.
          instance.audioNode.destroy();
        });
      },
    },
    {
      name: 'has an answer to every call before and after its context is closed',
      trap: 'open calls',
      async run(host) {
        const stage = await host.liveStage();
        const instance = await stage.create(await host.load());
        return insistOnAnswers(instance, () => stage.context.close());
      },
    },
    {
      name: 'comes to an end of createInstance in a context that is closed meanwhile',
      trap: 'open calls',
      async run(host) {
        const plugin = await host.load();
        const endings = await Promise.all(
          CLOSING_TURNS.map(async (turns) => {
            const { context } = await host.liveStage();
            const ending = endingOf(() => plugin.createInstance(GROUP_ID, context), LOADING_TICKS);
            for (let i = 0; i < turns; i++) await turn();
            await context.close();
            return `after ${turns} turns of the page’s loop: ${(await ending).kind}`;
          }),
        );
        const { context } = await host.liveStage();
        closeAtFirstMessage(context);
        const { kind } = await endingOf(() => plugin.createInstance(GROUP_ID, context));
        const saw = `Closed ${endings.join(', ')}, at the first message: ${kind}`;
        insist(!saw.includes(': open'), `${saw}.`);
        return saw;
      },
    },
    {
      name: 'refuses a group that there is not',
      trap: 'open calls',
      async run(host) {
        const plugin = await host.load();
        const stage = await host.stage();
        await stage.create(plugin);
        const ending = await endingOf(() => plugin.createInstance('nobody', stage.context));
        insist(ending.kind !== 'open', 'createInstance is never answered.');
        insist(ending.kind === 'rejected', 'createInstance gives an instance.');
        return ending.reason;
      },
    },
    {
      name: 'may be destroyed twice',
      trap: 'open calls',
      async run(host) {
        const { audioNode } = await host.instance();
        audioNode.destroy();
        audioNode.destroy();
        await pause();
        host.insistOnNoErrors();
        return 'nothing thrown';
      },
    },
    {
      name: 'leaves its group when it is destroyed',
      trap: 'events of neighbours',
      async run(host) {
        const plugin = await host.load();
        const stage = await host.stage();
        const [one, other] = [await stage.create(plugin), await stage.create(plugin)];
        const before = await stage.backstage.members();
        insist(before.includes(one.instanceId), `Of the group are ${before.join(', ')}.`);
        one.audioNode.destroy();
        let after = before;
        for (let tick = 0; tick < ANSWER_TICKS && after.includes(one.instanceId); tick++) {
          await pause();
          after = await stage.backstage.members();
        }
        insist(!after.includes(one.instanceId), 'It is still in its group.');
        insist(after.includes(other.instanceId), 'Another instance is gone, too.');
        return `${before.length} in the group before, ${after.length} after`;
      },
    },
    {
      name: 'needs no SharedArrayBuffer',
      trap: 'isolation',
      async run(host) {
        insist(
          !crossOriginIsolated && !('SharedArrayBuffer' in globalThis),
          'This page is isolated: it can tell nothing.',
        );
        const { channels, instance } = await host.render();
        return `${(await infosOf(instance)).length} parameters, peak ${Math.max(...channels.map(peak)).toFixed(3)}`;
      },
    },
    {
      name: 'adds one module at most for a second instance in a context',
      trap: 'many modules',
      async run(host) {
        const plugin = await host.load();
        const stage = await host.stage();
        const { activity } = host;
        const start = activity.modules;
        await stage.create(plugin);
        const first = activity.modules - start;
        await stage.create(plugin);
        const second = activity.modules - start - first;
        insist(second <= 1, `${first} for the first instance, ${second} for the second.`);
        return `${first} for the first instance, ${second} for the second`;
      },
    },
  ],
};

/** Every call that a host makes, by name. */
function callsOf(audioNode: WamNode, saved: unknown): Readonly<Record<string, () => unknown>> {
  return {
    getParameterInfo: () => audioNode.getParameterInfo(),
    getParameterValues: () => audioNode.getParameterValues(),
    setParameterValues: () => audioNode.setParameterValues({}),
    getState: () => audioNode.getState(),
    setState: () => audioNode.setState(saved),
    getCompensationDelay: () => audioNode.getCompensationDelay(),
    scheduleEvents: () => audioNode.scheduleEvents(),
    clearEvents: () => audioNode.clearEvents(),
  };
}

/** Names of the calls that are never answered. A refusal is an answer. */
async function openCalls({ audioNode }: Instance, saved: unknown): Promise<readonly string[]> {
  const endings = await Promise.all(
    Object.entries(callsOf(audioNode, saved)).map(async ([name, call]) => ({
      name,
      kind: (await endingOf(call)).kind,
    })),
  );
  return endings.filter(({ kind }) => kind === 'open').map(({ name }) => name);
}

/** Makes every call, and again after `end`, if it is given. */
async function insistOnAnswers(
  instance: Instance,
  end?: () => Promise<void> | void,
): Promise<string> {
  const saved: unknown = await within('getState', () => instance.audioNode.getState());
  const asked = openCalls(instance, saved);
  await end?.();
  const [before, after] = await Promise.all([
    asked,
    end === undefined ? [] : openCalls(instance, saved),
  ]);
  insist(
    before.length + after.length === 0,
    `Never answered, asked before: ${before.join(', ') || 'none'}; after: ${after.join(', ') || 'none'}.`,
  );
  return `answered: ${Object.keys(callsOf(instance.audioNode, saved)).join(', ')}`;
}

/** Closes a context when the page sends its next message, so that the message arrives too late. */
function closeAtFirstMessage(context: AudioContext): void {
  let closing: Promise<void> | undefined;
  intercept(
    MessagePort.prototype,
    'postMessage',
    (native) =>
      function (...values) {
        closing ??= context.close();
        void closing.then(() => native.apply(this, values));
      },
  );
}
