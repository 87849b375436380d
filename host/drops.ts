/**
 * Takes the first of the files that are dropped anywhere on the page. While files are dragged over it,
 * the page's root has the attribute `data-dropping`.
 *
 * @param signal ends the listening
 */
export function acceptDrops(onFile: (file: File) => void, signal: AbortSignal): void {
  const root = document.documentElement;
  /** Elements under the pointer that were entered and not left. */
  let depth = 0;
  const setDepth = (value: number): void => {
    depth = value;
    root.toggleAttribute('data-dropping', depth > 0);
  };
  const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: () => void): void => {
    const handle = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      act();
      const file = type === 'drop' ? event.dataTransfer.files[0] : undefined;
      if (file) onFile(file);
    };
    window.addEventListener(type, handle, { signal });
  };
  listen('dragenter', () => setDepth(depth + 1));
  listen('dragleave', () => setDepth(depth - 1));
  listen('dragover', () => undefined);
  listen('drop', () => setDepth(0));
}
