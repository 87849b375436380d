import type { Instrument } from './instrument/instrument.ts';
import { checkTemplates } from './kit/trusted-html.ts';
import { helpPart } from './help/help-part.ts';
import { followLanguage } from './language/index.ts';
import { ownPart } from './own/own-part.ts';
import { MorphPanel, morphPanelTag } from './panel/morph-panel.ts';
import { planesPart } from './position/planes-part.ts';
import { exportsPart } from './toolbar/exports-part.ts';

export type {
  Instrument,
  InstrumentParameter,
  InstrumentParameterId,
  InstrumentState,
  InstrumentTerm,
  Listening,
  SampleFeed,
} from './instrument/instrument.ts';

/** Loads all lazy parts, so that they open without a network. Rejects where one cannot be loaded. */
export async function loadParts(): Promise<void> {
  const parts = [planesPart, ownPart, helpPart, exportsPart];
  await Promise.all(parts.map((part) => part.load()));
}

/** A GUI does not wait longer for its language, in milliseconds: it is English until the language is there. */
const LANGUAGE_MS = 2000;

/** Loads the language of the page, so that a GUI speaks it from its first frame. Never rejects. */
export async function loadLanguage(): Promise<void> {
  await Promise.race([
    followLanguage(document.documentElement.lang),
    new Promise((resolve) => setTimeout(resolve, LANGUAGE_MS)),
  ]);
}

/**
 * Makes the GUI of an instrument. It does nothing until it is connected, stops when it is
 * disconnected, and may be connected again; an instrument may have several.
 *
 * @throws {Error} with what to do, where the page’s Trusted Types let nobody make it
 */
export function createElement(instrument: Instrument): MorphPanel {
  checkTemplates();
  const element = document.createElement(morphPanelTag);
  if (!(element instanceof MorphPanel)) throw new TypeError(`<${morphPanelTag}> is not ours`);
  element.instrument = instrument;
  return element;
}
