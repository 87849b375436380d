const KEY = 'neural-eq-morph.spectrum.1';

/** Whether the user wants to see the spectra: yes until they switch them off. */
export function isSpectrumWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is denied: the choice lasts as long as the panel.
    return true;
  }
}

/** Keeps the choice for the next panel, where the browser allows it. */
export function wantSpectrum(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage is denied or full: the choice lasts as long as the panel.
  }
}
