import { intercept } from './intercept.ts';

/** What the code of a page has asked the browser for, since `watchActivity`. */
export interface Activity {
  /** Animation frames and timers. */
  frames: number;
  /** Modules for an audio thread. */
  modules: number;
  /** Errors that nobody caught. */
  readonly errors: string[];
}

/** Counts from now on, whoever asks. */
export function watchActivity(): Activity {
  const activity: Activity = { frames: 0, modules: 0, errors: [] };
  addEventListener('error', ({ message }) => activity.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => {
    activity.errors.push(`unhandled rejection: ${String(reason)}`);
  });

  const count = (target: object, name: string, what: 'frames' | 'modules'): void =>
    intercept(
      target,
      name,
      (native) =>
        function (...values) {
          activity[what]++;
          return native.apply(this, values);
        },
    );
  for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
    count(window, name, 'frames');
  }
  count(AudioWorklet.prototype, 'addModule', 'modules');
  return activity;
}
