import type { PressCopy, ReportItem } from '../../../domain/article/press-copy/copy';
import type { ImportedArticle } from '../../../contracts/import';
import { ARTICLE } from '../plugin';
import { documents, type Strapi } from '../strapi';
import { articleFields } from './article-fields';
import { creditRow, readByline } from './byline';
import { refuseDuplicate } from './duplicates';
import { limitsOf } from './limits';
import { oneAtATime } from './lock';
import { nameKey } from '../../../domain/byline/name-key';
import { peopleOf } from './people';
import { findOrMakeProfiles } from './profiles';

export interface Place {
  readonly locale: string;
  /** Saves the article although the same one is there. */
  readonly isForced: boolean;
}

/**
 * Saves press copy as drafts: the article and the profiles of its authors, or nothing of it at all. Their cases
 * belong to the current caller.
 * @throws HEADLINE_TOO_LONG, DUPLICATE
 */
export function saveCopy(strapi: Strapi, copy: PressCopy, { locale, isForced }: Place): Promise<ImportedArticle> {
  const fits = limitsOf(strapi);
  const byline = readByline(copy, fits);
  const { fields, notes } = articleFields(copy, byline, fits);
  return oneAtATime(strapi, async () => {
    if (!isForced) await refuseDuplicate(strapi, fields, locale);
    const profiles = await findOrMakeProfiles(strapi, peopleOf(copy, byline.credits, fits), fits);
    const profileOf = (name: string) => profiles.get(nameKey(name))?.author;
    const credits = byline.credits.map((credit) => creditRow(credit, profileOf(credit.name), fits, copy.bylineText));
    const row = await documents(strapi, ARTICLE).create({ data: { ...fields, credits }, locale, status: 'draft' });
    const people = [...profiles.values()];
    return {
      documentId: row.documentId,
      locale,
      slug: String(row.slug),
      headline: fields.headline,
      authors: people.map(({ author }) => author),
      report: [
        ...copy.report.filter(isSettled),
        ...byline.notes,
        ...notes,
        ...people.flatMap((profile) => profile.notes),
      ],
    };
  });
}

/** Whether an address was stored shows only when its author is saved. */
function isSettled({ code }: ReportItem): boolean {
  return code !== 'EMAIL_PRIVATE';
}
