import { msg, str } from '@lit/localize';
import { controlName } from '../instrument/parameter-label.ts';
import { placeName } from '../instrument/place-names.ts';
import type { InstrumentTermId } from '../instrument/instrument.ts';
import type { View } from '../instrument/view.ts';

/**
 * What a step of undo has changed, by the name that the screen has for it; '' where it has none.
 *
 * @param changed ids of the parameters, and `abSettings` for A, B and their presets
 */
export function stepName(changed: readonly string[], view: View): string {
  const [id = '', ...others] = changed;
  const places = changed.filter((each): each is InstrumentTermId => /^term[A-D]$/u.test(each));
  const [place] = places;
  if (changed.includes('abSettings')) return msg('Settings');
  if (place !== undefined) return places.length === 1 ? placeName(place, view) : msg('Words');
  if (others.length === 0 && controlName(id) !== '') return controlName(id);
  const bands = new Set(changed.map((each) => /^band(\d)/u.exec(each)?.[1]));
  const [band] = bands;
  if (bands.has(undefined)) return '';
  return bands.size === 1 ? msg(str`Band ${band}`) : msg('Bands');
}
