import type { BandNumber, EditKind } from '../instrument/edits.ts';
import type { InstrumentEditId } from '../instrument/instrument.ts';

/** Edits to set together. */
export type EditChange = Readonly<Partial<Record<InstrumentEditId, number>>>;

/** The edits of one band as a change: offsets in dB or octaves, and 1 or 0 for whether it is on, and pinned. */
export function bandChange(
  band: BandNumber,
  edits: Readonly<Partial<Record<EditKind | 'On' | 'Pinned', number>>>,
): EditChange {
  return Object.fromEntries(
    Object.entries(edits).map(([kind, value]) => [`band${band}${kind}`, value]),
  );
}

/** Tells the panel which edits a person has asked for. Bubbles, but not out of the panel. */
export class EditEvent extends Event {
  static readonly type = 'edit-asked';

  readonly change: EditChange;

  constructor(change: EditChange) {
    super(EditEvent.type, { bubbles: true });
    this.change = change;
  }
}

/** Tells the panel which band a person works on. Bubbles, but not out of the panel. */
export class BandEvent extends Event {
  static readonly type = 'band-chosen';

  readonly band: BandNumber;
  /** The number of the band that the person wants to type. */
  readonly field: EditKind | undefined;

  constructor(band: BandNumber, field?: EditKind) {
    super(BandEvent.type, { bubbles: true });
    this.band = band;
    this.field = field;
  }
}
