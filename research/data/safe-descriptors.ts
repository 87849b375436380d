import { reasonToLeaveOut } from './corrections.ts';

const STATE = 'a state of the plugin, not a sound';
const LABEL = 'a label that its owner alone understands';
const INSTRUMENT = 'an instrument or a voice: says what plays, not how it sounds';

/** What users of SAFE's plugin saved settings under that is no word for a sound, and why. */
const NO_WORD_FOR_A_SOUND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    default: STATE,
    reset: STATE,
    re27: LABEL,
    're27-1': LABEL,
    'mix 1': LABEL,
    time: LABEL,
    vocals: INSTRUMENT,
    vocal: INSTRUMENT,
    voix: INSTRUMENT,
    acoustic: INSTRUMENT,
    keys: INSTRUMENT,
    keyboard: INSTRUMENT,
    keyboards: INSTRUMENT,
    'drum 1': INSTRUMENT,
    kick: INSTRUMENT,
    hihat: INSTRUMENT,
    crash: INSTRUMENT,
  }),
);

/**
 * Why settings under a descriptor are left out; undefined for what may be a word for a sound.
 *
 * @param descriptor in lower case
 */
export function reasonToLeaveOutOfSafe(descriptor: string): string | undefined {
  if (!/\p{L}/u.test(descriptor)) return 'no letters: not a word';
  // "test", "test1", "test_warm".
  if (/^test(?!\p{L})/u.test(descriptor)) return 'a trial of the plugin';
  return NO_WORD_FOR_A_SOUND.get(descriptor) ?? reasonToLeaveOut(descriptor);
}
