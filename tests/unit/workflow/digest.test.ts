import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, digestInput, filesIn, type DigestSchema, type Json } from '@domain/workflow/digest';

const SCHEMAS: Readonly<Record<string, DigestSchema>> = {
  article: {
    attributes: {
      headline: { type: 'string' },
      deck: { type: 'text' },
      body: { type: 'blocks' },
      isBreaking: { type: 'boolean' },
      wordLimit: { type: 'integer' },
      embargo: { type: 'datetime' },
      credits: { type: 'component', component: 'credit' },
      seo: { type: 'component', component: 'seo' },
      section: { type: 'relation' },
      tags: { type: 'relation' },
      cover: { type: 'media' },
      zone: { type: 'dynamiczone' },
      notes: { type: 'text', private: true },
      code: { type: 'password' },
      id: { type: 'integer' },
      documentId: { type: 'string' },
      locale: { type: 'string' },
      createdAt: { type: 'datetime' },
      updatedAt: { type: 'datetime' },
      publishedAt: { type: 'datetime' },
      firstPublishedAt: { type: 'datetime' },
      createdBy: { type: 'relation' },
      updatedBy: { type: 'relation' },
      localizations: { type: 'relation' },
    },
  },
  credit: { attributes: { name: { type: 'string' }, role: { type: 'enumeration' }, author: { type: 'relation' } } },
  seo: { attributes: { title: { type: 'string' } } },
  quote: { attributes: { words: { type: 'text' } } },
  pullQuote: { attributes: { words: { type: 'text' } } },
};

const lookup = (uid: string): DigestSchema => SCHEMAS[uid] ?? { attributes: {} };
const sources = { schemaOf: lookup, contentOf: (file: Readonly<Record<string, unknown>>) => `sha of ${file.bytes}` };
const contentOf = (row: Record<string, unknown>, schema = lookup('article')) => digestInput(row, schema, sources);
const digestOf = (row: Record<string, unknown>, schema?: DigestSchema) => sha256(canonicalJson(contentOf(row, schema)));

const COVER = {
  id: 3,
  documentId: 'cover',
  hash: 'ferry_1a2b',
  bytes: 'first',
  alternativeText: 'A ferry',
  caption: 'The first ferry',
  width: 1600,
  height: 900,
  size: 120.5,
  focalPoint: { x: 40, y: 50 },
  createdAt: '2024-01-01',
};

const ROW = {
  id: 11,
  documentId: 'doc',
  headline: 'The harbour opens again',
  deck: 'After two winters',
  body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The first ferry.' }] }],
  isBreaking: false,
  wordLimit: 0,
  embargo: new Date('2024-05-01T06:00:00.000Z'),
  credits: [
    { id: 1, name: 'Ines Marlow', role: 'by', author: { id: 5, documentId: 'ines' } },
    { id: 2, name: 'Omar Reyes', role: 'photo' },
  ],
  seo: { id: 9, title: 'Harbour' },
  section: { id: 4, documentId: 'news' },
  tags: [
    { id: 1, documentId: 'sea' },
    { id: 2, documentId: 'ships' },
  ],
  cover: COVER,
  zone: [{ id: 1, __component: 'quote', words: 'At last.' }],
};

