import { beforeEach, describe, expect, it } from 'vitest';
import type { ABSettings } from '../../../gui/instrument/ab-settings.ts';
import type { Change } from '../../../gui/instrument/change.ts';
import { EditSession } from '../../../gui/instrument/edit-session.ts';
import type { ABSettingsStore, EditTarget } from '../../../gui/instrument/edit-target.ts';
import { settingOf } from '../../../gui/instrument/setting.ts';
import type { Setting } from '../../../gui/instrument/setting.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const { values: START } = new FakeInstrument().state;

/** What a song would hold if it were saved at each change of values. */
interface SavedSong {
  readonly setting: Setting;
  readonly settings: ABSettings | undefined;
}

/** An instrument and its song, which record every call. */
class RecordingTarget implements EditTarget, ABSettingsStore {
  values = START;
  ownWords: unknown = 'none';
  readonly calls: Change[] = [];
  readonly saved: SavedSong[] = [];
  readonly ownWordChanges: [from: unknown, to: unknown][] = [];
  settings: ABSettings | undefined;

  set(values: Change): void {
    this.calls.push(values);
    this.values = { ...this.values, ...values };
    this.saved.push({ setting: this.setting, settings: this.settings });
  }

  keep(settings: ABSettings): void {
    this.settings = settings;
  }

  changeOwnWords(from: unknown, to: unknown): void {
    this.ownWordChanges.push([from, to]);
    this.ownWords = to;
  }

  get setting(): Setting {
    return settingOf(this.values);
  }
}

let target: RecordingTarget;
let session: EditSession;
let changes: number;
beforeEach(() => {
  target = new RecordingTarget();
  changes = 0;
  session = new EditSession(target, target, () => changes++);
});

/** The calls that an act makes. */
function callsOf(act: () => void): readonly Change[] {
  const before = target.calls.length;
  act();
  return target.calls.slice(before);
}

const preset = {
  name: 'Drum Bus',
  setting: { ...settingOf(START), termA: 5, termB: 7, morph: 0.4, amount: 1.5, band2Gain: 3 },
};
const ofPreset = { termA: 5, termB: 7, morph: 0.4, amount: 1.5, band2Gain: 3 };
const ofStart = { termA: 0, termB: 1, morph: 0, amount: 1, band2Gain: 0 };

/** A is the preset and plays; B is as the instrument was at first. */
function playPresetOnA(): void {
  session.swap();
  session.swap();
  session.play(preset);
}

describe('one call of the instrument', () => {
  it('is a preset, its undo and its redo', () => {
    expect(callsOf(() => session.play(preset))).toEqual([ofPreset]);
    expect(callsOf(session.undo)).toEqual([ofStart]);
    expect(callsOf(session.redo)).toEqual([ofPreset]);
    expect(target.setting).toEqual(preset.setting);
  });

  it('is each move of a drag in two directions; the whole drag is one step of undo', () => {
    session.begin();
    const calls = callsOf(() => {
      for (const mapX of [0.1, 0.2, 0.3]) session.setAll({ mapX, mapY: -mapX, mode: 1 });
    });
    session.end();
    expect(calls).toEqual([
      { mapX: 0.1, mapY: -0.1, mode: 1 },
      { mapX: 0.2, mapY: -0.2 },
      { mapX: 0.3, mapY: -0.3 },
    ]);
    expect(callsOf(session.undo)).toEqual([{ mapX: 0, mapY: 0, mode: 0 }]);
    expect(session.canUndo).toBe(false);
  });

  it('is an exchange of A and B, and its undo', () => {
    playPresetOnA();
    expect(callsOf(session.swap)).toEqual([ofStart]);
    expect(session.playedName).toBe('B');
    expect(callsOf(session.undo)).toEqual([ofPreset]);
    expect(session.playedName).toBe('A');
  });

  it('is the start of a hold, and its end', () => {
    playPresetOnA();
    expect(callsOf(session.hold)).toEqual([ofStart]);
    expect([session.playedName, session.abSettings.active]).toEqual(['B', 'A']);
    expect(callsOf(session.release)).toEqual([ofPreset]);
    expect([session.playedName, session.isHolding]).toEqual(['A', false]);
  });

  it('is what ends a hold by another act', () => {
    playPresetOnA();
    session.hold();
    expect(callsOf(() => session.play({ ...preset, name: 'Again' }))).toEqual([ofPreset]);
    session.hold();
    expect(callsOf(session.copy)).toEqual([ofPreset]);
    session.undo();
    session.hold();
    expect(callsOf(() => session.match(true))).toEqual([{ ...ofPreset, autoGain: 1 }]);
    session.hold();
    expect(callsOf(session.undo)).toEqual([{ ...ofPreset, autoGain: 0 }]);
  });

  it('is none where nothing changes', () => {
    expect(callsOf(() => session.play({ name: 'As it is', setting: target.setting }))).toEqual([]);
    expect(callsOf(session.swap)).toEqual([]);
    expect(callsOf(() => session.set({ morph: 0 }))).toEqual([]);
    expect(callsOf(session.release)).toEqual([]);
  });
});

