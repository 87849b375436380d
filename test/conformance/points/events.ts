import type { WamAutomationEvent, WamEvent } from '@webaudiomodules/api';
import { insist, onlyIf } from '../failure.ts';
import { automation } from '../page/automation.ts';
import { infosOf } from '../page/parameters.ts';
import { LOADING_TICKS, endingOf, within } from '../page/patience.ts';
import { FRAMES, SAMPLE_RATE, at, firstDifference, firstNotFinite } from '../page/signal.ts';
import type { Host } from '../page/host.ts';
import { insistOnChangeAt, insistOnNoChange } from '../page/change.ts';
import type { RenderOptions } from '../page/render.ts';
import type { Group } from '../point.ts';

/** In the middle of a block of any usual length, and in the second half of one of 256 frames. */
const EVENT_FRAME = 4801;
const LATER_FRAME = 7207;

const MANY_EVENTS = 10_000;
const MANY_SECONDS = 600;

export const events: Group = {
  name: 'events',
  points: [
    {
      name: 'start at their very sample',
      trap: 'late events',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnChangeAt(host, EVENT_FRAME, ({ audioNode }) =>
          audioNode.scheduleEvents(automation(id, to, EVENT_FRAME)),
        );
      },
    },
    {
      name: 'may come in any order',
      trap: 'late events',
      async run(host) {
        const { id, from, to } = host.audibleParameter();
        return insistOnChangeAt(host, EVENT_FRAME, ({ audioNode }) =>
          audioNode.scheduleEvents(
            automation(id, from, LATER_FRAME),
            automation(id, to, EVENT_FRAME),
          ),
        );
      },
    },
    {
      name: 'of the past are due now',
      trap: 'late events',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnChangeAt(host, 0, ({ audioNode }) =>
          audioNode.scheduleEvents(automation(id, to, -SAMPLE_RATE)),
        );
      },
    },
    {
      name: 'without a time are due now',
      trap: 'untimed events',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnChangeAt(host, 0, ({ audioNode }) =>
          audioNode.scheduleEvents(automation(id, to)),
        );
      },
    },
    {
      name: 'without a time are due now, even behind one that is to come',
      trap: 'untimed events',
      async run(host) {
        const { id, from, to } = host.audibleParameter();
        return insistOnChangeAt(host, 0, ({ audioNode }) => {
          audioNode.scheduleEvents(automation(id, from, EVENT_FRAME));
          audioNode.scheduleEvents(automation(id, to));
        });
      },
    },
    {
      name: 'may be ten thousand at once, ten minutes ahead',
      trap: 'late events',
      async run(host) {
        const { id, from, to } = host.audibleParameter();
        const all = Array.from({ length: MANY_EVENTS }, (_, i) =>
          automation(
            id,
            i % 2 === 0 ? to : from,
            Math.round((i / MANY_EVENTS) * MANY_SECONDS * SAMPLE_RATE) + 7,
          ),
        );
        const near = all.filter(({ time = 0 }) => time < FRAMES / SAMPLE_RATE);
        const schedule = (list: readonly WamAutomationEvent[]): RenderOptions => ({
          before: async ({ audioNode }) => {
            audioNode.scheduleEvents(...list);
            await within(
              'getParameterValues behind ten thousand events',
              () => audioNode.getParameterValues(),
              LOADING_TICKS,
            );
          },
        });
        const few = await host.render(schedule(near));
        const many = await host.render(schedule(all));
        const difference = firstDifference(few.channels, many.channels);
        insist(
          difference === undefined,
          `With those that lie ahead it sounds other than without, ${at(difference)}.`,
        );
        return `${near.length} of ${MANY_EVENTS} heard, as if there were no others`;
      },
    },
    {
      name: 'are not heard once clearEvents has cleared them',
      trap: 'late events',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnNoChange(host, async ({ audioNode }) => {
          audioNode.scheduleEvents(automation(id, to, EVENT_FRAME));
          await within('clearEvents', () => audioNode.clearEvents());
        });
      },
    },
    {
      name: 'from the audio thread start at their very sample',
      trap: 'events of neighbours',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnChangeAt(host, EVENT_FRAME, ({ instanceId }, { backstage }) =>
          backstage.schedule(instanceId, automation(id, to, EVENT_FRAME)),
        );
      },
    },
    {
      name: 'are not heard once the audio thread has cleared them',
      trap: 'events of neighbours',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnNoChange(host, async ({ audioNode, instanceId }, { backstage }) => {
          audioNode.scheduleEvents(automation(id, to, EVENT_FRAME));
          await backstage.schedule(instanceId, automation(id, to, LATER_FRAME));
          await within('getParameterValues', () => audioNode.getParameterValues());
          await backstage.clear(instanceId);
        });
      },
    },
    {
      name: 'from the audio thread are cleared by clearEvents, too',
      trap: 'events of neighbours',
      async run(host) {
        const { id, to } = host.audibleParameter();
        const silence = await insistOnNoChange(
          host,
          async ({ audioNode, instanceId }, { backstage }) => {
            await backstage.schedule(instanceId, automation(id, to, EVENT_FRAME));
            audioNode.scheduleEvents(automation(id, to, LATER_FRAME));
            await within('clearEvents', () => audioNode.clearEvents());
          },
        );
        host.insistOnNoErrors();
        return silence;
      },
    },
    {
      name: 'without a finite value, or of an unknown parameter, change nothing',
      trap: 'unchecked values',
      async run(host) {
        const { id } = host.audibleParameter();
        return insistOnNoChange(host, ({ audioNode }) =>
          audioNode.scheduleEvents(
            automation(id, NaN, EVENT_FRAME),
            automation(id, Infinity, EVENT_FRAME),
            automation('there-is-no-such-parameter', 1, EVENT_FRAME),
          ),
        );
      },
    },
    {
      name: 'of other types pass in silence',
      trap: 'broadcasts',
      async run(host) {
        const { channels, complaints } = await host.render({
          before: async ({ audioNode, instanceId }, { backstage }) => {
            audioNode.scheduleEvents(...broadcasts(instanceId));
            await backstage.schedule(instanceId, ...broadcasts(instanceId));
          },
        });
        insist(
          complaints.length === 0,
          `On the audio thread: ${[...new Set(complaints)].join('; ')}.`,
        );
        const broken = firstNotFinite(channels);
        insist(broken === undefined, `It gives numbers that are none, ${at(broken)}.`);
        return `nothing printed, nothing thrown by ${broadcasts('')
          .map(({ type }) => type)
          .join(', ')}`;
      },
    },
    {
      name: 'are announced to who listens for wam-automation',
      trap: 'unheard changes',
      async run(host) {
        const { id, to } = await anyChange(host);
        const announced: string[] = [];
        let tell: () => void;
        const told = new Promise<void>((resolve) => (tell = resolve));
        await host.render({
          before: ({ audioNode }) => {
            audioNode.addEventListener('wam-automation', ({ detail: { data } }) => {
              announced.push(`${data.id} ${data.value}`);
              if (data.id === id && Math.abs(data.value - to) < 1e-6) tell();
            });
            audioNode.scheduleEvents(automation(id, to, EVENT_FRAME));
          },
        });
        const { kind } = await endingOf(() => told);
        insist(
          kind === 'resolved',
          `${id} has gone to ${to}, and the events heard are: ${announced.join(', ') || 'none'}.`,
        );
        return announced.join(', ');
      },
    },
  ],
};

/** A parameter, and a value that is not its default. */
async function anyChange(host: Host): Promise<{ id: string; to: number }> {
  const [first] = await infosOf(await host.instance());
  onlyIf(first !== undefined, 'it has no parameters');
  const { id, defaultValue, minValue, maxValue } = first;
  return { id, to: defaultValue === maxValue ? minValue : maxValue };
}

function broadcasts(instanceId: string): WamEvent[] {
  const time = EVENT_FRAME / SAMPLE_RATE;
  const bytes = new Uint8Array([0xf0, 0x7e, 0xf7]);
  const transport = {
    currentBar: 1,
    currentBarStarted: 0,
    tempo: 120,
    timeSigNumerator: 4,
    timeSigDenominator: 4,
    playing: true,
  };
  return [
    { type: 'wam-transport', data: transport, time },
    { type: 'wam-midi', data: { bytes: [0x90, 60, 100] }, time },
    { type: 'wam-mpe', data: { bytes: [0x91, 60, 100] }, time },
    { type: 'wam-sysex', data: { bytes }, time },
    { type: 'wam-osc', data: { bytes }, time },
    { type: 'wam-info', data: { instanceId }, time },
  ];
}
