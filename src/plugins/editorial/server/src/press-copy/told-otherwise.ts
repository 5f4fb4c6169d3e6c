import { blocksToText } from '../../../domain/article/blocks-text';
import type { Block } from '../../../domain/article/blocks';
import type { CopyAuthor } from '../../../domain/article/press-copy/copy';
import type { ImportNote } from '../../../contracts/import';
import { AUTHOR } from '../plugin';
import { rows, type Row, type Strapi } from '../strapi';
import { biographyOf } from './author-fields';
import type { KnownAuthor } from '../authors/known-authors';
import { note } from './notes';

interface StoredAuthor extends Row {
  readonly jobTitle?: string | null;
  readonly careerStart?: number | null;
  readonly bio?: readonly Block[] | null;
  readonly organization?: { readonly name: string } | null;
  readonly outlets?: readonly { readonly name: string }[];
}

/**
 * What the copy tells of somebody who has a profile, where the profile does not say the same. An e-mail address is
 * reported without a look at the stored one, which is private.
 */
export async function toldOtherwise(
  strapi: Strapi,
  { documentId }: KnownAuthor,
  told: CopyAuthor,
): Promise<ImportNote[]> {
  const stored = await rows<StoredAuthor>(strapi, AUTHOR).findOne({
    where: { documentId, publishedAt: null },
    populate: ['organization', 'outlets'],
  });
  const news = stored ? differences(stored, told) : [];
  return [
    ...(news.length > 0 ? [note('AUTHOR_EXISTS', [told.name, ...news].join('\n'))] : []),
    ...(told.email ? [note('EMAIL_NOT_STORED', told.email)] : []),
  ];
}

function differences(stored: StoredAuthor, told: CopyAuthor): string[] {
  const known = blocksToText(stored.bio ?? []);
  const biographies = [biographyOf(told), told.biography ?? []].map((paragraphs) => paragraphs.join('\n\n'));
  const outlets = new Set(stored.outlets?.map(({ name }) => name));
  const facts = [
    ['Job title', told.jobTitle, stored.jobTitle],
    ['Organisation', told.organization, stored.organization?.name],
    ['Career start', told.careerStart, stored.careerStart],
  ] as const;
  return [
    ...(biographies.includes(known) ? [] : (told.biography ?? [])),
    ...facts.flatMap(([what, ours, theirs]) => (ours === undefined || ours === theirs ? [] : [`${what}: ${ours}`])),
    ...told.outlets.filter((outlet) => !outlets.has(outlet)).map((outlet) => `Outlet: ${outlet}`),
  ];
}
