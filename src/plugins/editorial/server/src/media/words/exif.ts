import { wordsAt, type WordsAt } from './words-at';

/** Tags that hold words, of IFD0 and of the Exif IFD (Exif 3.0, 4.6), and Windows' own in UTF-16. */
const TAGS: Readonly<Record<number, string>> = {
  0x010e: 'ImageDescription',
  0x013b: 'Artist',
  0x8298: 'Copyright',
  0x9286: 'UserComment',
  0x9c9b: 'XPTitle',
  0x9c9c: 'XPComment',
  0x9c9d: 'XPAuthor',
  0x9c9e: 'XPKeywords',
  0x9c9f: 'XPSubject',
  0xa430: 'CameraOwnerName',
  0xa436: 'ImageTitle',
  0xa437: 'Photographer',
  0xa438: 'ImageEditor',
};
const EXIF_IFD = 0x8769;
const ENTRY = 12;
/** Of a value: longer ones stand elsewhere in the block, and the entry says where. */
const INLINE = 4;
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 7: 1, 129: 1 };

/** The words of an Exif block by their tags; then all of the block, for what stands under tags that are not known here. */
export function wordsInExif(block: Buffer): readonly WordsAt[] {
  return [...taggedIn(block), ...wordsAt('Exif', block)];
}

/** Nothing where the block is damaged: it is read as a whole all the same. */
function taggedIn(block: Buffer): readonly WordsAt[] {
  const tiff = block.subarray(block.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const [u16, u32] = [
    (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
    (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
  ];
  const entriesAt = (ifd: number) => Array.from({ length: u16(ifd) }, (_, index) => ifd + 2 + index * ENTRY);
  const valueOf = (entry: number) => {
    const size = (SIZES[u16(entry + 2)] ?? 0) * u32(entry + 4);
    const from = size > INLINE ? u32(entry + 8) : entry + 8;
    return tiff.subarray(from, from + size);
  };
  try {
    const first = entriesAt(u32(4));
    const more = first.filter((entry) => u16(entry) === EXIF_IFD).flatMap((entry) => entriesAt(u32(entry + 8)));
    return [...first, ...more].flatMap((entry) => {
      const tag = TAGS[u16(entry)];
      return tag ? wordsAt(`Exif ${tag}`, valueOf(entry)) : [];
    });
  } catch {
    return [];
  }
}