describe('the digest stays the same', () => {
  it.each<[string, Record<string, unknown>]>([
    ['with other row ids', { id: 99, credits: ROW.credits.map((one) => ({ ...one, id: one.id + 50 })) }],
    ['with other ids of the same relations', { section: { id: 77, documentId: 'news' } }],
    ['in another row of the same document', { documentId: 'other', locale: 'de', publishedAt: '2024-01-01' }],
    ['after a publication', { publishedAt: '2024-01-01', firstPublishedAt: '2024-01-01' }],
    ['at another time', { createdAt: '2024-01-01', updatedAt: '2024-02-02' }],
    ['when somebody else saves', { createdBy: { id: 1 }, updatedBy: { id: 2 } }],
    ['with translations beside it', { localizations: [{ id: 5, documentId: 'doc' }] }],
    ['with other private notes', { notes: 'Call the ministry.' }],
    ['with another password', { code: 'secret' }],
    ['when fields unknown to the schema are read along', { views: 12 }],
    [
      'when a file is filed elsewhere',
      { cover: { ...COVER, id: 44, hash: 'x', createdAt: '2025-01-01', folderPath: '/7' } },
    ],
    ['when an instant comes as text', { embargo: '2024-05-01T06:00:00.000Z' }],
  ])('%s', (_, more) => {
    expect(contentOf({ ...ROW, ...more })).toEqual(contentOf(ROW));
  });

  it('whichever way nothing is written', () => {
    const without = contentOf({ headline: 'Only this' });
    for (const nothing of [null, undefined, '', []]) {
      const row = {
        headline: 'Only this',
        deck: nothing,
        tags: nothing,
        cover: nothing,
        credits: nothing,
        zone: nothing,
      };
      expect(contentOf(row)).toEqual(without);
    }
  });

  it('when the schema gains a field that is empty', () => {
    const grown = { attributes: { ...lookup('article').attributes, kicker: { type: 'string' } } };
    expect(digestOf(ROW, grown)).toBe(digestOf(ROW));
    expect(digestOf({ ...ROW, kicker: 'Ferries' }, grown)).not.toBe(digestOf(ROW));
  });

  it('when the schema or the row lists its fields in another order', () => {
    const turned = { attributes: Object.fromEntries(Object.entries(lookup('article').attributes).reverse()) };
    const row = Object.fromEntries(Object.entries(ROW).reverse());
    expect(digestOf(row, turned)).toBe(digestOf(ROW));
  });
});

