import { wordsAt, type WordsAt } from './words-at';

/** Datasets of the application record that hold words (IPTC-IIM 4.2, record 2). */
const DATASETS: Readonly<Record<number, string>> = {
  5: 'Object Name',
  25: 'Keywords',
  40: 'Special Instructions',
  80: 'By-line',
  85: 'By-line Title',
  105: 'Headline',
  110: 'Credit',
  115: 'Source',
  116: 'Copyright Notice',
  118: 'Contact',
  120: 'Caption',
  122: 'Writer',
};
const MARKER = 0x1c;
const RECORD = 2;
const HEADER = 5;

/** The words of an IPTC block by their datasets; then all of the block, for what is not known here. */
export function wordsInIptc(block: Buffer): readonly WordsAt[] {
  return [...datasetsIn(block), ...wordsAt('IPTC', block)];
}

function datasetsIn(block: Buffer): readonly WordsAt[] {
  const found: WordsAt[] = [];
  for (let at = block.indexOf(MARKER); at >= 0 && at + HEADER <= block.length; at = block.indexOf(MARKER, at + 1)) {
    const name = block[at + 1] === RECORD ? DATASETS[block[at + 2] ?? 0] : undefined;
    if (!name) continue;
    const value = block.subarray(at + HEADER, at + HEADER + block.readUInt16BE(at + 3));
    found.push(...wordsAt(`IPTC ${name}`, value));
  }
  return found;
}
