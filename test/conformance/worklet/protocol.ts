/** The WAM group of each context, with the key that its host has. */
export const GROUP_ID = 'conformance';
export const GROUP_KEY = 'conformance-key';

export const BACKSTAGE = 'conformance-backstage';

/** A question of the host to the audio thread. Each is answered once, in order. */
export type Question =
  | { readonly ask: 'complaints' }
  | { readonly ask: 'members' }
  | { readonly ask: 'schedule'; readonly instanceId: string; readonly events: readonly unknown[] }
  | { readonly ask: 'clear'; readonly instanceId: string };

/** A list of texts, or what was thrown. */
export type Answer = { readonly texts: readonly string[] } | { readonly thrown: string };
