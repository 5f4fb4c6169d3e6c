import { anArticle, anAuthor, aPage } from '../builders';
import { ARTICLE, AUTHOR, Desk, desksOf, PAGE } from './support/desk';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { anAdminOf } from './support/people';

const EXPLORER = 'plugin::content-manager.explorer';
const LISTS = '/content-manager/collection-types';
const PICK_AUTHORS = '/content-manager/relations/editorial.credit/author';
const LEGAL_NAME = 'Zenobia Quillfeather';
const SECRET = 'Quellenschutz';

interface Grant {
  readonly action?: string;
  readonly subject: string;
  readonly fields: readonly string[];
  readonly conditions?: readonly string[];
}

let newsroom: Newsroom;
let boss: Desk;
let penName: string;
let article: string;
let page: string;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ boss } = await desksOf(newsroom, 'boss'));
  penName = await boss.writes(anAuthor({ legalName: LEGAL_NAME, email: 'zenobia@home.example' }), AUTHOR);
  const credits = [{ role: 'by', author: { connect: [{ documentId: penName }] } }];
  article = await boss.writes(anArticle({ deck: SECRET, credits }));
  page = await boss.writes(aPage({ intro: SECRET, deskNote: SECRET }), PAGE);
}, 60_000);

afterAll(() => newsroom.close());

let roles = 0;

async function whoMay(...grants: readonly Grant[]): Promise<Desk> {
  const { id } = await newsroom.strapi.service('admin::role').create({ name: `Few ${++roles}`, description: '' });
  const permissions = grants.map(({ action = 'read', subject, fields, conditions = [] }) => ({
    action: `${EXPLORER}.${action}`,
    subject,
    properties: { fields, ...(subject !== AUTHOR && { locales: ['en'] }) },
    conditions,
  }));
  await newsroom.strapi.service('admin::role').assignPermissions(id, permissions);
  return new Desk(newsroom, await anAdminOf(newsroom, id));
}

/** The documents that a list answers. */
async function listed(desk: Desk, address: string): Promise<readonly string[]> {
  const { body } = await desk.get(address).expect(200);
  return body.results.map(({ documentId }: { documentId: string }) => documentId);
}

describe('a search in the content manager', () => {
  test('finds a text by the fields that one may read', async () => {
    const desk = await whoMay({ subject: AUTHOR, fields: ['name', 'legalName'] });
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=quillfeather`)).toEqual([penName]);
    expect(await listed(boss, `${LISTS}/${AUTHOR}?_q=quillfeather`)).toEqual([penName]);
  });

  test('finds none by a field that one may not read, such as the name behind a pen name', async () => {
    const desk = await whoMay({ subject: AUTHOR, fields: ['name'] });
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=Ines`)).toEqual([penName]);
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=quillfeather`)).toEqual([]);
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=zenobia@home`)).toEqual([]);
  });

  test('looks in a field that one may read of one’s own texts alone in those alone', async () => {
    const desk = await whoMay(
      { subject: ARTICLE, fields: ['headline'] },
      { subject: ARTICLE, fields: ['headline', 'deck'], conditions: ['admin::is-creator'] },
      { action: 'create', subject: ARTICLE, fields: ['headline', 'deck'] },
    );
    const own = await desk.writes({ headline: 'Mine', deck: SECRET });
    expect(await listed(desk, `${LISTS}/${ARTICLE}?_q=${SECRET}`)).toEqual([own]);
    expect(await listed(desk, `${LISTS}/${ARTICLE}?filters[deck][$contains]=${SECRET}`)).toEqual([own]);
    expect(await listed(desk, `${LISTS}/${ARTICLE}?_q=harbour`)).toEqual([article]);
  });
});

describe('a filter that enters another text', () => {
  const behind = (field: string, value: string) =>
    `${LISTS}/${ARTICLE}?filters[$and][0][credits][author][${field}][$startsWith]=${value}`;

  test('finds by the fields of it that one may read', async () => {
    const desk = await whoMay(
      { subject: ARTICLE, fields: ['headline', 'credits.author'] },
      { subject: AUTHOR, fields: ['name', 'legalName'] },
    );
    expect(await listed(desk, behind('legalName', 'Zeno'))).toEqual([article]);
    expect(await listed(desk, behind('legalName', 'Nobody'))).toEqual([]);
  });

  test.each([
    ['the whole text', []],
    ['that field', [{ subject: AUTHOR, fields: ['name'] }]],
  ])('is left out, and a sort too, where one may not read %s', async (_, more) => {
    const desk = await whoMay({ subject: ARTICLE, fields: ['headline', 'credits.author'] }, ...more);
    const all = await listed(desk, `${LISTS}/${ARTICLE}`);
    expect(await listed(desk, behind('legalName', 'Nobody'))).toEqual(all);
    expect(await listed(desk, behind('email', 'zeno'))).toEqual(all);
    const sorted = (order: string) => listed(desk, `${LISTS}/${ARTICLE}?sort=credits.author.legalName:${order}`);
    expect(await sorted('asc')).toEqual(await sorted('desc'));
  });

  test('finds by who is credited, whoever may read the credits', async () => {
    const desk = await whoMay({ subject: ARTICLE, fields: ['headline', 'credits.author'] });
    const credited = (id: string) => `${LISTS}/${ARTICLE}?filters[credits][author][documentId][$eq]=${id}`;
    expect(await listed(desk, credited(penName))).toEqual([article]);
    expect(await listed(desk, credited(page))).toEqual([]);
  });
});

