import type { Test } from 'supertest';
import { anArticle, anAuthor } from '../builders';
import { AUTHOR, Desk, desksOf } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aSuperAdmin, aUser, anAdmin, type Someone } from './support/people';
import { type Books, difference, settledBooksOf } from './support/plugin-tables';

jest.setTimeout(30_000);

const PEOPLE = ['one', 'two', 'merged', 'hidden', 'erased', 'agency', 'linked', 'linked too'] as const;

let newsroom: Newsroom;
let manager: Someone;
let boss: Desk;
let desks: Readonly<Record<'writer' | 'editor' | 'reviewer', Desk>>;
let stranger: Someone;
let account: number;

/** By the names that the rows use. */
const ids = new Map<string, string>([['nobody', 'nobody']]);
const idOf = (name: string) => ids.get(name) ?? name;

const by = (author: string) => [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
const linkTo = (id: unknown) => ({ linkedAdmin: { connect: [{ id }] } });

const path = (operation: string, name: string) => `/editorial/authors/${idOf(name)}/${operation}`;
const act = (operation: string, name: string, body: object = {}) => boss.post(path(operation, name), body);

const profile = (name: string, more: object = {}) =>
  boss.writes(anAuthor({ name: `${name} person`, slug: `${name.replace(' ', '-')}-person`, ...more }), AUTHOR);

async function published(slug: string, author: string): Promise<string> {
  const { writer, reviewer, editor } = desks;
  const documentId = await writer.writes(anArticle({ slug, credits: by(author) }));
  await writer.takes('submit', documentId).expect(200);
  expect((await reviewer.approves(documentId)).status).toBe(200);
  await editor.takes('publish', documentId).expect(200);
  return documentId;
}

beforeAll(async () => {
  newsroom = await openNewsroom();
  manager = await aSuperAdmin(newsroom);
  boss = new Desk(newsroom, manager);
  desks = await desksOf(newsroom, 'writer', 'editor', 'reviewer');
  stranger = await aUser(newsroom, ['article.find']);
  account = (await anAdmin(newsroom, 'writer')).id;
  const more: Readonly<Record<string, object>> = {
    agency: { kind: 'agency' },
    linked: linkTo(account),
    'linked too': linkTo((await anAdmin(newsroom, 'writer')).id),
  };
  for (const name of PEOPLE) {
    ids.set(name, await profile(name, more[name]));
    ids.set(`article of ${name}`, await published(`of-${name.replace(' ', '-')}`, idOf(name)));
  }
  ids.set('unseen', await profile('unseen'));
  await act('merge', 'merged', { into: idOf('two') }).expect(200);
  await act('anonymise', 'hidden', { mode: 'hide' }).expect(200);
  await act('anonymise', 'erased', { mode: 'erase' }).expect(200);
  await act('rename-slug', 'one', { slug: 'one-renamed' }).expect(200);
}, 60_000);

afterAll(() => newsroom.close());

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly says: RegExp;
}

type Row = readonly [what: string, ask: () => Test, refused: Refused];

const NO_PROFILE: Refused = { status: 404, code: 'NOT_FOUND', says: /no profile .*merged.* look it up by name/i };
const SIGNED_OUT: Refused = { status: 401, code: 'NOT_SIGNED_IN', says: /sign in first/i };
const NO_RIGHT: Refused = { status: 403, code: 'NOT_PERMITTED', says: /role does not allow .* can grant it/i };
const SAME: Refused = { status: 422, code: 'SAME_PROFILE', says: /choose another profile/i };
const UNSEEN: Refused = { status: 422, code: 'AUTHOR_NOT_PUBLISHED', says: /publish the profile first/i };
const wrong = (says: RegExp): Refused => ({ status: 400, code: 'BAD_PARAMETER', says });
const taken = (says: RegExp): Refused => ({ status: 409, code: 'SLUG_TAKEN', says });

const GOOD: Readonly<Record<string, () => object>> = {
  merge: () => ({ into: idOf('two') }),
  reassign: () => ({ to: idOf('two') }),
  anonymise: () => ({ mode: 'hide' }),
  'rename-slug': () => ({ slug: 'fresh' }),
};

/** Signed out, with another's rights, and through the other door. */
const byNobody = (operation: string, send: (at: string) => Test): Row[] => [
  [`${operation}, signed out`, () => send(path(operation, 'one')), SIGNED_OUT],
  [
    `${operation}, with a token of nobody`,
    () => send(path(operation, 'one')).set('Authorization', 'Bearer x'),
    SIGNED_OUT,
  ],
  [`${operation}, signed out of the content API`, () => send(`/api${path(operation, 'one')}`), NO_RIGHT],
  [
    `${operation}, as a user without the permission`,
    () => send(`/api${path(operation, 'one')}`).set(stranger.headers),
    NO_RIGHT,
  ],
];

