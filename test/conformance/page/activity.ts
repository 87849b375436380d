import { intercept } from './intercept.ts';

/** What the code of a page has requested of the browser since `watchActivity`. */
export interface Activity {
  /** Animation frames and timers. */
  frames: number;
  /** Modules for an audio thread. */
  modules: number;
  /** Uncaught errors. */
  readonly errors: string[];
}

/** Counts requests from now on, of all code in the page. */
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
