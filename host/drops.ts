/**
 * Lets files be dropped anywhere on the page. While one is held over it, the page's root has the
 * attribute `data-dropping`.
 *
 * @param signal ends it
 */
export function acceptDrops(onFile: (file: File) => void, signal: AbortSignal): void {
  const root = document.documentElement;
  let depth = 0;
  const show = (count: number): void => {
    depth = count;
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
  listen('dragenter', () => show(depth + 1));
  listen('dragleave', () => show(depth - 1));
  listen('dragover', () => undefined);
  listen('drop', () => show(0));
}
