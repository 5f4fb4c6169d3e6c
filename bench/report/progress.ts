/** Says what runs now; on a terminal each line takes the place of the one before. */
export function say(line: string): void {
  const { stderr } = process;
  stderr.write(stderr.isTTY ? `\r${line}\x1b[K` : `${line}\n`);
}

/** Ends the line that `say` left open. */
export function clear(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
