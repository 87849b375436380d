/** Tells a waiting person how far a long command is. */
export interface ProgressLine {
  /** A stage is at `share`, 0 … 1, of its way. */
  at(share: number, text: string): void;
  /** A stage is over. */
  done(text: string): void;
}

/** On a terminal one line that is written over; elsewhere a line at each tenth of a stage. */
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
