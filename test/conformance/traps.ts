/** What hosts do, and what becomes of a WAM that does not reckon with it. A point that fails names its trap. */
export const TRAPS = {
  entry:
    'Hosts import a URL, ask its default export whether it is a WAM, and call createInstance of it; ' +
    'some import it again, or from another address.',
  descriptor:
    'Lists and hosts fetch descriptor.json beside the module before they load it, and leave out what ' +
    'they cannot read. The SDK’s defaults stand for what it does not say.',
  'clock ids':
    'The SDK makes instance ids of performance.now(), which some browsers hold back: two instances ' +
    'get one id, and the group knows only the second.',
  'two copies':
    'A page may hold two copies or versions of a WAM. Processor names, module scopes and element tags ' +
    'are the page’s: the second comer is refused, or gets what belongs to the first.',
  'dropped state':
    'Hosts hand the saved state to createInstance; the SDK’s initialize(state) does not pass it on.',
  'early answer':
    'Hosts start an offline rendering at once after createInstance, setState or setParameterValues ' +
    'have answered. What is not on the audio thread by then is not in the bounce.',
  'lossy state':
    'Hosts keep a state as JSON in projects, presets and links, for years and for many instances.',
  'open calls':
    'Where the audio thread throws, or is gone, the SDK answers nobody, and the host waits for ever.',
  'bare infos':
    'The SDK sends parameter infos through a port, where they lose their methods; of a choice or a ' +
    'boolean it leaves units and exponent undefined.',
  'unreachable values':
    'Hosts save parameter ids, put separators between them, and clamp automation to ±128.',
  'unchecked values':
    'Hosts send choices and booleans that are not rounded, values out of range and none at all. The ' +
    'SDK’s processor takes them as they come.',
  'late events':
    'Automation is drawn to the sample, and hosts schedule all of it at once, minutes ahead. In a ' +
    'bounce no answer of the main thread arrives: the audio thread must need none.',
  'untimed events':
    'An event without a time is due now. The SDK sorts it by NaN, and it waits behind those to come.',
  'events of neighbours':
    'Other WAMs of the group, Pedalboard2 among them, schedule and clear events on the audio thread.',
  broadcasts:
    'Hosts send transport, MIDI and other events to every WAM. The SDK’s defaults print errors on the ' +
    'audio thread.',
  'unheard changes':
    'wam-automation events are the only way for a host or a GUI to learn that a value has changed.',
  'channel counts': 'A source may be mono, and a node without a connection gets no channel at all.',
  'block lengths':
    'Browsers render other blocks than 128 frames (renderSizeHint). The SDK’s processor fills 128.',
  'numbers that are none': 'One NaN of a neighbour, once in a filter’s memory, silences a song.',
  renderings: 'A bounce is expected to be what was heard, and to be so each time.',
  'unseen GUIs':
    'Hosts make GUIs in an OfflineAudioContext and never attach them, make several, detach and attach ' +
    'them again, and destroy the node first.',
  isolation: 'Most hosts are not cross-origin isolated: there is no SharedArrayBuffer.',
  'many modules':
    'The SDK adds seven modules to a context for each instance, which takes seconds in a busy project.',
} as const;

export type Trap = keyof typeof TRAPS;
