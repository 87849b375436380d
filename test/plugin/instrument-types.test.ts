import { expectTypeOf, it } from 'vitest';
import type {
  Instrument,
  InstrumentParameterId,
  Listening as InstrumentListening,
} from '../../gui/index.ts';
import type { PluginInstrument } from '../../plugin/plugin-instrument.ts';
import type { Listening, ParameterId } from '../../protocol/index.ts';

// gui/ and protocol/ do not import each other; the compiler holds their types equal here.
it('the GUI and the plugin name the same parameters and listen to the same', () => {
  expectTypeOf<InstrumentParameterId>().toEqualTypeOf<ParameterId>();
  expectTypeOf<InstrumentListening>().toEqualTypeOf<Listening>();
  expectTypeOf<PluginInstrument>().toExtend<Instrument>();
});
