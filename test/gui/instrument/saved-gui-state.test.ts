import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_AB_SETTINGS } from '../../../gui/instrument/ab-settings.ts';
import { GuardedInstrument } from '../../../gui/instrument/guarded-instrument.ts';
import { SavedGuiState } from '../../../gui/instrument/saved-gui-state.ts';
import { settingOf } from '../../../gui/instrument/setting.ts';
import { FakeInstrument } from '../fake-instrument.ts';

afterEach(() => vi.unstubAllGlobals());

function open(saved: unknown) {
  const instrument = new FakeInstrument();
  instrument.kept = saved;
  const guarded = new GuardedInstrument(instrument, () => undefined);
  const state = new SavedGuiState(guarded);
  return { instrument, guarded, state, recalled: state.recall() };
}

const swapped = {
  active: 'B',
  preset: undefined,
  other: { setting: settingOf(new FakeInstrument().state.values), preset: undefined },
} as const;

describe('what a song saves for the GUI', () => {
  it('comes back in another GUI of the song', () => {
    const first = open(undefined);
    first.state.keep(swapped);
    first.state.view = 'map';
    const second = open(JSON.parse(JSON.stringify(first.instrument.kept)));
    expect(second.recalled).toEqual({ settings: swapped, isOtherSong: true });
    expect(second.state.view).toBe('map');
    expect(second.state.problem).toBeUndefined();
  });

  it('is read once, and again when it or the song changes', () => {
    const { instrument, state } = open({ version: 1, heard: 'A' });
    expect(state.recall()).toBeUndefined();
    instrument.kept = { version: 1, heard: 'B' };
    expect(state.recall()).toMatchObject({ settings: { active: 'B' }, isOtherSong: false });
    instrument.memory.restoreCount++;
    expect(state.recall()).toMatchObject({ isOtherSong: true });
    state.keep(swapped);
    expect(state.recall(), 'its own change').toBeUndefined();
  });

  it('of a later version stays untouched, whatever changes A, B or the view', () => {
    const saved = Object.freeze({ version: 2, settings: ['A', 'B', 'C'], view: 'globe' });
    const { instrument, state, recalled } = open(saved);
    expect(recalled).toEqual({ settings: NO_AB_SETTINGS, isOtherSong: true });
    state.keep(swapped);
    state.view = 'pad';
    expect(instrument.kept).toBe(saved);
    expect(state.view, 'in this GUI').toBe('pad');
    expect(state.problem).toBe(
      'What this song keeps of A and B was left out: it is of another version of the plugin.',
    );
    instrument.kept = undefined;
    instrument.memory.restoreCount++;
    state.recall();
    expect(state.problem).toBeUndefined();
    state.keep(swapped);
    expect(instrument.kept, 'in another song').toMatchObject({ version: 1, heard: 'B' });
  });

  it('that is damaged is left out with a notice, until the next change', () => {
    const { instrument, state, recalled } = open({ version: 1, heard: 'C' });
    expect(recalled).toMatchObject({ settings: NO_AB_SETTINGS });
    expect(state.problem).toContain('it does not say which is heard.');
    state.keep(swapped);
    expect(state.problem).toBeUndefined();
    expect(instrument.kept).toMatchObject({ version: 1, heard: 'B' });
  });

  it('reports an error of the GUI’s own code as such, not as a plugin that does not answer', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const fault = new RangeError('a fault of the GUI');
    const { guarded, state, recalled } = open({
      version: 1,
      get heard() {
        throw fault;
      },
    });
    expect(report).toHaveBeenCalledExactlyOnceWith(fault);
    expect(guarded.problem).toBeUndefined();
    expect(recalled).toMatchObject({ settings: NO_AB_SETTINGS });
    expect(state.problem).toContain('a fault of the GUI');
  });
});

describe('an instrument that fails', () => {
  it('gives undefined for every call, and one problem', () => {
    const { instrument, guarded } = open(undefined);
    const onProblem = vi.fn();
    const watched = new GuardedInstrument(instrument, onProblem);
    instrument.dead = 'it is gone';
    expect(watched.walk(0, 1)).toBeUndefined();
    watched.set({ morph: 1 });
    expect(watched.problem).toBe('The plugin does not answer: it is gone');
    expect(onProblem).toHaveBeenCalledTimes(1);
    expect(guarded.problem).toBeUndefined();
    watched.clearProblem();
    expect(watched.problem).toBeUndefined();
  });
});
