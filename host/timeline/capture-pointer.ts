/** Gives the events of a pointer to an element until it is up, if it is still there. */
export function capturePointer(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone already: a short tap, or one that the browser has taken back.
  }
}
