/** Text of bytes in a Unicode encoding; null when they are not in this encoding. A byte order mark is taken off. */
export function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
