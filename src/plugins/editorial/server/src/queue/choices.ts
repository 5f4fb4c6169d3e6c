import type { AccountView } from '../../../contracts/planning';
import type { QueueChoices } from '../../../contracts/queue';
import { ARTICLE, SECTION, service } from '../plugin';
import { isLocalised, rows, type Strapi } from '../strapi';

/** More than anybody looks through; a list of them is searched by typing. */
const MOST = 500;

interface Locale {
  readonly code: string;
  readonly name: string;
}

/** Of the types that the caller may open, so that nobody reads the staff off a plugin they have nothing to do with. */
export async function choices(strapi: Strapi): Promise<QueueChoices> {
  const open = await openTypes(strapi);
  const [people, sections, locales] = await Promise.all([
    peopleOn(strapi, open),
    open.includes(ARTICLE) ? sectionsOf(strapi) : [],
    open.some((uid) => isLocalised(strapi, uid)) ? localesOf(strapi) : [],
  ]);
  return { people, sections, locales };
}

async function openTypes(strapi: Strapi): Promise<readonly string[]> {
  const open: string[] = [];
  for (const { uid } of service(strapi, 'workflow').governed()) {
    if ((await service(strapi, 'drafts').scope(uid)) !== 'none') open.push(uid);
  }
  return open;
}

async function peopleOn(strapi: Strapi, uids: readonly string[]): Promise<readonly AccountView[]> {
  const found = new Map<string, AccountView>();
  for (const uid of uids) {
    for (const person of await service(strapi, 'planning').people(uid)) found.set(person.account, person);
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name)).slice(0, MOST);
}

async function sectionsOf(strapi: Strapi): Promise<QueueChoices['sections']> {
  const found = await rows<{ readonly documentId: string; readonly name: string }>(strapi, SECTION).findMany({
    select: ['documentId', 'name'],
    orderBy: { name: 'asc' },
    limit: MOST,
  });
  return found.map(({ documentId, name }) => ({ documentId, name }));
}

async function localesOf(strapi: Strapi): Promise<QueueChoices['locales']> {
  const found: readonly Locale[] = await strapi.plugin('i18n').service('locales').find();
  return found.map(({ code, name }) => ({ code, name }));
}
