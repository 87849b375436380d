/** Shows the progress of a long command. */
export interface ProgressLine {
  /** The share of a stage that is done, 0 … 1. */
  at(share: number, text: string): void;
  /** A stage has ended. */
  done(text: string): void;
}

/** On a terminal one line that is overwritten; elsewhere a line for each tenth of a stage. */
export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  let tenth = 0;
  const overwrite = (text: string): void => {
    stream.clearLine(0);
    stream.cursorTo(0);
    stream.write(text);
  };
  return {
    at: (share, text) => {
      if (stream.isTTY) {
        overwrite(text);
        return;
      }
      const reached = Math.floor(share * 10);
      if (reached > tenth) stream.write(`${text}\n`);
      tenth = reached;
    },
    done: (text) => {
      if (stream.isTTY) overwrite('');
      stream.write(`${text}\n`);
      tenth = 0;
    },
  };
}
