import { z } from 'zod';
import { paragraph, type Block } from '../../../domain/article/blocks';
import { reported, type CopyAuthor } from '../../../domain/article/press-copy/copy';
import type { ImportNote } from '../../../contracts/import';
import { AUTHOR } from '../plugin';
import type { Fits } from './limits';
import { note } from './notes';

/** Calendar years that the attribute takes. */
const [FIRST_YEAR, LAST_YEAR] = [1850, 2200];

export interface AuthorFields {
  readonly name: string;
  readonly kind: CopyAuthor['kind'];
  readonly jobTitle?: string;
  readonly organization?: { readonly name: string };
  readonly careerStart?: number;
  readonly outlets: readonly { readonly name: string }[];
  readonly bio: readonly Block[];
  readonly email?: string;
}

/** The attributes of a new profile. What is too long for its field stands in the biography, under what stood there. */
export function authorFields(
  author: CopyAuthor,
  fits: Fits,
): { readonly fields: AuthorFields; readonly notes: readonly ImportNote[] } {
  const { name, kind, jobTitle, organization, outlets, careerStart, email } = author;
  const isTitleFit = fits(AUTHOR, 'jobTitle', jobTitle ?? '');
  const isOrganizationFit = fits('editorial.organization', 'name', organization ?? '');
  const fitting = outlets.filter((outlet) => fits('editorial.outlet', 'name', outlet));
  const misfits = [
    ...(jobTitle && !isTitleFit ? [jobTitle] : []),
    ...(organization && !isOrganizationFit ? [organization] : []),
    ...outlets.filter((outlet) => !fitting.includes(outlet)),
  ];
  const isLikely = careerStart !== undefined && careerStart >= FIRST_YEAR && careerStart <= LAST_YEAR;
  const isAddress = email !== undefined && z.email().safeParse(email).success;
  return {
    fields: {
      name,
      kind,
      ...(jobTitle && isTitleFit && { jobTitle }),
      ...(organization && isOrganizationFit && { organization: { name: organization } }),
      ...(isLikely && { careerStart }),
      outlets: fitting.map((outlet) => ({ name: outlet })),
      bio: withMisfits(isLikely ? biographyOf(author) : (author.biography ?? []), misfits).map(paragraph),
      ...(isAddress && { email }),
    },
    notes: [
      ...misfits.map((text) => note('TOO_LONG_KEPT', text)),
      ...(careerStart !== undefined && !isLikely ? [note('CAREER_START_UNLIKELY', String(careerStart))] : []),
      ...(email === undefined ? [] : [isAddress ? reported('EMAIL_PRIVATE') : note('EMAIL_NOT_STORED', email)]),
    ],
  };
}

/** With `{years}` in place of the number, where it is counted from the career start. */
export function biographyOf({ biography, biographyWithYears }: CopyAuthor): readonly string[] {
  return biographyWithYears ?? biography ?? [];
}

function withMisfits(biography: readonly string[], misfits: readonly string[]): readonly string[] {
  return [...biography, ...misfits.filter((text) => !biography.some((told) => told.includes(text)))];
}
