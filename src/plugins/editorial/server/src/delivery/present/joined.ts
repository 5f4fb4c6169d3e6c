const [OPENING, COMMA] = [Buffer.from('{"data":['), Buffer.from(',')];

/** The JSON of a list, of members that are JSON already. */
export function joined(items: readonly Buffer[], meta: object): Buffer {
  const members = items.flatMap((item, at) => (at === 0 ? [item] : [COMMA, item]));
  return Buffer.concat([OPENING, ...members, Buffer.from(`],"meta":${JSON.stringify(meta)}}`)]);
}

/** The same as a value among others. */
export function listJson(items: readonly Buffer[]): string {
  return `[${items.map(String).join(',')}]`;
}
