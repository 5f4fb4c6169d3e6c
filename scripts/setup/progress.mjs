// @ts-check

const QUIET_MS = 1000;
const SPIN_MS = 120;
const REMIND_MS = 15_000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Does a step of work. One that takes over a second shows that it runs and how long it has taken; a shorter one prints nothing.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} [out]
 * @returns {Promise<T>}
 */
export async function step(label, work, out = process.stdout) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const display = out.isTTY ? spinner(label, seconds, out) : plainLines(label, seconds, out);
  try {
    const result = await work();
    display.end(hasFailed(result) ? '✖' : '✔');
    return result;
  } catch (error) {
    display.end('✖');
    throw error;
  }
}

/** The outcome of a program tells by its exit code. @param {unknown} result */
function hasFailed(result) {
  return typeof result === 'object' && result !== null && 'code' in result && result.code !== 0;
}

/**
 * @param {string} label
 * @param {() => number} seconds
 * @param {NodeJS.WriteStream} out
 */
function spinner(label, seconds, out) {
  let frame = 0;
  const draw = () => out.write(`\r${FRAMES[frame++ % FRAMES.length]} ${label} … ${seconds()} s\x1b[K`);
  const stop = afterAWhile(draw, SPIN_MS);
  return { end: (/** @type {string} */ mark) => stop() && out.write(`\r${mark} ${label} (${seconds()} s)\x1b[K\n`) };
}

/**
 * @param {string} label
 * @param {() => number} seconds
 * @param {NodeJS.WriteStream} out
 */
function plainLines(label, seconds, out) {
  const stop = afterAWhile(() => out.write(`${label} … ${seconds()} s\n`), REMIND_MS);
  return { end: (/** @type {string} */ mark) => stop() && out.write(`${mark} ${label} (${seconds()} s)\n`) };
}

/**
 * Draws once a second has passed and then at every interval.
 * @param {() => unknown} draw
 * @param {number} everyMs
 * @returns {() => boolean} stops it; true when anything was drawn
 */
function afterAWhile(draw, everyMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let interval;
  const timeout = setTimeout(() => {
    draw();
    interval = setInterval(draw, everyMs);
  }, QUIET_MS);
  return () => {
    clearTimeout(timeout);
    clearInterval(interval);
    return interval !== undefined;
  };
}
