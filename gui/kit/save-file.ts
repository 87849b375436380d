/** Saves a text as a download of the browser. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the URL late; revoking it earlier would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
