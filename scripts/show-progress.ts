interface Display<Done> {
  readonly show: (done: Done) => void;
  /** Takes the line away on a terminal. */
  readonly end: () => void;
}

const QUIET_MS = 1000;
const REDRAW_MS = 200;
const REMIND_MS = 15_000;

/** How far a program has come: nothing in the first second, then one line that changes, or a line now and then. */
export function showProgress<Done>(out: NodeJS.WriteStream, describe: (done: Done) => string): Display<Done> {
  let [due, isDrawn] = [Date.now() + QUIET_MS, false];
  const [every, start, stop] = out.isTTY ? [REDRAW_MS, '\r', '\x1b[K'] : [REMIND_MS, '', '\n'];
  return {
    show: (done) => {
      if (Date.now() < due) return;
      due = Date.now() + every;
      isDrawn = true;
      out.write(`${start}${describe(done)} …${stop}`);
    },
    end: () => {
      if (isDrawn && out.isTTY) out.write('\r\x1b[K');
      isDrawn = false;
    },
  };
}
