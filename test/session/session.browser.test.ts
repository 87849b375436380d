import type { WamAutomationEvent, WebAudioModule } from '@webaudiomodules/api';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultValues, parameterSpecs } from '../../protocol/index.ts';
import { OwnWords } from '../../plugin/own-words/own-words.ts';
import { parsePersonalPrior } from '../../words/personal/index.ts';
import { Lesson } from '../../words/personal/index.ts';
import type { WordModel } from '../../words/index.ts';
import personalJson from '../../model/personal.json';
import { record } from '../plugin/tape.ts';
import { bounceIn, builtModel, createPlugin, differenceDbfs } from '../plugin/wam-host.ts';
import { renderReference } from './reference-renderer.ts';
import { SAMPLE_RATE, SECONDS, sessionChanges, sessionSound } from './session.ts';

/** A context for a bounce, with quanta of the given length if the browser supports it (Web Audio API 1.1). */
function offline(renderSizeHint: number): OfflineAudioContext & { renderQuantumSize?: number } {
  const length = SECONDS * SAMPLE_RATE;
  const options = { numberOfChannels: 2, length, sampleRate: SAMPLE_RATE, renderSizeHint };
  return new OfflineAudioContext(options);
}

/** Two own words: one that the vocabulary has as well, and one that it lacks. */
function ownWords(model: WordModel): OwnWords {
  const prior = parsePersonalPrior(personalJson, 'personal.json');
  return ['warm', 'wooly'].reduce((own, term) => {
    const lesson = new Lesson(model, prior, { term, log: [] }).answer('bMuch').answer('aBit');
    return own.with(lesson.file(), lesson.point()).own;
  }, OwnWords.none(model));
}

describe('a session of two minutes with automation of all parameters and with own words', () => {
  let live: AudioContext | undefined;
  afterEach(async () => {
    await live?.close();
  });

  it('sounds the same live, bounced, in quanta of any length and in the reference renderer', async () => {
    const { vocabulary, decoder } = await builtModel();
    const terms = vocabulary.terms.map(({ term }) => term);
    const own = ownWords({ vocabulary, decoder });
    const state = { version: 1, ownWords: own.save() };
    const sound = sessionSound();
    // The slot after the own words is empty, and can be chosen like a word.
    const changes = sessionChanges(terms.length + own.words.length + 1);
    const schedule = ({ audioNode }: WebAudioModule, startFrame: number): void => {
      const events = changes.map(({ frame, id, value }): WamAutomationEvent => {
        const time = (startFrame + frame) / SAMPLE_RATE;
        return { type: 'wam-automation', data: { id, value, normalized: false }, time };
      });
      audioNode.scheduleEvents(...events);
    };

    live = new AudioContext({ sampleRate: SAMPLE_RATE });
    const plugin = await createPlugin(live, state);
    // From here on the same decoder makes the rows, live and offline.
    await plugin.settled;
    const recording = record(plugin, sound, (startFrame) => {
      schedule(plugin, startFrame);
    });

    const bounces = [];
    const hasLongQuanta = offline(256).renderQuantumSize === 256;
    for (const context of hasLongQuanta ? [offline(128), offline(256)] : [offline(128)]) {
      bounces.push(
        await bounceIn(context, sound, state, (other) => {
          schedule(other, 0);
        }),
      );
    }
    const values = defaultValues(parameterSpecs(terms));
    const reference = renderReference(sound, values, changes, SAMPLE_RATE, decoder, own.points);
    const recorded = await recording;

    // In a browser with one length of quanta, the live rendering replaces the second bounce.
    const [short = recorded, long = recorded] = bounces;
    const apart = (a: typeof recorded | Float32Array[], b: typeof recorded | Float32Array[]) =>
      Math.max(...[0, 1].map((c) => differenceDbfs(a[c] ?? sound[0], b[c] ?? sound[1])));
    const [betweenQuanta, liveToBounce, toReference] = [
      apart(short, long),
      apart(recorded, short),
      Math.max(apart(reference, short), apart(reference, recorded)),
    ];
    console.info(
      `quanta of 128 against ${hasLongQuanta ? '256 frames' : 'live'} ${betweenQuanta} dBFS, ` +
        `live against bounced ${liveToBounce} dBFS, against the reference ${toReference} dBFS`,
    );
    expect(betweenQuanta).toBeLessThan(-120);
    expect(liveToBounce).toBeLessThan(-120);
    expect(toReference).toBeLessThan(-130);
    // The session changes the sound.
    expect(apart(sound, short)).toBeGreaterThan(-20);
  }, 300_000);
});
