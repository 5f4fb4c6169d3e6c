// @ts-check
// Loaded by any Node: the command itself comes in by a dynamic import, so that an old Node never parses it.
import { complaintAboutNode } from './node-version.mjs';

/**
 * Runs a command and turns its outcome into the exit code.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load
 */
export function command(load) {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint) {
    report(complaint);
    return;
  }
  load()
    .then((loaded) => loaded.main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code;
    }, reportFailure);
}

/** A `Problem` is for the person at the keyboard, one line; anything else is a bug and keeps its stack. */
function reportFailure(/** @type {unknown} */ error) {
  if (error instanceof Error) report(error.name === 'Problem' ? error.message : String(error.stack));
  else report(String(error));
}

function report(/** @type {string} */ text) {
  process.stderr.write(text + '\n');
  process.exitCode = 1;
}
