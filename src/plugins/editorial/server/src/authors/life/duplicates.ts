import type { DuplicatesPage } from '../../../../contracts/author-answers';
import type { DuplicatesQuery } from '../../../../contracts/authors';
import { findDuplicates } from '../../../../domain/author/duplicates';
import { AUTHOR } from '../../plugin';
import { wrongQuery } from '../../requests';
import { rows, type Strapi } from '../../strapi';
import { articlesCrediting } from '../held-credits';
import type { ProfileRow } from '../profiles';

const COMPARED = ['id', 'documentId', 'name', 'sortName', 'slug', 'orcid', 'isni', 'wikidata', 'email', 'publishedAt'];

/** Profiles that may be one person, of all or of those that stand in a group with one of them, a page at a time. */
export async function duplicatesOf(strapi: Strapi, { of, page, limit }: DuplicatesQuery): Promise<DuplicatesPage> {
  const all = await rows<ProfileRow>(strapi, AUTHOR).findMany({ select: COMPARED, orderBy: { id: 'asc' } });
  const live = new Set(all.filter(({ publishedAt }) => publishedAt).map(({ documentId }) => documentId));
  const drafts = new Map(all.filter(({ publishedAt }) => !publishedAt).map((row) => [row.documentId, row]));
  if (of !== undefined && !drafts.has(of)) throw wrongQuery('of', 'must be the documentId of a profile');
  const groups = findDuplicates([...drafts.values()]);
  const wanted = groups.filter(({ documentIds }) => of === undefined || documentIds.includes(of));
  const shown = wanted.slice((page - 1) * limit, page * limit);
  const data = await Promise.all(
    shown.map(async ({ reasons, documentIds }) => ({
      reasons,
      authors: await Promise.all(
        documentIds.flatMap((id) => drafts.get(id) ?? []).map((row) => named(strapi, row, live)),
      ),
    })),
  );
  return { data, meta: { page, limit, total: wanted.length } };
}

async function named(strapi: Strapi, { documentId, name, slug }: ProfileRow, live: ReadonlySet<string>) {
  const articles = await articlesCrediting(strapi, documentId);
  const articleCount = new Set(articles.map(({ key }) => key.documentId)).size;
  return { documentId, name: name ?? documentId, slug, isLive: live.has(documentId), articleCount };
}
