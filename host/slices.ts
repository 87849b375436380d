/** Lets the page handle what waits: input, frames, answers. Unlike a timer it is not slow in a hidden page. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const SLICE_MILLISECONDS = 12;

/** Divides long work into slices: after each step of the work, `rest` lets the page go on once a slice is over. */
export class Slices {
  #start = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#start < SLICE_MILLISECONDS) return;
    await pause();
    this.#start = performance.now();
  }
}