const CHANGES: readonly Row[] = Object.entries(GOOD).flatMap(([operation, good]): Row[] => [
  ...['nobody', 'merged', 'erased', 'article of one', 'x'.repeat(300), '%27%20or%201=1'].map((name): Row => [
    `${operation} of ${name.slice(0, 20)}`,
    () => act(operation, name, good()),
    NO_PROFILE,
  ]),
  [
    `${operation} of an id in capitals`,
    () => boss.post(`/editorial/authors/${idOf('one').toUpperCase()}/${operation}`, good()),
    NO_PROFILE,
  ],
  [`${operation}, nothing said`, () => act(operation, 'one'), wrong(/: (?:is missing, and )?must /)],
  [`${operation}, a list`, () => act(operation, 'one', []), wrong(/body: must be an object/)],
  [`${operation}, a word too many`, () => act(operation, 'one', { ...good(), colour: 'red' }), wrong(/"colour"/)],
  [`${operation}, a reason that is no text`, () => act(operation, 'one', { ...good(), reason: 7 }), wrong(/reason: /)],
  [
    `${operation}, a reason as long as a book`,
    () => act(operation, 'one', { ...good(), reason: 'x'.repeat(5001) }),
    wrong(/reason: /),
  ],
  [
    `${operation}, half a body`,
    () =>
      newsroom.http
        .post(path(operation, 'one'))
        .set(manager.headers)
        .set('Content-Type', 'application/json')
        .send('{"into":'),
    wrong(/send JSON/i),
  ],
  [`${operation}, as an editor`, () => desks.editor.post(path(operation, 'one'), good()), NO_RIGHT],
  ...byNobody(operation, (at) => newsroom.http.post(at).send(good())),
]);

const READS: readonly Row[] = ['export', 'credits'].flatMap((operation): Row[] => [
  ...['nobody', 'merged', 'erased', 'article of one'].map((name): Row => [
    `${operation} of ${name}`,
    () => boss.get(path(operation, name)),
    NO_PROFILE,
  ]),
  [`${operation}, as an editor`, () => desks.editor.get(path(operation, 'one')), NO_RIGHT],
  ...byNobody(operation, (at) => newsroom.http.get(at)),
]);

const RECEIVERS: readonly Row[] = Object.entries({ merge: 'into', reassign: 'to' }).flatMap(([operation, field]) => {
  const to = (what: string, wanted: () => unknown, refused: Refused): Row => [
    `${operation} ${field} ${what}`,
    () => act(operation, 'one', { [field]: wanted() }),
    refused,
  ];
  const named = (name: string, refused: Refused) => to(name, () => idOf(name), refused);
  return [
    ...['', 7, null, ['x'], { id: 1 }, 'x'.repeat(41)].map((value) =>
      to(JSON.stringify(value).slice(0, 12), () => value, wrong(/must be the documentId of a profile/)),
    ),
    ...['nobody', 'merged', 'erased', 'article of one'].map((name) => named(name, NO_PROFILE)),
    ...['hidden', 'unseen'].map((name) => named(name, UNSEEN)),
    named('one', SAME),
  ];
});

const mergeOf = (more: object) => () => act('merge', 'one', { into: idOf('two'), ...more });
const reassignOf = (articles: () => unknown) => () => act('reassign', 'one', { to: idOf('two'), articles: articles() });

