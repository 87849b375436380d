import { msg, str } from '@lit/localize';
import type { EditKind } from './edits.ts';
import type { InstrumentParameterId } from './instrument.ts';

/** A parameter that a control of the GUI shows by its name. */
export type LabelledParameter = InstrumentParameterId & (typeof LABELLED)[number];

const LABELLED = [
  'morph',
  'morphY',
  'mapX',
  'mapY',
  'amount',
  'output',
  'autoGain',
  'bypass',
] as const;

/** Whether a control shows the parameter of this id by its name. */
export function isLabelled(id: string): id is LabelledParameter {
  return LABELLED.some((each) => each === id);
}

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

/** The name of a number of a band: "Band 2 frequency". */
export function bandNumberLabel(band: number, kind: EditKind): string {
  switch (kind) {
    case 'Gain':
      return msg(str`Band ${band} gain`);
    case 'Frequency':
      return msg(str`Band ${band} frequency`);
    case 'Q':
      return msg(str`Band ${band} Q`);
  }
}
