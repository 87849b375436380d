import { msg } from '@lit/localize';
import type { InstrumentParameterId } from './instrument.ts';

/** A parameter that a control of the GUI shows by its name. */
export type LabelledParameter = InstrumentParameterId &
  ('morph' | 'morphY' | 'mapX' | 'mapY' | 'amount' | 'output' | 'autoGain' | 'bypass');

/** The name of a parameter in the language of the GUI. Hosts have the English one of the parameter itself. */
export function parameterLabel(id: LabelledParameter): string {
  switch (id) {
    case 'morph':
      return msg('Morph');
    case 'morphY':
      return msg('Morph Y');
    case 'mapX':
      return msg('Map X');
    case 'mapY':
      return msg('Map Y');
    case 'amount':
      return msg('Amount');
    case 'output':
      return msg('Output');
    case 'autoGain':
      return msg('Auto gain');
    case 'bypass':
      return msg('Bypass');
  }
}
