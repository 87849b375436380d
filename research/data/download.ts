import { DataError } from './data-error.ts';

/**
 * Gets the progress of a download.
 *
 * @param bytes how many have arrived
 * @param total how many there are; undefined if the server does not tell
 */
export type OnDownload = (bytes: number, total: number | undefined) => void;

/**
 * Downloads a file. After the last byte `onDownload` gets the total.
 *
 * @param name what messages call it
 * @throws {DataError} if there is no connection, the server refuses, or it breaks off
 */
export async function download(
  url: string,
  name: string,
  onDownload: OnDownload,
): Promise<Uint8Array> {
  const response = await answerOf(url, name);
  const total = lengthOf(response);
  const parts: Uint8Array[] = [];
  let count = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value);
      count += part.value.length;
      onDownload(count, total);
    }
  } catch (error) {
    const of = total === undefined ? '' : ` of ${total}`;
    throw new DataError(
      `${name}: the connection broke off after ${count}${of} bytes (${reasonOf(error)})`,
      { cause: error },
    );
  }
  onDownload(count, count);
  return Buffer.concat(parts);
}

async function answerOf(url: string, name: string): Promise<Response> {
  let response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new DataError(`${name}: cannot be downloaded (${reasonOf(error)})`, { cause: error });
  }
  if (response.ok) return response;
  // The body of a refusal is not read.
  await response.body?.cancel();
  throw new DataError(
    `${name}: the server answered ${`${response.status} ${response.statusText}`.trim()}`,
  );
}

/** How many bytes will arrive; a compressed answer's length says nothing about that. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

/** fetch's message is "fetch failed"; the reason is its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ((cause as NodeJS.ErrnoException).code ?? error.message);
}
