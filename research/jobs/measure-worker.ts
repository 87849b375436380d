import { measure } from './measure.ts';

/** A process of its own: memory that others took before would be counted or hidden. */
measure().then(
  (measured) => process.send?.({ measured }, () => process.disconnect()),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
    process.disconnect();
  },
);
