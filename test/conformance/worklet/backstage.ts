import type { WamEnv, WamEvent, WamGroup, WamProcessor } from '@webaudiomodules/api';
import { BACKSTAGE, GROUP_ID, GROUP_KEY } from './protocol.ts';
import type { Answer, Question } from './protocol.ts';

/** Declarations of the audio thread, which the page's types lack. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Errors that were printed on the audio thread, whose console no page can read. */
const complaints: string[] = [];

console.error = (...words: readonly unknown[]) => {
  complaints.push(words.map(String).join(' '));
};

type Members = ReadonlyMap<string, WamProcessor>;

function members(): Members {
  const { webAudioModules } = globalThis as typeof globalThis & { webAudioModules: WamEnv };
  return (webAudioModules.getGroup(GROUP_ID, GROUP_KEY) as WamGroup & { processors: Members })
    .processors;
}

function member(instanceId: string): WamProcessor {
  const processor = members().get(instanceId);
  if (processor === undefined) throw new Error(`"${instanceId}" is not in its group`);
  return processor;
}

/** The host on the audio thread: does there what hosts such as Pedalboard2 do. */
class Backstage extends AudioWorkletProcessor {
  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<Question>) => {
      this.port.postMessage(this.#answer(data));
    };
  }

  process(): boolean {
    return true;
  }

  #answer(question: Question): Answer {
    try {
      return { texts: this.#texts(question) };
    } catch (error) {
      return { thrown: String(error) };
    }
  }

  #texts(question: Question): readonly string[] {
    switch (question.ask) {
      case 'complaints':
        return complaints;
      case 'members':
        return [...members().keys()];
      case 'schedule':
        member(question.instanceId).scheduleEvents(...(question.events as readonly WamEvent[]));
        return [];
      case 'clear':
        member(question.instanceId).clearEvents();
        return [];
    }
  }
}

registerProcessor(BACKSTAGE, Backstage);
