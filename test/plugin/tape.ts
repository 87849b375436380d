import type { WebAudioModule } from '@webaudiomodules/api';

type Stereo = readonly [Float32Array, Float32Array];

/** A tape that plays, and one that records, by the audio clock: quanta may be skipped. */
const TAPE_MODULE = `
class Player extends AudioWorkletProcessor {
  constructor({ processorOptions }) { super(); Object.assign(this, processorOptions); }
  process(_, [output]) {
    const at = currentFrame - this.startFrame;
    output.forEach((samples, channel) => {
      for (let i = 0; i < samples.length; i++) samples[i] = this.channels[channel][at + i] ?? 0;
    });
    return true;
  }
}
class Recorder extends AudioWorkletProcessor {
  constructor({ processorOptions }) {
    super();
    this.startFrame = processorOptions.startFrame;
    this.length = processorOptions.length;
    this.isSent = false;
    this.tapes = [0, 1].map(() => new Float32Array(this.length));
  }
  process([input]) {
    const at = currentFrame - this.startFrame;
    (input ?? []).forEach((samples, channel) => {
      for (let i = 0; i < samples.length; i++) if (at + i >= 0) this.tapes[channel][at + i] = samples[i];
    });
    // Once only: a node with a connected input is called again, whatever it returns.
    if (at > this.length && !this.isSent) {
      this.isSent = true;
      this.port.postMessage(this.tapes);
    }
    return true;
  }
}
registerProcessor('tape-player', Player);
registerProcessor('tape-recorder', Recorder);
`;

/**
 * Plays a stereo signal live through a plugin and returns what a recorder behind it hears, by its frames.
 *
 * @param schedule is told the frame at which the signal begins
 */
export async function record(
  plugin: WebAudioModule,
  channels: Stereo,
  schedule: (startFrame: number) => void,
): Promise<Stereo> {
  const context = plugin.audioContext as AudioContext;
  await context.audioWorklet.addModule(
    URL.createObjectURL(new Blob([TAPE_MODULE], { type: 'text/javascript' })),
  );
  // The clock stands until everything is in its place, however long that takes.
  await context.suspend();
  const startFrame = Math.ceil((context.currentTime + 0.5) * context.sampleRate);
  const node = (name: string, processorOptions: object) =>
    new AudioWorkletNode(context, name, { outputChannelCount: [2], processorOptions });
  const player = node('tape-player', { startFrame, channels });
  const recorder = node('tape-recorder', { startFrame, length: channels[0].length });
  player.connect(plugin.audioNode).connect(recorder).connect(context.destination);
  schedule(startFrame);
  await context.resume();
  return new Promise((resolve) => {
    recorder.port.onmessage = ({ data }) => {
      resolve(data as Stereo);
    };
  });
}
