import type { WamEnv, WamEvent, WamGroup, WamProcessor } from '@webaudiomodules/api';
import { BACKSTAGE, GROUP_ID, GROUP_KEY } from './protocol.ts';
import type { Answer, Question } from './protocol.ts';

/** The audio thread's own, of which the page's types know nothing. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** What is printed as an error on the audio thread, where no page can listen. */
const complaints: string[] = [];

console.error = (...words: readonly unknown[]) => {
  complaints.push(words.map(String).join(' '));
};

type Members = ReadonlyMap<string, WamProcessor>;

function members(): Members {
  const { webAudioModules } = globalThis as unknown as { webAudioModules: WamEnv };
  return (webAudioModules.getGroup(GROUP_ID, GROUP_KEY) as WamGroup & { processors: Members })
    .processors;
}

function member(instanceId: string): WamProcessor {
  const processor = members().get(instanceId);
  if (processor === undefined) throw new Error(`"${instanceId}" is not in its group`);
  return processor;
}

/** The host on the audio thread: does there what Pedalboard2 and its like do. */
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
