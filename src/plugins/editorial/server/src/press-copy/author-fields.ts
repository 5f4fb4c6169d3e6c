import { z } from 'zod';
import { paragraph, type Block } from '../../../domain/article/blocks';
import { reported, type CopyAuthor } from '../../../domain/article/press-copy/copy';
import type { ImportNote } from '../../../contracts/import';
import { AUTHOR } from '../plugin';
import type { Fits } from './limits';
import { note } from './notes';

export interface AuthorFields {
  readonly name: string;
  readonly kind: CopyAuthor['kind'];
  readonly jobTitle?: string;
  readonly organization?: { readonly name: string };
  readonly careerStart?: number;
  readonly outlets: readonly { readonly name: string }[];
  readonly bio?: readonly Block[];
  readonly email?: string;
}

export interface ReadAuthorFields {
  readonly fields: AuthorFields;
  readonly notes: readonly ImportNote[];
}

/** The attributes of a new profile. What is too long for its field stands under the biography instead. */
export function authorFields(author: CopyAuthor, fits: Fits): ReadAuthorFields {
  const { name, kind, jobTitle, organization, outlets } = author;
  const title = sorted([jobTitle], (text) => fits(AUTHOR, 'jobTitle', text));
  const employer = sorted([organization], (text) => fits('editorial.organization', 'name', text));
  const places = sorted(outlets, (text) => fits('editorial.outlet', 'name', text));
  const misfits = [title, employer, places].flatMap(({ others }) => others);
  const career = careerOf(author, fits);
  const mail = mailOf(author);
  const biography = [...career.biography, ...misfits.filter((text) => !career.biography.join('\n').includes(text))];
  return {
    fields: {
      name,
      kind,
      ...(title.fitting[0] && { jobTitle: title.fitting[0] }),
      ...(employer.fitting[0] && { organization: { name: employer.fitting[0] } }),
      ...career.fields,
      outlets: places.fitting.map((outlet) => ({ name: outlet })),
      ...(biography.length > 0 && { bio: biography.map(paragraph) }),
      ...mail.fields,
    },
    notes: [...misfits.map((text) => note('TOO_LONG_KEPT', text)), ...career.notes, ...mail.notes],
  };
}

/** With `{years}` in place of the number, where it is counted from the career start. */
export function biographyOf({ biography, biographyWithYears }: CopyAuthor): readonly string[] {
  return biographyWithYears ?? biography ?? [];
}

function sorted(texts: readonly (string | undefined)[], isFit: (text: string) => boolean) {
  const told = texts.filter((text) => text !== undefined);
  return { fitting: told.filter(isFit), others: told.filter((text) => !isFit(text)) };
}

function careerOf(author: CopyAuthor, fits: Fits) {
  const { careerStart, biography = [] } = author;
  if (careerStart === undefined) return { fields: {}, biography, notes: [] };
  if (fits(AUTHOR, 'careerStart', careerStart)) {
    return { fields: { careerStart }, biography: biographyOf(author), notes: [] };
  }
  return { fields: {}, biography, notes: [note('CAREER_START_UNLIKELY', String(careerStart))] };
}

function mailOf({ email }: CopyAuthor) {
  if (email === undefined) return { fields: {}, notes: [] };
  const isAddress = z.email().safeParse(email).success;
  if (!isAddress) return { fields: {}, notes: [note('EMAIL_NOT_STORED', email)] };
  return { fields: { email }, notes: [reported('EMAIL_PRIVATE')] };
}
