import sharp from 'sharp';
import { wordsInExif } from './exif';
import { wordsInIptc } from './iptc';
import { type WordsAt } from './words-at';
import { wordsInXmp } from './xmp';

/**
 * The words inside a picture: Exif, IPTC, XMP and the texts of a PNG, and what stands legibly anywhere else in the file,
 * such as the comment of a JPEG or a GIF, the text of an SVG, the tags of a TIFF.
 * @throws Error when it is no picture that can be read.
 */
export async function wordsInPicture(bytes: Buffer): Promise<readonly WordsAt[]> {
  const { exif, iptc, xmp, comments = [] } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return [
    ...(exif ? wordsInExif(exif) : []),
    ...(iptc ? wordsInIptc(iptc) : []),
    ...(xmp ? wordsInXmp(xmp.toString('utf8')) : []),
    ...comments.map(({ keyword, text }) => ({ place: `PNG ${keyword}`, text: unpacked(keyword, text) })),
    ...legibleIn(bytes).map((text) => ({ place: 'a comment in the file', text })),
  ];
}

/** As ImageMagick keeps other blocks in a PNG: a length and hexadecimal digits. */
function unpacked(keyword: string, text: string): string {
  if (!keyword.startsWith('Raw profile type')) return text;
  return Buffer.from(text.replace(/^[^\d]*\w+\s+\d+\s/u, '').replace(/\s/gu, ''), 'hex').toString('utf8');
}

/** Runs of letters as long as a name; among compressed pixels there are hardly any. */
const LEGIBLE = /[\p{L}\p{M}\p{N}\p{P} ]{7,}/gu;
const LETTERS = /\p{L}{2}/u;

function legibleIn(bytes: Buffer): readonly string[] {
  return (new TextDecoder('utf-8').decode(bytes).match(LEGIBLE) ?? []).filter((run) => LETTERS.test(run));
}
