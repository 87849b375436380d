import { msg, str } from '@lit/localize';
import type { EditKind } from './edits.ts';
import type { InstrumentParameterId } from './instrument.ts';

const LABELS = {
  morph: () => msg('Morph'),
  morphY: () => msg('Morph Y'),
  mapX: () => msg('Map X'),
  mapY: () => msg('Map Y'),
  amount: () => msg('Amount'),
  output: () => msg('Output'),
  autoGain: () => msg('Auto gain'),
  bypass: () => msg('Bypass'),
} satisfies Partial<Record<InstrumentParameterId, () => string>>;

/** A parameter that a control of the GUI shows by its name. */
export type LabelledParameter = keyof typeof LABELS;

/** The name of a parameter in the language of the GUI. Hosts have the English one of the parameter itself. */
export const parameterLabel = (id: LabelledParameter): string => LABELS[id]();

const BAND_LABELS: Readonly<Record<EditKind, (band: number) => string>> = {
  Gain: (band) => msg(str`Band ${band} gain`),
  Frequency: (band) => msg(str`Band ${band} frequency`),
  Q: (band) => msg(str`Band ${band} Q`),
};

/** The name of a number of a band: "Band 2 frequency". */
export const bandNumberLabel = (band: number, kind: EditKind): string => BAND_LABELS[kind](band);

/** The name of the control that sets a parameter; '' where it has none. */
export function controlName(id: string): string {
  if (Object.hasOwn(LABELS, id)) return parameterLabel(id as LabelledParameter);
  const [, band, kind] = /^band(\d)(Gain|Frequency|Q)$/u.exec(id) ?? [];
  return kind === undefined ? '' : bandNumberLabel(Number(band), kind as EditKind);
}