describe('the digest becomes another', () => {
  const [first, second] = ROW.credits;

  it.each<[string, Record<string, unknown>]>([
    ['a letter of the headline', { headline: 'The harbour opens Again' }],
    ['a space', { deck: 'After two winters ' }],
    ['a field is emptied', { deck: null }],
    [
      'a word deep in the body',
      { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The last ferry.' }] }] },
    ],
    [
      'a mark in the body',
      { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The first ferry.', bold: true }] }] },
    ],
    ['a no becomes a yes', { isBreaking: true }],
    ['a no becomes unknown', { isBreaking: null }],
    ['a zero becomes nothing', { wordLimit: null }],
    ['an instant', { embargo: new Date('2024-05-01T06:00:00.001Z') }],
    ['the order of the credits', { credits: [second, first] }],
    ['a credit goes', { credits: [first] }],
    ['the role of a credit', { credits: [{ ...first, role: 'editing' }, second] }],
    ['the author behind a credit', { credits: [{ ...first, author: { id: 5, documentId: 'kim' } }, second] }],
    ['the author behind a credit goes', { credits: [{ ...first, author: null }, second] }],
    ['a field of a single component', { seo: { id: 9, title: 'Port' } }],
    ['the section', { section: { id: 4, documentId: 'sport' } }],
    ['a tag goes', { tags: [{ id: 1, documentId: 'sea' }] }],
    ['the order of the tags', { tags: [...ROW.tags].reverse() }],
    ['the picture', { cover: { ...COVER, documentId: 'another' } }],
    ['the content of the picture, whatever Strapi’s hash says', { cover: { ...COVER, bytes: 'second' } }],
    ['the size of the picture', { cover: { ...COVER, size: 121 } }],
    ['the picture’s width', { cover: { ...COVER, width: 1601 } }],
    ['the picture’s height', { cover: { ...COVER, height: 901 } }],
    ['the picture’s alternative text', { cover: { ...COVER, alternativeText: 'A boat' } }],
    ['the picture’s caption', { cover: { ...COVER, caption: null } }],
    ['the picture’s focal point', { cover: { ...COVER, focalPoint: { x: 41, y: 50 } } }],
    ['the words in a zone', { zone: [{ id: 1, __component: 'quote', words: 'At long last.' }] }],
    ['the kind of a part in a zone', { zone: [{ id: 1, __component: 'pullQuote', words: 'At last.' }] }],
  ])('with %s', (_, more) => {
    expect(digestOf({ ...ROW, ...more })).not.toBe(digestOf(ROW));
  });
});

test('the files of a row are found in fields, components and zones', () => {
  const picture: DigestSchema = { attributes: { file: { type: 'media' } } };
  const schema: DigestSchema = {
    attributes: {
      cover: { type: 'media' },
      lead: { type: 'component', component: 'p' },
      zone: { type: 'dynamiczone' },
    },
  };
  const zone = [
    { __component: 'p', file: { id: 3 } },
    { __component: 'p', file: null },
  ];
  const row = { cover: [{ id: 1 }, { id: 4 }], lead: { file: { id: 2 } }, zone };
  expect(filesIn(row, schema, () => picture).map(({ id }) => id)).toEqual([1, 4, 2, 3]);
});

describe('canonical JSON', () => {
  const GOLDEN: readonly [string, Json, string, string][] = [
    [
      'keys by UTF-16 code units, at every depth',
      { b: 1, a: { z: [], y: null }, B: true, '\u{1f600}': 1, '\ufb01': 2, é: 3 },
      '{"B":true,"a":{"y":null,"z":[]},"b":1,"é":3,"\u{1f600}":1,"\ufb01":2}',
      '80bbc320cf43e14f06c3e729f8436a0a293a2cbdc8bdb833dfc26d12c67a9c7d',
    ],
    [
      'numbers and strings as ECMAScript prints them',
      { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0], string: '€$\u000f\nA\'B"\\\\"/\u2028' },
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"}',
      '11415f3371afa6e326cde91fff1ab0695011c56c626a4c6b6b70a342856cc746',
    ],
    [
      'an article as its readers see it',
      contentOf({ ...ROW, cover: null, zone: [] }),
      '{"body":[{"children":[{"text":"The first ferry.","type":"text"}],"type":"paragraph"}],' +
        '"credits":[{"author":"ines","name":"Ines Marlow","role":"by"},{"name":"Omar Reyes","role":"photo"}],' +
        '"deck":"After two winters","embargo":"2024-05-01T06:00:00.000Z","headline":"The harbour opens again",' +
        '"isBreaking":false,"section":"news","seo":{"title":"Harbour"},"tags":["sea","ships"],"wordLimit":0}',
      '689395ba7188247a5e971de3e8ae13dbe312461b2abb9ad7bd6e5b40420bb290',
    ],
  ];

  it('prints an article with a picture and a zone', () => {
    const files = { schemaOf: lookup, contentOf: () => sha256('first') };
    const printed = canonicalJson(digestInput({ cover: COVER, zone: ROW.zone }, lookup('article'), files));
    expect(printed).toBe(
      '{"cover":{"alternativeText":"A ferry","caption":"The first ferry",' +
        '"content":"a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e","documentId":"cover",' +
        '"focalPoint":{"x":40,"y":50},"height":900,"size":120.5,"width":1600},' +
        '"zone":[{"component":"quote","value":{"words":"At last."}}]}',
    );
  });

  it.each(GOLDEN)('prints %s', (_, value, printed, digest) => {
    expect(canonicalJson(value)).toBe(printed);
    expect(sha256(printed)).toBe(digest);
  });

  const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

  it('is JSON of the same value, so that no two values print alike', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(anyJson, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });
});

function sha256(input: string): string {
  return createHash('sha256').update(input).digest('hex');
}

/** The same value with the keys of every object in reverse. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]: [string, Json]) => [key, turned(member)] as const);
  return Object.fromEntries(members.reverse());
}
