import { msg } from '@lit/localize';

/** The names of both ends of each axis. */
export function axisEnds() {
  return {
    x: [msg('darker'), msg('brighter')],
    y: [msg('louder'), msg('softer')],
  } as const;
}
