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

/** Profiles by documentId in the order asked for: working copies that the caller may open, and else what readers see. */
export async function creditedProfiles(
  strapi: Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CreditedProfile>> {
  if (ids.length === 0) return new Map();
  const where = { documentId: { $in: [...new Set(ids)] } };
  const found = await rows<ProfileRow>(strapi, AUTHOR).findMany({ where, populate: { createdBy: true } });
  const published = new Map(found.filter(({ publishedAt }) => publishedAt).map((row) => [row.documentId, row]));
  const caller = currentCaller(strapi);
  const open = found.filter((row) => !row.publishedAt && caller.mayOpen(AUTHOR, row));
  const drafts = new Map(open.map((row) => [row.documentId, row]));
  return new Map(
    [...new Set(ids)].flatMap((id): [string, CreditedProfile][] => {
      const row = drafts.get(id) ?? published.get(id);
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
