import type { OnDownload } from './data/download.ts';
import type { ProgressLine } from '../command-line/index.ts';

/** Shows a download: bytes of how many, or bytes alone where the server does not say. */
export function downloadLine(progress: ProgressLine): OnDownload {
  return (bytes, total) => {
    const of = total === undefined ? '' : ` of ${total}`;
    progress.at(total ? bytes / total : 0, `Downloading: ${bytes}${of} bytes`);
  };
}
