import { composeBio } from '../../../../domain/bio/compose';
import { presentAuthorSummary, presentProfile } from '../../../../domain/article/present-profile';
import type { AuthorArticlesQuery, AuthorsQuery, BioQuery } from '../../../../contracts/delivery-queries';
import { AUTHOR } from '../../plugin';
import { editionAt } from './by-slug';
import { articleCounts, workOf } from '../editions/credits';
import type { DeliveryDesk } from '../desk';
import { authorEdition } from '../editions/edition-rows';
import { readerHtml } from '../formats/reader-html';
import { listJson } from '../present/joined';
import { badParameter, latest, type Outcome, type Page } from './page';
import { publishedAuthors } from './published-authors';
import { articlesAfter, authorsAfter, cursorOf } from './query';
import { placeFor } from '../present/ready-made';
import { readSummaries } from './read-lists';
import { keysOf, lastChange, usualLocale } from './surroundings';

/** How many of the newest articles stand on an author's page. */
const NEWEST_ON_PAGE = 20;

type LocaleQuery = Pick<BioQuery, 'locale'>;

export async function readAuthors(desk: DeliveryDesk, _slug: string, query: AuthorsQuery): Promise<Page> {
  const { cursor, limit, q } = query;
  const role = roleOf(desk, query);
  const locale = query.locale ?? (await usualLocale(desk));
  const page = await publishedAuthors(desk.strapi, { q, role, after: authorsAfter(cursor), limit });
  const ids = page.rows.map(({ documentId }) => documentId);
  const counts = await articleCounts(desk.strapi, ids);
  return {
    data: page.rows.map((row) => ({
      ...presentAuthorSummary(authorEdition(row), { locale, site: desk.site }),
      articleCount: counts.get(row.documentId) ?? 0,
    })),
    meta: { next: page.last && cursorOf(page.last), limit },
    keys: ['authors', 'articles', ...keysOf('author', ids)],
    changedAt: await lastChange(desk),
  };
}

export async function readAuthor(desk: DeliveryDesk, slug: string, query: LocaleQuery): Promise<Outcome> {
  const found = await authorAt(desk, slug);
  if ('movedTo' in found) return found;
  const { documentId } = found.edition;
  const locale = query.locale ?? (await usualLocale(desk));
  const newest = await readSummaries(desk, {
    locale,
    filters: [creditTo(documentId)],
    after: null,
    limit: NEWEST_ON_PAGE,
  });
  return {
    data: {
      ...presentProfile(found.edition, { locale, site: desk.site, asOf: desk.now().toISOString() }),
      ...(await workOf(desk.strapi, documentId)),
      articles: placeFor(0),
    },
    readyMade: [listJson(newest.items)],
    keys: [...keysOf('author', [documentId]), ...newest.keys],
    changedAt: latest([newest.changedAt, found.changedAt]),
  };
}

export async function readAuthorArticles(
  desk: DeliveryDesk,
  slug: string,
  { cursor, limit, locale, ...query }: AuthorArticlesQuery,
): Promise<Outcome> {
  const role = roleOf(desk, query);
  const found = await authorAt(desk, slug);
  if ('movedTo' in found) return found;
  const filters = [{ ...creditTo(found.edition.documentId), role }];
  const after = articlesAfter(cursor);
  return readSummaries(desk, { locale: locale ?? (await usualLocale(desk)), filters, after, limit });
}

export async function readBio(desk: DeliveryDesk, slug: string, query: BioQuery): Promise<Outcome> {
  const found = await authorAt(desk, slug);
  if ('movedTo' in found) return found;
  const { length, format } = query;
  const locale = query.locale ?? (await usualLocale(desk));
  const composed = composeBio(found.edition.content, { locale, length, format, asOf: desk.now().toISOString() });
  const bio = format === 'html' ? readerHtml(composed) : composed;
  return {
    data: { author: found.edition.slug, locale, length, format, bio: bio === '' ? null : bio },
    keys: keysOf('author', [found.edition.documentId]),
    changedAt: found.changedAt,
  };
}

async function authorAt({ strapi }: DeliveryDesk, slug: string) {
  const found = await editionAt(strapi, { uid: AUTHOR, locale: '', slug });
  return 'movedTo' in found ? found : { edition: authorEdition(found.row), changedAt: found.row.changedAt };
}

/** @throws BAD_PARAMETER for a role that is not in the vocabulary of the house */
function roleOf({ bylines }: DeliveryDesk, { role }: Pick<AuthorsQuery, 'role'>): string | undefined {
  if (role === undefined || bylines.roles.has(role)) return role;
  throw badParameter('role', `must be one of ${[...bylines.roles.keys()].join(', ')}`);
}

function creditTo(documentId: string) {
  return { kind: 'author' as const, targets: [documentId] };
}
