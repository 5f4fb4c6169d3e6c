import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Test } from 'supertest';
import { anArticle, anAuthor } from '../builders';
import { anApprovedArticle, AUTHOR, type Desk, desksOf } from './support/desk';
import { ENVIRONMENT, ROOT } from './support/environment';
import { openNewsroom, type Newsroom } from './support/newsroom';
import { aUser, type Someone } from './support/people';
import { STEPS } from './support/steps';
import { aDatabase } from './support/template-database';

let newsroom: Newsroom;
let writer: Desk;
let reviewer: Desk;
let boss: Desk;

beforeAll(async () => {
  newsroom = await openNewsroom();
  ({ writer, reviewer, boss } = await desksOf(newsroom, 'writer', 'reviewer', 'boss'));
}, 300_000);

afterAll(() => newsroom.close());

const get = (address: string, { headers }: Someone) => newsroom.http.get(`/api/editorial${address}`).set(headers);

describe('strapi openapi generate', () => {
  interface Operation {
    readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
    readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
    readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Schema }> }>;
  }
  interface Schema {
    readonly properties?: Record<string, object>;
    readonly [keyword: string]: unknown;
  }
  type Paths = Record<string, Partial<Readonly<Record<'get' | 'post' | 'put' | 'delete', Operation>>>>;

  let paths: Paths;
  const under = '/editorial/workflow/{plural}';
  const schemaOf = (operation: Operation | undefined) =>
    operation?.responses['200']?.content?.['application/json']?.schema;
  const parametersOf = (operation: Operation | undefined) =>
    operation?.parameters?.map(({ name, in: where, required }) => `${where} ${name}${required ? '' : '?'}`);
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

  beforeAll(async () => {
    paths = await generated();
  }, 120_000);

  test('names each step by its address, with the body it takes', () => {
    const posts = Object.keys(paths).filter((address) => address.startsWith(under) && paths[address]?.post);
    expect(posts.sort()).toEqual([...STEPS, 'plan', '{step}'].map((step) => `${under}/{documentId}/${step}`).sort());
    for (const step of STEPS) {
      const operation = paths[`${under}/{documentId}/${step}`]?.post;
      expect(parametersOf(operation)).toEqual(['path plural', 'path documentId']);
      const body = operation?.requestBody?.content['application/json']?.schema;
      expect(Object.keys(body?.properties ?? {}).sort()).toEqual([
        'at',
        'companions',
        'digest',
        'locale',
        'reason',
        'reasonCode',
        'version',
      ]);
      expect(schemaOf(operation)).toEqual(schemaOf(paths[`${under}/{documentId}`]?.get));
    }
  });

  test('names what the reads may be asked', () => {
    expect(parametersOf(paths[under]?.get)).toEqual(['path plural', 'query locale?', 'query documentIds?']);
    expect(parametersOf(paths[`${under}/{documentId}`]?.get)).toEqual([
      'path plural',
      'path documentId',
      'query locale?',
    ]);
    const queue =
      'list page limit sort order search types locale stages section assignee due dueFrom dueBefore scheduledFrom';
    const asked = `${queue} scheduledBefore`.split(' ').map((name) => `query ${name}?`);
    expect(parametersOf(paths['/editorial/queue']?.get)).toEqual(asked);
    const optional = 'kinds types section locale search person limit'.split(' ').map((name) => `query ${name}?`);
    expect(parametersOf(paths['/editorial/calendar']?.get)).toEqual(['query from', 'query before', ...optional]);
  });

  test('describes what the server answers', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const caller = await aUser(newsroom, [
      ...['status', 'events', 'list', 'queue', 'calendar', 'review'].map((name) => `workflow.${name}`),
      'article.readDraft',
    ]);
    await writer.takes('submit', await writer.writes()).expect(200);
    await boss.takes('plan', documentId, { dueAt: '2031-03-05T09:00:00Z' }).expect(200);
    for (const [address, asked] of [
      [under, `/workflow/articles?documentIds=${documentId}`],
      [`${under}/{documentId}`, `/workflow/articles/${documentId}`],
      [`${under}/{documentId}/events`, `/workflow/articles/${documentId}/events`],
      ['/editorial/queue', '/queue'],
      ['/editorial/calendar', '/calendar?from=2031-03-01T00:00:00Z&before=2031-04-01T00:00:00Z'],
    ] as const) {
      const { body } = await get(asked, caller).expect(200);
      const check = ajv.compile(schemaOf(paths[address]?.get) ?? false);
      check(body);
      expect([address, check.errors]).toEqual([address, null]);
      expect(check({ data: 'something else' })).toBe(false);
    }
    const step = paths[`${under}/{documentId}/request-changes`]?.post;
    const bodySchema = ajv.compile(step?.requestBody?.content['application/json']?.schema ?? false);
    const given = { reason: 'Name the captain.', locale: 'en' };
    expect([bodySchema(given), bodySchema({ because: 'no' })]).toEqual([true, false]);
    const taken = await newsroom.http
      .post(`/api/editorial/workflow/articles/${documentId}/request-changes`)
      .set(caller.headers)
      .send(given)
      .expect(200);
    const check = ajv.compile(schemaOf(step) ?? false);
    check(taken.body);
    expect(check.errors).toBeNull();
  });

  test('names what readers may ask, address by address', () => {
    const read = (address: string) => parametersOf(paths[`/delivery${address}`]?.get);
    const filters = ['locale', 'section', 'tag', 'author', 'genre'].map((name) => `query ${name}?`);
    expect(read('/articles')).toEqual([...filters, ...['view', 'cursor', 'limit'].map((name) => `query ${name}?`)]);
    expect(read('/articles/{slug}')).toEqual(['path slug', 'query locale?']);
    expect(read('/authors/{slug}/bio')).toEqual(['path slug', 'query locale?', 'query length?', 'query format?']);
    expect(read('/search')).toEqual(['query locale?', 'query q', 'query cursor?', 'query limit?']);
    expect(read('/feeds/rss')).toEqual(filters);
    expect(read('/sections')).toEqual([]);
    for (const address of Object.keys(paths).filter((one) => one.startsWith('/delivery/'))) {
      expect([address, Object.keys(schemaOf(paths[address]?.get) ?? {})]).not.toEqual([address, []]);
    }
  });

  test('describes what readers are answered', async () => {
    const author = await writer.writes(anAuthor({ name: 'Ines Marlow', slug: 'ines' }), AUTHOR);
    const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
    await boss.takes('publish', await anApprovedArticle(writer, reviewer, { slug: 'described', credits })).expect(200);
    const addresses = Object.keys(paths).filter((one) => one.startsWith('/delivery/') && !/feeds|sitemap/.test(one));
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses.filter((one) => !/sections\/|tags\//.test(one))) {
      const slug = address.startsWith('/delivery/authors') ? 'ines' : 'described';
      const query = address.endsWith('search') ? '?q=harbour' : '';
      const { body } = await newsroom.http.get(`/api${address.replace('{slug}', slug)}${query}`).expect(200);
      const check = ajv.compile(schemaOf(paths[address]?.get) ?? false);
      check(body);
      expect([address, check.errors]).toEqual([address, null]);
    }
  });

  test('describes preview links and editions', async () => {
    const documentId = await anApprovedArticle(writer, reviewer);
    const of = '/editorial/previews/{plural}/{documentId}';
    const right = (operation: Operation | undefined, body: unknown) => {
      const check = ajv.compile(schemaOf(operation) ?? false);
      check(body);
      expect(check.errors).toBeNull();
    };
    const made = await writer.post(`/editorial/previews/articles/${documentId}`, { hours: 1 }).expect(201);
    right(paths[of]?.post, made.body);
    const wanted = paths[of]?.post?.requestBody?.content['application/json']?.schema;
    expect(Object.keys(wanted?.properties ?? {})).toEqual(['locale', 'hours', 'views']);
    right(paths[of]?.get, (await writer.get(`/editorial/previews/articles/${documentId}`)).body);
    const shown = await newsroom.http.get(`/api/editorial/preview/${made.body.data.token}`).expect(200);
    right(paths['/editorial/preview/{token}']?.get, shown.body);
    const revoked = await writer.delete(`/editorial/previews/articles/${documentId}/${made.body.data.id}`).expect(200);
    right(paths[`${of}/{id}`]?.delete, revoked.body);

    await boss.takes('publish', documentId).expect(200);
    const editions = '/editorial/editions/{plural}/{documentId}';
    expect(parametersOf(paths[editions]?.get)).toEqual([
      'path plural',
      'path documentId',
      'query locale?',
      'query before?',
      'query limit?',
    ]);
    right(paths[editions]?.get, (await boss.get(`/editorial/editions/articles/${documentId}`)).body);
    right(paths[`${editions}/{number}`]?.get, (await boss.get(`/editorial/editions/articles/${documentId}/1`)).body);
  });

  test('describes what the life of profiles takes and answers', async () => {
    const life = '/editorial/authors/{documentId}';
    const posts = ['merge', 'reassign', 'anonymise', 'rename-slug'];
    const bodyOf = (name: string) =>
      paths[`${life}/${name}`]?.post?.requestBody?.content['application/json']?.schema?.properties ?? {};
    expect(posts.map((name) => Object.keys(bodyOf(name)).sort())).toEqual([
      ['acrossKinds', 'into', 'printedName', 'reason', 'takeLinks'],
      ['articles', 'printedName', 'reason', 'to'],
      ['label', 'mode', 'reason'],
      ['reason', 'slug'],
    ]);
    const duplicates = '/editorial/authors/duplicates';
    expect(parametersOf(paths[duplicates]?.get)).toEqual(['query of?', 'query page?', 'query limit?']);

    const { headers } = await aUser(newsroom, ['workflow.manage_authors', 'byline.parse']);
    const author = await boss.writes(anAuthor({ name: 'Opal Penn', email: 'opal@there.test' }), AUTHOR);
    const other = await boss.writes(anAuthor({ name: 'Opal Penn' }), AUTHOR);
    const credits = [{ author: { connect: [{ documentId: author }] }, role: 'by' }];
    await boss.writes(anArticle({ credits }));
    const answers = async (address: string, schema: Schema | undefined, request: Test) => {
      const { body } = await request.set(headers).expect(200);
      const check = ajv.compile(schema ?? false);
      check(body);
      expect([address, check.errors]).toEqual([address, null]);
      expect(check({ data: 'something else' })).toBe(false);
    };
    const of = `/api/editorial/authors/${author}`;
    for (const name of ['export', 'credits'])
      await answers(name, schemaOf(paths[`${life}/${name}`]?.get), newsroom.http.get(`${of}/${name}`));
    await answers(
      'duplicates',
      schemaOf(paths[duplicates]?.get),
      newsroom.http.get('/api/editorial/authors/duplicates'),
    );
    const bodies = {
      'rename-slug': { slug: 'opal-penn-of-ostrey' },
      reassign: { to: other },
      merge: { into: other },
    };
    for (const [name, body] of Object.entries(bodies))
      await answers(name, schemaOf(paths[`${life}/${name}`]?.post), newsroom.http.post(`${of}/${name}`).send(body));
    const anonymise = newsroom.http.post(`/api/editorial/authors/${other}/anonymise`).send({ mode: 'hide' });
    await answers('anonymise', schemaOf(paths[`${life}/anonymise`]?.post), anonymise);
    const parse = newsroom.http
      .post('/api/editorial/bylines/parse')
      .send({ text: 'By Opal Penn in Ostrey, and agencies' });
    await answers('parse', schemaOf(paths['/editorial/bylines/parse']?.post), parse);
  });

  test('describes one’s own profile, as it is read, changed and handed in', async () => {
    const { id, headers } = await aUser(newsroom, ['author.readOwnDraft', 'author.updateOwn', 'workflow.submit']);
    const organization = { name: 'Port Authority', url: 'https://port.test' };
    const mine = { name: 'Own Words', linkedUser: { connect: [{ id }] }, organization };
    await boss.writes(anAuthor(mine), AUTHOR);
    const at = paths['/editorial/my/profile'];
    expect(parametersOf(at?.get)).toEqual(['query fields?', 'query populate?']);
    const right = async (operation: Operation | undefined, request: Test) => {
      const { body } = await request.set(headers).expect(200);
      const check = ajv.compile(schemaOf(operation) ?? false);
      check(body);
      expect(check.errors).toBeNull();
      return body.data;
    };
    const read = newsroom.http.get('/api/editorial/my/profile?populate=*');
    expect(await right(at?.get, read)).toMatchObject({ name: 'Own Words', organization });
    const wanted = ajv.compile(at?.put?.requestBody?.content['application/json']?.schema ?? false);
    const data = { jobTitle: 'Pilot', links: [{ label: 'Site', url: 'https://own.test' }], bio: null };
    expect([wanted({ data }), wanted({ data: { careerStart: 'long ago' } }), wanted({})]).toEqual([true, false, false]);
    const changed = newsroom.http.put('/api/editorial/my/profile').send({ data });
    expect(await right(at?.put, changed)).toMatchObject({ jobTitle: 'Pilot' });
    const submitted = newsroom.http.post('/api/editorial/my/profile/submit');
    expect(await right(paths['/editorial/my/profile/submit']?.post, submitted)).toMatchObject({ stage: 'in_review' });
  });

  /** In an application of the built files alone, so that the command compiles nothing that others run from. */
  async function generated(): Promise<Paths> {
    const app = mkdtempSync(path.join(ROOT, '.tmp', 'openapi-'));
    const database = await aDatabase();
    try {
      for (const folder of ['config', 'src'])
        cpSync(path.join(ROOT, 'dist', folder), path.join(app, folder), { recursive: true });
      for (const folder of ['public/uploads', 'database']) mkdirSync(path.join(app, folder), { recursive: true });
      writeFileSync(path.join(app, 'package.json'), readFileSync(path.join(ROOT, 'package.json')));
      symlinkSync(path.join(ROOT, 'node_modules'), path.join(app, 'node_modules'));
      const env = { ...process.env, ...ENVIRONMENT, ...database.environment };
      const command = path.join(ROOT, 'node_modules/.bin/strapi');
      await promisify(execFile)(command, ['openapi', 'generate', '--output', 'api.json'], { cwd: app, env });
      return JSON.parse(readFileSync(path.join(app, 'api.json'), 'utf8')).paths;
    } finally {
      rmSync(app, { recursive: true, force: true });
      await database.drop();
    }
  }
});
