import type { WamEvent } from '@webaudiomodules/api';
import { Failure } from '../failure.ts';
import { BACKSTAGE } from '../worklet/protocol.ts';
import type { Answer, Question } from '../worklet/protocol.ts';
import { within } from './patience.ts';

/** The page's side of the host's own processor, which runs beside the WAMs of a context. */
export class Backstage {
  readonly #port: MessagePort;
  readonly #waiting: ((answer: Answer) => void)[] = [];

  private constructor(context: BaseAudioContext) {
    this.#port = new AudioWorkletNode(context, BACKSTAGE).port;
    this.#port.onmessage = ({ data }: MessageEvent<Answer>) => this.#waiting.shift()?.(data);
  }

  /** Has to be called before the first WAM is created, because it records what is printed. */
  static async open(context: BaseAudioContext): Promise<Backstage> {
    await context.audioWorklet.addModule('/backstage.js');
    return new Backstage(context);
  }

  /** Errors that were printed on the audio thread. */
  complaints(): Promise<readonly string[]> {
    return this.#ask({ ask: 'complaints' });
  }

  /** Ids of the instances in the group. */
  members(): Promise<readonly string[]> {
    return this.#ask({ ask: 'members' });
  }

  /** Calls scheduleEvents of an instance's processor. */
  async schedule(instanceId: string, ...events: readonly WamEvent[]): Promise<void> {
    await this.#ask({ ask: 'schedule', instanceId, events });
  }

  /** Calls clearEvents of an instance's processor. */
  async clear(instanceId: string): Promise<void> {
    await this.#ask({ ask: 'clear', instanceId });
  }

  async #ask(question: Question): Promise<readonly string[]> {
    const answer = await within('the host’s own processor', () => {
      this.#port.postMessage(question);
      return new Promise<Answer>((resolve) => this.#waiting.push(resolve));
    });
    if ('thrown' in answer) throw new Failure(`On the audio thread: ${answer.thrown}`);
    return answer.texts;
  }
}
