// @ts-check

/** Something the person at the keyboard can put right. The message is one line that says what to do. */
export class Problem extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Problem';
  }
}
