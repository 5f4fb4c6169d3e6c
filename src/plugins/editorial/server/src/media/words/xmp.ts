import type { WordsAt } from './words-at';

/** A property as an element with its text, or as an attribute. */
const TOKEN = /<([\w-]+:[\w.-]+)|>([^<]+)|([\w-]+:[\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** Lists and containers, which stand between a property and its text. */
const CONTAINER = /^(?:rdf|x|xml|xmlns):/u;

/** The words of an XMP packet by their properties, such as `dc:creator`; then all of them in a row. */
export function wordsInXmp(packet: string): readonly WordsAt[] {
  const words: WordsAt[] = [];
  let property = '';
  for (const [, element, text, attribute, quoted, single] of packet.matchAll(TOKEN)) {
    if (element && !CONTAINER.test(element)) property = element;
    if (text?.trim()) words.push({ place: `XMP ${property}`, text: plain(text) });
    const value = quoted ?? single;
    if (attribute && value && !CONTAINER.test(attribute)) words.push({ place: `XMP ${attribute}`, text: plain(value) });
  }
  return [...words, { place: 'XMP', text: words.map(({ text }) => text).join(' ') }];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
