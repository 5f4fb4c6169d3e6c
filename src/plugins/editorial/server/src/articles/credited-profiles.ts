import type { CreditedPerson } from '../../../contracts/bylines';
import type { AuthorKind } from '../../../domain/byline/credits';
import { currentCaller } from '../actor';
import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';

export interface CreditedProfile {
  readonly documentId: string;
  readonly name: string;
  readonly kind: AuthorKind;
  readonly slug: string;
  readonly jobTitle: string | null;
  readonly isPublished: boolean;
}

interface ProfileRow extends Row {
  readonly name: string | null;
  readonly kind: AuthorKind;
  readonly slug: string;
  readonly jobTitle: string | null;
}

/** Working copies of profiles, by documentId in the order asked for; of those not public, what the caller may open. */
export async function creditedProfiles(
  strapi: Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CreditedProfile>> {
  if (ids.length === 0) return new Map();
  const where = { documentId: { $in: [...new Set(ids)] } };
  const found = await rows<ProfileRow>(strapi, AUTHOR).findMany({ where, populate: { createdBy: true } });
  const published = new Set(found.filter(({ publishedAt }) => publishedAt).map(({ documentId }) => documentId));
  const caller = currentCaller(strapi);
  const seen = found.filter((row) => published.has(row.documentId) || caller.mayOpen(AUTHOR, row));
  const drafts = new Map(seen.filter(({ publishedAt }) => !publishedAt).map((row) => [row.documentId, row]));
  return new Map(
    [...new Set(ids)].flatMap((id): [string, CreditedProfile][] => {
      const row = drafts.get(id);
      return row ? [[id, profileOf(row, published.has(id))]] : [];
    }),
  );
}

/** As an editor is told of them. */
export function personOf({ documentId, name, jobTitle, isPublished }: CreditedProfile): CreditedPerson {
  return { documentId, name, jobTitle, isPublished };
}

function profileOf({ documentId, name, kind, slug, jobTitle }: ProfileRow, isPublished: boolean): CreditedProfile {
  return { documentId, name: name ?? documentId, kind, slug, jobTitle: jobTitle || null, isPublished };
}