const OPTIONS: readonly Row[] = [
  [
    'merge, a name printed otherwise',
    mergeOf({ printedName: 'both' }),
    wrong(/printedName: must be one of keep, replace/),
  ],
  ['merge, links by a word', mergeOf({ takeLinks: 'yes' }), wrong(/takeLinks: /)],
  ['merge, kinds by a number', mergeOf({ acrossKinds: 1 }), wrong(/acrossKinds: /)],
  [
    'merge of a person in an agency',
    () => act('merge', 'one', { into: idOf('agency') }),
    { status: 409, code: 'KINDS_DIFFER', says: /confirm that with acrossKinds/i },
  ],
  [
    'merge of two with accounts',
    () => act('merge', 'linked', { into: idOf('linked too') }),
    { status: 409, code: 'ACCOUNTS_DIFFER', says: /unlink one of them first/i },
  ],
  ['reassign, no article', reassignOf(() => []), wrong(/articles: /)],
  ['reassign, a word for articles', reassignOf(() => 'all'), wrong(/articles: /)],
  ['reassign, numbers for articles', reassignOf(() => [1]), wrong(/articles\.0: /)],
  ['reassign, too many articles', reassignOf(() => Array(1001).fill('x')), wrong(/articles: .*1000/)],
  ['reassign of an article that there is not', reassignOf(() => ['nobody']), wrong(/nobody do not credit .* Leave/)],
  [
    'reassign of one of their own and one of another’s',
    reassignOf(() => [idOf('article of one'), idOf('article of two')]),
    wrong(/do not credit this profile\. Leave them out/),
  ],
  [
    'anonymise in a third way',
    () => act('anonymise', 'one', { mode: 'burn' }),
    wrong(/mode: must be one of hide, erase/),
  ],
  ...['', '  ', 7, 'x'.repeat(251)].map((label): Row => [
    `erase under the label ${JSON.stringify(label).slice(0, 12)}`,
    () => act('anonymise', 'one', { mode: 'erase', label }),
    wrong(/label: /),
  ]),
];

const SLUGS: readonly Row[] = [
  ...['', 'a b', 'ü', '-a', 'a--b', 'a/b', '../x', 'Admin', 'one-person '].map((slug): Row => [
    `slug ${JSON.stringify(slug)}`,
    () => act('rename-slug', 'one', { slug }),
    wrong(/small letters and digits, with single dashes/),
  ]),
  ...[7, null, 'x'.repeat(97)].map((slug): Row => [
    `slug ${JSON.stringify(slug).slice(0, 9)}`,
    () => act('rename-slug', 'one', { slug }),
    wrong(/slug: /),
  ]),
  ...['admin', 'feed'].map((slug): Row => [
    `slug ${slug}, which is reserved`,
    () => act('rename-slug', 'one', { slug }),
    taken(/reserved for the site itself\. Choose another\./),
  ]),
  ...['two', 'merged', 'erased', 'hidden', 'unseen'].map((name): Row => [
    `slug of ${name}`,
    () => act('rename-slug', 'one', { slug: `${name}-person` }),
    taken(/belongs to another text, or once did\. Choose another\./),
  ]),
  [
    'slug that one had oneself, for another',
    () => act('rename-slug', 'two', { slug: 'one-person' }),
    taken(/once did/),
  ],
];

const duplicates = (query: string, desk: () => Desk = () => boss) =>
  [() => desk().get(`/editorial/authors/duplicates${query}`)] as const;

const LISTS: readonly Row[] = [
  ['duplicates of nobody', ...duplicates('?of=nobody'), wrong(/of: must be the documentId of a profile/)],
  ['duplicates of nothing', ...duplicates('?of='), wrong(/of: must be the documentId/)],
  ['duplicates of two', ...duplicates('?of=a&of=b'), wrong(/of: must be the documentId/)],
  ['duplicates on page -1', ...duplicates('?page=-1'), wrong(/page: /)],
  ['duplicates on half a page', ...duplicates('?page=1.5'), wrong(/page: /)],
  ['duplicates, none at a time', ...duplicates('?limit=0'), wrong(/limit: /)],
  ['duplicates, as an editor', ...duplicates('', () => desks.editor), NO_RIGHT],
  ['duplicates, signed out', () => newsroom.http.get('/editorial/authors/duplicates'), SIGNED_OUT],
];

const saves = (data: object, desk: () => Desk = () => boss) =>
  [() => desk().saves(idOf('unseen'), { ...data }, AUTHOR)] as const;

const ACCOUNTS: readonly Row[] = [
  [
    'an account that somebody has',
    () => boss.saves(idOf('unseen'), linkTo(account), AUTHOR),
    { status: 409, code: 'ACCOUNT_TAKEN', says: /linked person already\. Unlink it there/i },
  ],
  ['an account that there is not', ...saves(linkTo(99_999)), wrong(/linkedAdmin: must be an account that there is/)],
  ['an account by a word', ...saves(linkTo('x')), wrong(/linkedAdmin: must be an account/)],
  ['an account that is true', ...saves({ linkedAdmin: true }), wrong(/linkedAdmin: must name an account/)],
  [
    'a user that there is not',
    ...saves({ linkedUser: { connect: [{ documentId: 'nobody' }] } }),
    wrong(/linkedUser: must be an account/),
  ],
  [
    'an account, by a writer',
    () => desks.writer.saves(idOf('unseen'), linkTo(account), AUTHOR),
    { status: 403, code: 'NOT_PERMITTED', says: /people with the permission to manage authors can/i },
  ],
  ['a profile of one’s own, without a link', () => newsroom.http.get('/api/editorial/my/profile'), NO_RIGHT],
];