describe('a song that is saved at each change of values', () => {
  it('holds A and B under their own names, also while the other one is held', () => {
    playPresetOnA();
    const start = settingOf(START);
    const a = { setting: preset.setting, settings: { active: 'A', other: { setting: start } } };
    const b = { setting: start, settings: { active: 'B', other: { setting: preset.setting } } };
    const before = target.saved.length;
    session.swap();
    session.undo();
    session.hold();
    session.release();
    expect(target.saved.slice(before)).toMatchObject([b, a, b, a]);
  });
});

describe('a value that a person sets', () => {
  it('joins the step before where that is of the same value', () => {
    session.set({ morph: 0.1 });
    session.set({ morph: 0.2 });
    session.undo();
    expect(target.values.morph).toBe(0);
    expect(session.canUndo).toBe(false);
  });

  it('while the other setting is held stays in that setting', () => {
    playPresetOnA();
    session.hold();
    expect(callsOf(() => session.set({ morph: 0.9 }))).toEqual([{ morph: 0.9 }]);
    expect([session.playedName, session.isHolding]).toEqual(['B', false]);
    session.release();
    expect(target.values).toMatchObject({ ...ofStart, morph: 0.9 });
    expect(session.abSettings.other?.setting).toEqual(preset.setting);
    session.undo();
    expect(target.values).toMatchObject(ofStart);
    session.undo();
    expect(target.values).toMatchObject(ofPreset);
    expect(session.playedName).toBe('A');
  });

  it('leaves the hold if it is the bypass', () => {
    playPresetOnA();
    session.hold();
    session.set({ bypass: 1 });
    expect(session.isHolding).toBe(true);
    session.release();
    expect(target.values).toMatchObject({ ...ofPreset, bypass: 1 });
  });
});

describe('own words', () => {
  it('are one step with the values that change with them', () => {
    target.ownWords = 'one';
    expect(callsOf(() => session.setWithOwnWords('none', { termA: 9, morph: 0 }))).toEqual([
      { termA: 9 },
    ]);
    session.undo();
    expect(target.values.termA).toBe(0);
    session.redo();
    expect(target.ownWordChanges).toEqual([
      ['one', 'none'],
      ['none', 'one'],
    ]);
    expect(target.values.termA).toBe(9);
  });
});

describe('the panel', () => {
  it('is told of each change, and nothing is undone in another song', () => {
    session.set({ morph: 0.5 });
    const { revision } = session;
    session.restore(session.abSettings, true);
    expect([changes, session.revision - revision]).toEqual([2, 1]);
    expect(session.canUndo).toBe(false);
  });
});

describe('an act that fails in the middle', () => {
  it('ends its step: the next act is undone by itself', () => {
    session.set({ morph: 0.2 });
    target.keep = () => {
      throw new Error('the song cannot be written');
    };
    expect(() => session.copy()).toThrow('the song cannot be written');
    expect(session.isGestureActive).toBe(false);
    session.set({ amount: 0.5 });
    session.undo();
    expect(target.values).toMatchObject({ morph: 0.2, amount: START.amount });
  });
});

describe('own words that are forgotten', () => {
  const exchange = (setting: Setting): Setting =>
    setting.termA === 5 ? { ...setting, termA: 0 } : setting;

  it('leave both settings and their presets in one step of undo', () => {
    session.play(preset);
    session.copy();
    const before = { values: target.values, settings: session.abSettings };
    target.ownWords = 'without';
    expect(callsOf(() => session.setWithOwnWords('with', {}, exchange))).toEqual([{ termA: 0 }]);
    const { preset: played, other } = session.abSettings;
    expect([played, other, other?.preset].map((each) => each?.setting.termA)).toEqual([0, 0, 0]);
    expect(target.settings).toBe(session.abSettings);
    session.undo();
    expect(target.ownWords).toBe('with');
    expect({ values: target.values, settings: session.abSettings }).toEqual(before);
    session.redo();
    expect([target.values.termA, session.abSettings.other?.setting.termA]).toEqual([0, 0]);
  });

  it('leave A and B as they are where neither has them', () => {
    session.swap();
    const { abSettings } = session;
    session.setWithOwnWords('with', {}, exchange);
    expect(session.abSettings).toBe(abSettings);
  });

  it('are replaced in the setting that is played while the other one is held, too', () => {
    session.play(preset);
    session.swap();
    session.swap();
    session.hold();
    session.setWithOwnWords('with', {}, exchange);
    expect([session.isHolding, target.values.termA, target.values.termB]).toEqual([false, 0, 7]);
  });
});
