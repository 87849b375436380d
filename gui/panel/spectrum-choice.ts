const KEY = 'neural-eq-morph.spectrum.1';

/** Whether a person wants to see the spectra; they do until they say otherwise. */
export function isSpectrumWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Denied: then the choice lasts as long as the panel.
    return true;
  }
}

/** Keeps that choice for the next time, where the browser keeps anything. */
export function wantSpectrum(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Denied or full: then the choice lasts as long as the panel.
  }
}