/** As the refusal before left them. */
let books: Books | undefined;

describe('a refusal has a status, a code, a sentence that says what to do, and leaves nothing behind', () => {
  test.each([...CHANGES, ...READS, ...RECEIVERS, ...OPTIONS, ...SLUGS, ...LISTS, ...ACCOUNTS])(
    '%s',
    async (_, ask, { status, code, says }) => {
      const before = books ?? (await settledBooksOf(newsroom));
      const { body, ...answer } = await ask();
      expect({ status: answer.status, code: body.error?.details?.code }).toEqual({ status, code });
      expect(body.error.message).toMatch(says);
      books = await settledBooksOf(newsroom);
      expect(difference(before, books)).toEqual({});
    },
  );
});

describe('what is done already is no news', () => {
  const again: readonly (readonly [string, () => Test])[] = [
    ['the address that it has', () => act('rename-slug', 'one', { slug: 'one-renamed' })],
    ['hiding what is hidden', () => act('anonymise', 'hidden', { mode: 'hide' })],
    ['reassigning where nothing is credited any more', () => act('reassign', 'hidden', { to: idOf('two') })],
  ];

  test.each(again)('%s', async (_, ask) => {
    const before = await settledBooksOf(newsroom);
    expect((await ask()).status).toBe(200);
    expect(difference(before, await settledBooksOf(newsroom))).toEqual({});
  });
});

describe('of two at once', () => {
  const couple = async (name: string) => {
    const pair = [`${name} left`, `${name} right`];
    for (const one of pair) {
      ids.set(one, await boss.writes(anAuthor({ name: one }), AUTHOR));
      await published(`by-${one.replaceAll(' ', '-')}`, idOf(one));
    }
    return pair as [string, string];
  };
  const codes = async (...asked: readonly Test[]) =>
    (await Promise.all(asked)).map(({ status, body }) => body.error?.details?.code ?? status).sort();
  const bylines = async (name: string) => {
    const read = (side: string) => newsroom.http.get(`/api/delivery/articles/by-${name}-${side}`);
    return (await Promise.all([read('left'), read('right')])).map(({ body }) => body.data.byline.text);
  };
  const verified = async () =>
    expect((await newsroom.strapi.plugin('editorial').service('log').verify()).problems).toEqual([]);

  const lost = ['NOT_FOUND', 'STALE_VERSION'];

  test.each([
    ['one goes up in the other, and no credit is lost', 'merge', 'into', 'across'],
    ['the credits stay with somebody', 'reassign', 'to', 'past'],
  ] as const)('who want each other, %s', async (_, operation, field, name) => {
    const [left, right] = await couple(name);
    const answers = await codes(
      act(operation, left, { [field]: idOf(right) }),
      act(operation, right, { [field]: idOf(left) }),
    );
    expect(answers).toContain(200);
    expect([200, ...lost]).toEqual(expect.arrayContaining(answers));
    for (const text of await bylines(name)) expect(text).toMatch(/^By \w+ (left|right)$/);
    await verified();
  });

  test('who want one address, one has it', async () => {
    const [left, right] = await couple('address');
    const answers = await codes(...[left, right].map((name) => act('rename-slug', name, { slug: 'wanted-by-two' })));
    expect(answers[0]).toBe(200);
    expect(['SLUG_TAKEN', 'STALE_VERSION']).toContain(answers[1]);
    await verified();
  });

  test('who erase and merge, one does, and no credit is left empty', async () => {
    const [left, right] = await couple('erased');
    const answers = await codes(
      act('anonymise', left, { mode: 'erase', label: 'Somebody' }),
      act('merge', left, { into: idOf(right) }),
    );
    expect(answers[0]).toBe(200);
    expect(lost).toContain(answers[1]);
    for (const text of await bylines('erased')) expect(text).not.toBe('');
    await verified();
  });

  test('who hide one profile, both find it hidden', async () => {
    const [left] = await couple('hidden-twice');
    const hide = () => act('anonymise', left, { mode: 'hide' });
    expect([200, 'STALE_VERSION']).toEqual(expect.arrayContaining(await codes(hide(), hide())));
    const { body } = await boss.get(`/editorial/workflow/authors/${idOf(left)}/events`).expect(200);
    expect(body.data.filter(({ step }: { step: string }) => step === 'anonymise')).toHaveLength(1);
    await verified();
  });
});
