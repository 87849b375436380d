const ADVICE = 'Call createInstance(groupId, audioContext) with a native AudioContext.';

/**
 * Checks that something is an audio context of the browser's, from whatever window.
 *
 * @throws {TypeError} that says what it is instead, and what to do
 */
export function checkContext(context: unknown): asserts context is BaseAudioContext {
  if (context === undefined || context === null) {
    throw new TypeError(`createInstance got no AudioContext. ${ADVICE}`);
  }
  if (!isNative(context)) {
    throw new TypeError(
      isContextLike(context)
        ? 'createInstance got a wrapper around an AudioContext, as Tone.js and ' +
            'standardized-audio-context make it, which no AudioWorkletNode can be made in. Share a ' +
            'native one: const context = new AudioContext(); Tone.setContext(context); ' +
            'createInstance(groupId, context).'
        : `createInstance got ${called(context)} in place of an AudioContext. ${ADVICE}`,
    );
  }
  if ((context as Partial<BaseAudioContext>).audioWorklet === undefined) {
    throw new TypeError(
      'This page has no AudioWorklet, which browsers offer only over https and on localhost. ' +
        'Serve the page over https.',
    );
  }
}

/** Only a native context, of any window, has the slot that this getter reads. */
function isNative(context: unknown): boolean {
  const rate = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'sampleRate');
  try {
    return typeof rate?.get?.call(context) === 'number';
  } catch {
    return false;
  }
}

function isContextLike(context: unknown): boolean {
  const object = Object(context) as object;
  // A wrapper may throw at a look at its values.
  return 'sampleRate' in object || 'rawContext' in object;
}

function called(context: unknown): string {
  return typeof context === 'string' ? JSON.stringify(context.slice(0, 40)) : `a ${typeof context}`;
}
