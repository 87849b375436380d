import { measure } from './measure.ts';

/** Measures in a process of its own, whose memory is not shared with the evaluation. */
measure().then(
  (measured) => process.send?.({ measured }, () => process.disconnect()),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    process.disconnect();
  },
);
