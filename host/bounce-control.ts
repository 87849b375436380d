import type { SampleFormat } from '../sound-file/index.ts';
import type { BounceJob } from './bounce/bounce-file.ts';
import { bounceToFile, ProgressTalk } from './bounce/index.ts';
import type { Messages } from './messages.ts';
import { download } from './page.ts';
import { reasonOf } from './text.ts';

/** The page's controls of a bounce. */
export interface BounceParts {
  readonly bounce: HTMLButtonElement;
  readonly progress: HTMLProgressElement;
  readonly format: HTMLSelectElement;
}

/** Bounces to a file and downloads it. A second press of the button ends that. */
export class BounceControl {
  readonly #parts: BounceParts;
  readonly #messages: Messages;
  #running: AbortController | undefined;

  constructor(parts: BounceParts, messages: Messages) {
    this.#parts = parts;
    this.#messages = messages;
  }

  get sampleFormat(): SampleFormat {
    const { value } = this.#parts.format;
    return value === 'int16' || value === 'int24' ? value : 'float32';
  }

  set sampleFormat(format: SampleFormat) {
    this.#parts.format.value = format;
  }

  /** Begins a bounce, or ends the running one. */
  async toggle(job: Omit<BounceJob, 'sampleFormat'> | undefined): Promise<void> {
    if (this.#running) {
      this.#running.abort();
      return;
    }
    if (!job) return;
    const { signal } = (this.#running = new AbortController());
    this.#messages.say('');
    this.#show(0);
    const talk = new ProgressTalk((sentence) => this.#messages.say(sentence));
    const onProgress = (share: number): void => {
      // A bounce that hung may go on after its end.
      if (signal.aborted) return;
      this.#show(share);
      talk.tell(share);
    };
    try {
      const { sampleFormat } = this;
      const work = bounceToFile({ ...job, sampleFormat }, { onProgress, signal });
      const { name, blob, summary } = await untilAborted(work, signal);
      download(name, blob);
      this.#messages.say(summary);
    } catch (error) {
      if (signal.aborted) this.#messages.say('The bounce is cancelled: no file was saved.');
      else this.#messages.warn(`The bounce failed: ${reasonOf(error)}`);
    }
    talk.end();
    this.#running = undefined;
    this.#show(undefined);
  }

  /** Ends a running bounce. Returns whether there was one. */
  cancel(): boolean {
    this.#running?.abort();
    return this.#running !== undefined;
  }

  #show(share: number | undefined): void {
    const { bounce, progress, format } = this.#parts;
    const isRunning = share !== undefined;
    bounce.textContent = isRunning ? 'Cancel the bounce' : 'Bounce to WAV';
    progress.hidden = !isRunning;
    progress.value = share ?? 0;
    format.disabled = isRunning;
  }
}

/** The outcome of work; rejects with the signal's reason as soon as that comes, whatever the work waits for. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
