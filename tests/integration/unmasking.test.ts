import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { anAuthor } from '../builders';
import { AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, type Someone } from './support/people';
import { onDisk, removeUploads, replacedLater, upload } from './support/uploads';

/** Pictures are decoded, scaled and stored; a busy machine takes its time. */
jest.setTimeout(30_000);

const PEN_NAME = { name: 'Corvus Black', slug: 'corvus-black', legalName: 'Renée Marguerite O’Hara' };

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;
let librarian: Someone;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer } = await desksOf(newsroom, 'writer', 'reviewer'));
  librarian = await aSuperAdmin(newsroom);
  boss = new Desk(newsroom, librarian);
}, 60_000);

afterAll(async () => {
  await removeUploads(newsroom);
  await newsroom.close();
});

const portrait = async (fileName: string) => {
  const { id } = await upload(newsroom, librarian, { fileName });
  return { avatar: { file: id, alt: 'A bird' } };
};
const given = (more: object) => boss.writes(anAuthor({ ...PEN_NAME, ...more }), AUTHOR);
const submits = (documentId: string) => writer.takes('submit', documentId, {}, 'authors');

test.each(['renée-marguerite-o-hara.png', 'IMG_2041_ReneeMargueriteOHara.png', 'O’Hara, Renée Marguerite (3).png'])(
  'a portrait that was uploaded as %s keeps the profile of a pen name back',
  async (fileName) => {
    const documentId = await given({ slug: `corvus-${fileName.length}`, ...(await portrait(fileName)) });
    const { body, text } = await submits(documentId).expect(422);
    expect(body.error.details.code).toBe('NOT_READY');
    expect(body.error.details.items).toMatchObject([{ code: 'UNMASKS', field: 'avatar' }]);
    expect(text).not.toMatch(/hara|marguerite/i);
    await boss.saves(documentId, await portrait('portrait.png'), AUTHOR).expect(200);
    await submits(documentId).expect(200);
  },
);

test('a legal name that comes after the yes is asked for again when the profile goes out', async () => {
  const known = await portrait('renee-marguerite-ohara.png');
  const documentId = await given({ slug: 'corvus-late', legalName: null, ...known });
  await submits(documentId).expect(200);
  expect((await reviewer.approves(documentId, 'authors')).status).toBe(200);
  await boss.saves(documentId, { legalName: PEN_NAME.legalName }, AUTHOR).expect(200);
  const { body } = await boss.takes('publish', documentId, {}, 'authors').expect(422);
  expect(body.error.details.items).toMatchObject([{ code: 'UNMASKS', field: 'avatar' }]);
  await newsroom.http.get('/api/delivery/authors/corvus-late').expect(404);
});

test('a profile whose portrait has another name goes out, and nothing that readers get says who it is', async () => {
  const documentId = await given(await portrait('a-bird.png'));
  await submits(documentId).expect(200);
  expect((await reviewer.approves(documentId, 'authors')).status).toBe(200);
  await boss.takes('publish', documentId, {}, 'authors').expect(200);
  const { text, body } = await newsroom.http.get('/api/delivery/authors/corvus-black').expect(200);
  expect(body.data.avatar.url).toContain('a_bird');
  expect(text).not.toMatch(/hara|marguerite/i);
});

const signed = (artist: string, format: 'jpeg' | 'png' = 'jpeg') =>
  sharp({ create: { width: 12, height: 8, channels: 3, background: '#446' } })
    .withExif({ IFD0: { Artist: artist } })
    .toFormat(format, { quality: 20 })
    .toBuffer();

const uploaded = async (bytes: Buffer, fileName: string) => {
  const file = await upload(newsroom, librarian, { fileName, bytes });
  return { file, avatar: { file: file.id, alt: 'A bird' } };
};

/** Strapi writes pictures anew to make them smaller, and drops what was inside; a site may want its pictures as they came. */
const keepPicturesAsTheyCame = () =>
  newsroom.strapi
    .plugin('upload')
    .service('upload')
    .setSettings({ sizeOptimization: false, autoOrientation: false, responsiveDimensions: true });

test.each(['jpeg', 'png'] as const)('the artist inside a %s keeps the profile of a pen name back', async (format) => {
  await keepPicturesAsTheyCame();
  const { avatar } = await uploaded(await signed('Renée Marguerite O’Hara', format), `a-bird-${format}.${format}`);
  const documentId = await given({ slug: `corvus-inside-${format}`, avatar });
  const { body, text } = await submits(documentId).expect(422);
  expect(body.error.details.items).toMatchObject([{ code: 'UNMASKS', field: 'avatar' }]);
  expect(body.error.details.items[0].message).toContain('Exif Artist');
  expect(text).not.toMatch(/hara|marguerite/i);
  const clean = await uploaded(await signed('Sam Sitter', format), `another-bird.${format}`);
  await boss.saves(documentId, { avatar: clean.avatar }, AUTHOR).expect(200);
  await submits(documentId).expect(200);
});

test('a picture that was changed to one that nobody can read holds up a pen name, and nobody else', async () => {
  const { file, avatar } = await uploaded(await signed('Sam Sitter'), 'unreadable-bird.jpg');
  const pen = await given({ slug: 'corvus-unreadable', avatar });
  const plain = await given({ slug: 'plain-bird', name: 'Plain Bird', legalName: 'Plain Bird', email: null, avatar });
  writeFileSync(onDisk(file), 'no picture any more');
  await replacedLater(newsroom, file, 1000);
  const { body } = await submits(pen).expect(422);
  expect(body.error.details.items).toMatchObject([{ code: 'PORTRAIT_UNREADABLE', field: 'avatar' }]);
  await submits(plain).expect(200);
});
