import sharp from 'sharp';
import { hasSecrets, portraitItems } from '@domain/author/portraits';
import { wordsInPicture } from '../../../src/plugins/editorial/server/src/media/words/words-in-picture';

const CORVUS = {
  name: 'Corvus Black',
  legalName: 'Renée O’Hara',
  email: 'renee@home.example',
  publicContact: 'crow@paper.example',
};

const blank = () => sharp({ create: { width: 24, height: 16, channels: 3, background: '#446' } });
const packet = (inner: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
  `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" ${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const listed = (property: string, text: string) =>
  `><${property}><rdf:Bag><rdf:li>${text}</rdf:li></rdf:Bag></${property}>`;

/** A segment of a JPEG (ITU T.81, B.1.1.4), right behind its beginning. */
async function withSegment(marker: number, content: Buffer): Promise<Buffer> {
  const jpeg = await blank().jpeg().toBuffer();
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, content, jpeg.subarray(2)]);
}

/** An IPTC dataset as Photoshop puts it into a JPEG. */
function iptc(dataset: number, text: Buffer): Promise<Buffer> {
  const head = Buffer.from([0x1c, 2, dataset, 0, text.length]);
  const record = Buffer.concat([head, text, Buffer.alloc((head.length + text.length) % 2)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.length + text.length);
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, record]);
  return withSegment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]));
}

const exif = (tags: Readonly<Record<string, string>>) => blank().withExif({ IFD0: tags });

const PICTURES: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
  ['the artist of a JPEG', () => exif({ Artist: 'Renée O’Hara' }).jpeg().toBuffer(), 'Exif Artist'],
  ['the copyright of a WebP', () => exif({ Copyright: '(c) 2024 Renee OHara' }).webp().toBuffer(), 'Exif Copyright'],
  ['the Exif of a PNG', () => exif({ Artist: 'OHARA, RENEE' }).png().toBuffer(), 'Exif Artist'],
  [
    'the Exif of an AVIF',
    () => exif({ ImageDescription: 'Renee O Hara at sea' }).avif().toBuffer(),
    'Exif ImageDescription',
  ],
  ['the author as Windows writes it', () => exif({ XPAuthor: 'Renée O’Hara' }).jpeg().toBuffer(), 'Exif XPAuthor'],
  ['a by-line in UTF-8', () => iptc(80, Buffer.from('Renée O’Hara')), 'IPTC By-line'],
  ['a caption in Latin-1', () => iptc(120, Buffer.from('Self-portrait, Ren\xe9e OHara', 'latin1')), 'IPTC Caption'],
  [
    'the creator in XMP',
    () =>
      blank()
        .withXmp(packet(listed('dc:creator', 'Ren&#xE9;e O&apos;Hara')))
        .jpeg()
        .toBuffer(),
    'XMP dc:creator',
  ],
  [
    'a person in the image',
    () =>
      blank()
        .withXmp(packet(listed('Iptc4xmpExt:PersonInImage', 'Renée O’Hara')))
        .png()
        .toBuffer(),
    'XMP Iptc4xmpExt:PersonInImage',
  ],
  [
    'an attribute in XMP',
    () => blank().withXmp(packet('photoshop:Credit="Renée O’Hara">')).webp().toBuffer(),
    'XMP photoshop:Credit',
  ],
  ['a comment of a JPEG', () => withSegment(0xfe, Buffer.from('scanned by Renée O’Hara')), 'a comment in the file'],
  [
    'the title of an SVG',
    async () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Renée O’Hara</title></svg>'),
    'a comment in the file',
  ],
];

it.each(PICTURES)('%s gives away who is behind a pen name', async (_, made, place) => {
  const [item, ...others] = portraitItems(CORVUS, await wordsInPicture(await made()));
  expect(others).toEqual([]);
  expect(item).toMatchObject({ code: 'UNMASKS', field: 'avatar' });
  expect(item?.message).toContain(`(${place})`);
  expect(item?.message).not.toMatch(/hara|renée/i);
});

it('a private address inside is told as well, and an address that is public is none', async () => {
  const inside = await wordsInPicture(await exif({ Copyright: 'ask Renee@Home.example' }).jpeg().toBuffer());
  expect(portraitItems(CORVUS, inside)).toMatchObject([{ code: 'UNMASKS', field: 'avatar' }]);
  expect(portraitItems({ ...CORVUS, publicContact: CORVUS.email }, inside)).toEqual([]);
});

it.each([
  ['JPEG', () => exif({ Artist: 'Sam Sitter', Software: 'Renée 2' }).jpeg().toBuffer()],
  [
    'PNG',
    () =>
      blank()
        .withXmp(packet(listed('dc:creator', 'O’Hara Studios')))
        .png()
        .toBuffer(),
  ],
  [
    'noise',
    () =>
      sharp({
        create: {
          width: 900,
          height: 900,
          channels: 3,
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
          background: '#000',
        },
      })
        .jpeg({ quality: 95 })
        .toBuffer(),
  ],
])('a %s of somebody else gives nobody away', async (_, made) => {
  expect(portraitItems(CORVUS, await wordsInPicture(await made()))).toEqual([]);
});

it('a picture that cannot be read is reported where there is something to keep', async () => {
  await expect(wordsInPicture(Buffer.from('no picture at all'))).rejects.toThrow();
  expect(portraitItems(CORVUS, null)).toMatchObject([{ code: 'PORTRAIT_UNREADABLE', field: 'avatar' }]);
  const open = { ...CORVUS, legalName: 'Corvus Black', email: null };
  expect(hasSecrets(open)).toBe(false);
  expect(portraitItems(open, null)).toEqual([]);
});