describe('an answer of the content manager', () => {
  test('shows of a text that another leads to what one may read of that one', async () => {
    const fields = ['title', 'parent'];
    const desk = await whoMay(
      { subject: PAGE, fields, conditions: ['admin::is-creator'] },
      { action: 'create', subject: PAGE, fields },
    );
    const own = await desk.writes({ title: 'Mine', parent: { connect: [{ documentId: page, locale: 'en' }] } }, PAGE);
    const { body } = await desk.get(`${LISTS}/${PAGE}`).expect(200);
    expect(body.results).toMatchObject([{ documentId: own, title: 'Mine', parent: { documentId: page } }]);
    expect(body.results[0].parent).not.toHaveProperty('title');
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  test('shows nothing of a text to whoever may change it and not read it', async () => {
    const desk = await whoMay({ action: 'update', subject: PAGE, fields: ['title'] });
    const { body } = await desk.put(`${LISTS}/${PAGE}/${page}?locale=en`, { title: 'Said by me' }).expect(200);
    expect(body.data).toMatchObject({ documentId: page, locale: 'en' });
    expect(body.data).not.toHaveProperty('title');
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });
});

describe('the choice of what a text links to', () => {
  test('offers nothing to those who may read none of it', async () => {
    const desk = await whoMay({ subject: ARTICLE, fields: ['headline', 'credits.author'] });
    for (const more of ['', '?filters[legalName][$startsWith]=Zeno', '?fields[0]=legalName', '?populate=*']) {
      const { body } = await desk.get(`${PICK_AUTHORS}${more}`).expect(200);
      expect(body.results).toEqual([]);
    }
  });

  test('offers people by name, and nothing that they are linked to', async () => {
    await boss.saves(penName, { linkedAdmin: { connect: [{ id: 1 }] } }, AUTHOR).expect(200);
    const desk = await whoMay({ subject: AUTHOR, fields: ['name', 'linkedAdmin'] });
    const { body } = await desk.get(`${PICK_AUTHORS}?populate=*&_q=ines`).expect(200);
    expect(body.results).toMatchObject([{ documentId: penName, name: expect.stringContaining('Ines') }]);
    expect(body.results[0]).not.toHaveProperty('linkedAdmin');
    expect(body.results[0]).not.toHaveProperty('createdBy');
  });

  test('still shows whom an article credits', async () => {
    const desk = await whoMay({ subject: ARTICLE, fields: ['headline', 'credits.author'] });
    const { body } = await desk.get(`${LISTS}/${ARTICLE}/${article}`).expect(200);
    const [{ id }] = body.data.credits;
    const chosen = await desk.get(`/content-manager/relations/editorial.credit/${id}/author`).expect(200);
    expect(chosen.body.results).toMatchObject([{ documentId: penName }]);
  });
});

describe('the other rows of a document', () => {
  test('stand beside it by their places, and not with what one may not read', async () => {
    const { reviewer, editor } = await desksOf(newsroom, 'reviewer', 'editor');
    const live = await boss.writes(anAuthor({ name: 'Ottilie', legalName: LEGAL_NAME }), AUTHOR);
    await boss.takes('submit', live, {}, 'authors').expect(200);
    expect((await reviewer.approves(live, 'authors')).status).toBe(200);
    await editor.takes('publish', live, {}, 'authors').expect(200);
    const desk = await whoMay({ subject: AUTHOR, fields: ['name'] });
    for (const address of [`${LISTS}/${AUTHOR}?_q=Ottilie`, `${LISTS}/${AUTHOR}/${live}`]) {
      const { text } = await desk.get(address).expect(200);
      expect(text).toContain(live);
      expect(text).not.toContain(LEGAL_NAME);
    }
  });

  test('are not told to those who save another language either', async () => {
    await newsroom.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
    const german = { headline: 'Die Fähre', slug: 'die-faehre' };
    await boss.saves(`${article}?locale=de`, german).expect(200);
    const desk = await whoMay({ action: 'update', subject: ARTICLE, fields: ['headline'] });
    const { text } = await desk.saves(`${article}?locale=en`, { headline: 'The ferry' }).expect(200);
    expect(text).not.toContain('Fähre');
  });
});

describe('a grant on everybody’s beside one on one’s own', () => {
  const two = () =>
    whoMay(
      { subject: AUTHOR, fields: ['name'] },
      { subject: AUTHOR, fields: ['name', 'legalName'], conditions: ['admin::is-creator'] },
    );

  test('finds everybody’s by what it says', async () => {
    const desk = await two();
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=Ines`)).toEqual([penName]);
    expect(await listed(desk, `${LISTS}/${AUTHOR}?_q=quillfeather`)).toEqual([]);
  });

  test('does not show in a choice what may be read of one’s own alone', async () => {
    const { text } = await (await two()).get(`${PICK_AUTHORS}?fields[0]=legalName&fields[1]=name`).expect(200);
    expect(text).toContain('Ines');
    expect(text).not.toContain(LEGAL_NAME);
  });
});

describe('whether a slug is free', () => {
  const slug = { contentTypeUID: ARTICLE, field: 'slug', value: 'nobody-has-this' };
  const asks = (desk: Desk) => desk.post('/content-manager/uid/check-availability', slug);

  test('is told to those who write such texts', async () => {
    const desk = await whoMay({ action: 'create', subject: ARTICLE, fields: ['headline', 'slug'] });
    expect((await asks(desk).expect(200)).body).toMatchObject({ isAvailable: true });
  });

  test('is told to nobody else, nor what a new one would be', async () => {
    const desk = await whoMay({ subject: AUTHOR, fields: ['name'] });
    const refused = await asks(desk).expect(403);
    expect(refused.body.error.details.code).toBe('NOT_PERMITTED');
    const body = { contentTypeUID: ARTICLE, field: 'slug', data: { headline: 'Nobody' } };
    await desk.post('/content-manager/uid/generate', body).expect(403);
  });
});
