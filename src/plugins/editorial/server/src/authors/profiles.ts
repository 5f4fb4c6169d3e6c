import type { AuthorKind } from '../../../domain/byline/credits';
import { notFound } from '../http-errors';
import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';

export interface LinkedAccount {
  readonly id: number;
}

export interface ProfileRow extends Row {
  /** A working copy may have none yet. */
  readonly name: string | null;
  readonly kind: AuthorKind;
  readonly slug: string | null;
  readonly sortName: string | null;
  readonly email: string | null;
  readonly legalName: string | null;
  readonly orcid: string | null;
  readonly isni: string | null;
  readonly wikidata: string | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly linkedAdmin?: LinkedAccount | null;
  readonly linkedUser?: LinkedAccount | null;
}

/** A profile as it stands: the working copy, and what readers see of it. */
export interface Profile {
  readonly documentId: string;
  readonly working: ProfileRow;
  readonly live: ProfileRow | null;
  /** The name that is printed: the live one, so that a rename under way changes no byline. */
  readonly printed: string;
}

const PRIVATE = { linkedAdmin: { select: ['id'] }, linkedUser: { select: ['id'] }, links: true };

/** @throws NotFoundError, also for another spelling, which collations that are usual on MySQL take for the same */
export async function profileOf(strapi: Strapi, documentId: string): Promise<Profile> {
  const alike = await rows<ProfileRow>(strapi, AUTHOR).findMany({ where: { documentId }, populate: PRIVATE });
  const found = alike.filter((row) => row.documentId === documentId);
  const live = found.find(({ publishedAt }) => publishedAt) ?? null;
  const working = found.find(({ publishedAt }) => !publishedAt);
  if (!working)
    throw notFound(
      `There is no profile ${documentId}. It may have been merged into another or erased: look it up by name.`,
    );
  return { documentId, working, live, printed: (live ?? working).name ?? '' };
}

/** The accounts behind a profile, as the log names them. */
export function accountsOf({ working, live }: Profile): readonly string[] {
  const names = [working, live].flatMap((row) => [
    ...(row?.linkedAdmin ? [`admin:${row.linkedAdmin.id}`] : []),
    ...(row?.linkedUser ? [`user:${row.linkedUser.id}`] : []),
  ]);
  return [...new Set(names)];
}
