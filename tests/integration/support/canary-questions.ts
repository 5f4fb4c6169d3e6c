import type { Strapi } from './newsroom';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly private?: boolean;
}

/** What the marked texts begin with. A question holds this much of the mark, so that no answer echoes the whole. */
export const OPENING = 'aaa-cana';

const DEEPEST = 2;

const WAYS = ['relation', 'component', 'media'];

const PUBLICATION_FILTERS = [
  'never-published',
  'modified',
  'unmodified',
  'has-published-version',
  'never-published-document',
  'has-published-version-document',
  'published-without-draft',
  'published-with-draft',
];

/** Every parameter that asks for something unpublished by name. */
const DRAFT_QUERIES = [
  ...['draft', 'Draft', 'DRAFT', 'published', '', '*', 'null'].map((status) => `status=${status}`),
  'status[]=draft',
  'status[]=published',
  'status=published&status=draft',
  ...PUBLICATION_FILTERS.map((filter) => `publicationFilter=${filter}`),
  ...['true', 'false', '1', ''].map((value) => `hasPublishedVersion=${value}`),
];

const PLAIN_QUERIES = [
  '',
  'locale=en',
  'locale=*',
  'locale=de',
  'locale[]=en&locale[]=de',
  `_q=${OPENING}`,
  `_q[]=${OPENING}`,
  'pagination[pageSize]=100&pagination[withCount]=true',
  'pagination[start]=0&pagination[limit]=-1',
  'pagination[page]=2&pagination[pageSize]=1',
  'fields=*',
  'populate=*',
  'populate=deep',
  'populate[0]=*',
  'filters[publishedAt][$null]=true',
  'filters[$not][publishedAt][$notNull]=true',
  'filters[publishedAt][$notNull]=false',
  'filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$gt]=0',
  'sort=publishedAt',
  'sort=id:desc',
  'lookup[publishedAt][$null]=true',
  'data[status]=draft',
];

/** Every question that one type's route can be asked, as query strings. */
export function questionsAbout(strapi: Strapi, uid: string): readonly string[] {
  const branches = branchesOf(strapi, uid, DEEPEST);
  const scalars = scalarsOf(strapi, uid);
  return [
    ...PLAIN_QUERIES,
    ...DRAFT_QUERIES,
    ...DRAFT_QUERIES.map((query) => `${query}&populate=*`),
    ...scalars.flatMap((name) => [filter([name], '$startsWith'), `sort=${name}`, `fields=${name}`]),
    ...['$contains', '$containsi', '$eq', '$notContains', '$gt'].map((name) => anyText(strapi, uid, [], name)),
    ...branches.filter((path) => path.length === 1).map((path) => `status=draft&${populate(path)}`),
    ...branches.flatMap((path) => aboutBranch(strapi, uid, path)),
  ];
}

/** The questions for routes that nobody here may ask. */
export function fewQuestions(): readonly string[] {
  return [...PLAIN_QUERIES, ...DRAFT_QUERIES];
}

/** The questions that one document can be asked. */
export function questionsAboutOne(strapi: Strapi, uid: string): readonly string[] {
  const branches = branchesOf(strapi, uid, 2);
  return ['', 'locale=*', 'populate=*', ...DRAFT_QUERIES, ...branches.map((path) => populate(path))];
}

/** What a single query can do with one way into other types. */
function aboutBranch(strapi: Strapi, uid: string, path: readonly string[]): readonly string[] {
  const end = endOf(strapi, uid, path);
  const [text] = textsOf(strapi, end);
  const whole = [
    populate(path),
    `populate=${path.join('.')}`,
    populate(path, '[count]'),
    filter(path, '$null', 'true'),
    filter(path, '$notNull', 'true'),
    populate(path, '[filters][publishedAt][$notNull]', 'false'),
    populate(path, '[status]', 'draft'),
    populate(path, '[publicationFilter]', 'modified'),
    filter([...path, 'publishedAt'], '$notNull', 'false'),
    ...privateOf(strapi, end).map((name) => filter([...path, name], '$startsWith')),
  ];
  if (!text) return whole;
  const named = [...path, text];
  return [
    ...whole,
    anyText(strapi, end, path, '$startsWith'),
    filter(['$not', ...named], '$startsWith'),
    filter([...path, '$or', '0', text], '$startsWith'),
    `${filter(named, '$startsWith')}&${filter(['$and', '0', 'id'], '$gt', '0')}`,
    `${filter(named, '$startsWith')}&${filter([...path, 'publishedAt'], '$null', 'true')}`,
    `sort=${named.join('.')}`,
    `sort${brackets(named)}=desc&pagination[pageSize]=1`,
    populate(path, `[filters][${text}][$startsWith]`, OPENING),
    populate(path, '[sort]', text),
  ];
}

/** One question for every text of a type: whichever of them matches, the answer is another one. */
function anyText(strapi: Strapi, uid: string, path: readonly string[], operator: string): string {
  const texts = textsOf(strapi, uid);
  return texts.map((name, n) => filter([...path, '$or', String(n), name], operator)).join('&');
}

function populate(path: readonly string[], end = '', value = 'true'): string {
  const [first = '', ...rest] = path;
  return `populate[${first}]${rest.map((name) => `[populate][${name}]`).join('')}${end}=${value}`;
}

function filter(path: readonly string[], operator: string, value = OPENING): string {
  return `filters${brackets(path)}[${operator}]=${value}`;
}

function brackets(path: readonly string[]): string {
  return path.map((name) => `[${name}]`).join('');
}

function attributesOf(strapi: Strapi, uid: string): [string, Attribute][] {
  return Object.entries((strapi.getModel(uid as 'plugin::upload.file') ?? { attributes: {} }).attributes);
}

function targetOf({ type, target, component }: Attribute): string | undefined {
  return type === 'media' ? 'plugin::upload.file' : (target ?? component);
}

function namesOf(strapi: Strapi, uid: string, isOne: (attribute: Attribute) => boolean): readonly string[] {
  return attributesOf(strapi, uid).flatMap(([name, attribute]) => (isOne(attribute) ? [name] : []));
}

function scalarsOf(strapi: Strapi, uid: string): readonly string[] {
  return namesOf(strapi, uid, ({ type }) => ![...WAYS, 'dynamiczone'].includes(type));
}

function textsOf(strapi: Strapi, uid: string): readonly string[] {
  return namesOf(strapi, uid, (one) => ['string', 'text', 'uid', 'email'].includes(one.type) && !one.private);
}

/** Asking for these must be in vain. */
function privateOf(strapi: Strapi, uid: string): readonly string[] {
  return namesOf(strapi, uid, (one) => one.private === true && ['string', 'email'].includes(one.type));
}

/** Every way through relations, components and media, none through one type twice but for the first. */
function branchesOf(strapi: Strapi, uid: string, depth: number, seen: readonly string[] = []): readonly string[][] {
  if (depth === 0) return [];
  return attributesOf(strapi, uid).flatMap(([name, attribute]) => {
    const isWay = WAYS.includes(attribute.type);
    const target = targetOf(attribute);
    if (!isWay || target?.startsWith('admin::') || seen.includes(target ?? '')) return [];
    const deeper = target ? branchesOf(strapi, target, depth - 1, [...seen, target]) : [];
    return [[name], ...deeper.map((path) => [name, ...path])];
  });
}

function endOf(strapi: Strapi, uid: string, path: readonly string[]): string {
  return path.reduce((current, name) => {
    const attribute = attributesOf(strapi, current).find(([one]) => one === name)?.[1];
    return (attribute && targetOf(attribute)) ?? current;
  }, uid);
}
