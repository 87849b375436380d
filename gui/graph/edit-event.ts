import type { BandNumber, EditKind } from '../instrument/edits.ts';
import type { InstrumentEditId } from '../instrument/instrument.ts';

/** Tells the panel which hand edit a person has asked for. Bubbles, but not out of the panel. */
export class EditEvent extends Event {
  static readonly type = 'edit-asked';

  readonly id: InstrumentEditId;
  readonly value: number;

  constructor(id: InstrumentEditId, value: number) {
    super(EditEvent.type, { bubbles: true });
    this.id = id;
    this.value = value;
  }
}

/** Tells the panel which band a person has their hand on. Bubbles, but not out of the panel. */
export class BandEvent extends Event {
  static readonly type = 'band-chosen';

  readonly band: BandNumber;
  /** The number of it that they want to type. */
  readonly field: EditKind | undefined;

  constructor(band: BandNumber, field?: EditKind) {
    super(BandEvent.type, { bubbles: true });
    this.band = band;
    this.field = field;
  }
}
