import { insist, onlyIf } from '../failure.ts';
import { automation } from '../page/automation.ts';
import { insistOnChangeAt } from '../page/change.ts';
import { within } from '../page/patience.ts';
import {
  FRAMES,
  at,
  firstDifference,
  firstNotFinite,
  noise,
  peak,
  stereoNoise,
} from '../page/signal.ts';
import type { Host } from '../page/host.ts';
import type { Group } from '../point.ts';

/** -80 dBFS: the noise that an effect may add. */
const NEARLY_SILENT = 1e-4;

/** The share of its usual peak below which a part of the sound counts as missing. */
const QUIETER = 0.1;

const LONG_BLOCK = 256;
const PART_FRAMES = 64;

/** In the second half of a long block. */
const EVENT_FRAME = 4801;

export const audio: Group = {
  name: 'the sound',
  points: [
    {
      name: 'of a mono source is heard on both channels',
      trap: 'channel counts',
      async run(host) {
        await insistOnSound(host);
        const { channels } = await host.render({ input: [noise(FRAMES)] });
        const peaks = channels.map(peak);
        insist(
          peaks.every((height) => height > 0),
          `Left ${peaks[0]}, right ${peaks[1]}, where stereo is heard.`,
        );
        return `peaks ${peaks.map((height) => height.toFixed(3)).join(' and ')}`;
      },
    },
    {
      name: 'without an input is silence',
      trap: 'channel counts',
      async run(host) {
        const { isInstrument, hasAudioInput } = await host.descriptor();
        onlyIf(hasAudioInput === true && isInstrument !== true, 'it makes sound of its own');
        const { channels, complaints } = await host.render({ input: [] });
        insist(complaints.length === 0, complaints.join('; '));
        const peaks = channels.map(peak);
        insist(
          peaks.every((height) => height <= NEARLY_SILENT),
          `Peaks ${peaks.join(' and ')}.`,
        );
        return `peaks ${peaks.join(' and ')}`;
      },
    },
    {
      name: 'fills shorter and longer blocks',
      trap: 'block lengths',
      async run(host) {
        const usual = await insistOnSound(host);
        for (const quantum of [LONG_BLOCK / 4, LONG_BLOCK, 4 * LONG_BLOCK]) {
          const { channels } = await host.render({ quantum });
          const gap = quieterPart(channels, usual);
          insist(gap === undefined, `Blocks of ${quantum}: silent ${at(gap)}.`);
        }
        return 'no gap in blocks of 64, 256 and 1024 frames';
      },
    },
    {
      name: 'follows an event in a longer block at its sample',
      trap: 'block lengths',
      async run(host) {
        const { id, to } = host.audibleParameter();
        return insistOnChangeAt(
          host,
          EVENT_FRAME,
          ({ audioNode }) => audioNode.scheduleEvents(automation(id, to, EVENT_FRAME)),
          LONG_BLOCK,
        );
      },
    },
    {
      name: 'of NaN and Infinity is finite',
      trap: 'numbers that are none',
      async run(host) {
        await insistOnSound(host);
        const { channels } = await host.render({ input: poisoned() });
        const broken = firstNotFinite(channels);
        insist(broken === undefined, `It gives numbers that are none, ${at(broken)}.`);
        return 'finite numbers alone';
      },
    },
    {
      name: 'comes back after NaN and Infinity',
      trap: 'numbers that are none',
      async run(host) {
        await insistOnSound(host);
        const { channels } = await host.render({ input: poisoned() });
        const ends = channels.map((channel) => channel.subarray(FRAMES / 2));
        const broken = firstNotFinite(ends);
        insist(broken === undefined, 'It gives numbers that are none long after.');
        insist(
          ends.every((end) => peak(end) > 0),
          'It is silent long after.',
        );
        return `peaks ${ends.map((end) => peak(end).toFixed(3)).join(' and ')}`;
      },
    },
    {
      name: 'is the same in two bounces',
      trap: 'renderings',
      async run(host) {
        const [one, other] = [await host.render(), await host.render()];
        const difference = firstDifference(one.channels, other.channels);
        insist(difference === undefined, `They differ, ${at(difference)}.`);
        return 'the same to the bit';
      },
    },
    {
      name: 'has a latency that is told',
      trap: 'open calls',
      async run(host) {
        const { audioNode } = await host.instance();
        const delay = await within('getCompensationDelay', () => audioNode.getCompensationDelay());
        insist(Number.isFinite(delay) && delay >= 0, `getCompensationDelay gives ${delay}.`);
        return `${delay}`;
      },
    },
  ],
};

/** The output for noise. @throws {NotApplicable} if it is silent */
async function insistOnSound(host: Host): Promise<readonly Float32Array[]> {
  const { channels } = await host.render();
  onlyIf(
    channels.every((channel) => peak(channel) > NEARLY_SILENT),
    'it is silent at its defaults',
  );
  return channels;
}

/** Noise with NaN and Infinity in its first half. */
function poisoned(): Float32Array<ArrayBuffer>[] {
  const input = stereoNoise();
  for (const channel of input) {
    channel.fill(NaN, 1000, 1010);
    channel[2000] = Infinity;
    channel[2001] = -Infinity;
  }
  return input;
}

/** The first part of a sound that is missing, in comparison with the usual sound. */
function quieterPart(
  channels: readonly Float32Array[],
  usual: readonly Float32Array[],
): number | undefined {
  for (let start = 0; start + PART_FRAMES <= FRAMES; start += PART_FRAMES) {
    const partPeak = (channel: Float32Array) => peak(channel.subarray(start, start + PART_FRAMES));
    const isMissing = channels.some((channel, c) => {
      const expected = usual[c];
      return expected !== undefined && partPeak(channel) < QUIETER * partPeak(expected);
    });
    if (isMissing) return start;
  }
  return undefined;
}
