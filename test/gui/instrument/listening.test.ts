import { expect, expectTypeOf, it } from 'vitest';
import type * as gui from '../../../gui/instrument/instrument.ts';
import { NOT_LISTENING } from '../../../gui/instrument/listening.ts';
import type { PluginInstrument } from '../../../plugin/plugin-instrument.ts';
import { NOT_LISTENING as NOT_LISTENING_IN_PROTOCOL } from '../../../protocol/index.ts';
import type * as protocol from '../../../protocol/index.ts';

it('listening and the pair of a lesson are the same for GUI and processor', () => {
  expectTypeOf<gui.Listening>().toEqualTypeOf<protocol.Listening>();
  expectTypeOf<gui.Trial>().toEqualTypeOf<protocol.Trial>();
  expect(NOT_LISTENING).toEqual(NOT_LISTENING_IN_PROTOCOL);
});

it('the plugin has the shape of the GUI’s instrument', () => {
  expectTypeOf<PluginInstrument>().toExtend<gui.Instrument>();
  expectTypeOf<gui.InstrumentParameterId>().toEqualTypeOf<protocol.ParameterId>();
});
