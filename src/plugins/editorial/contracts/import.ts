import { z } from 'zod';

const date = z.iso.date('must be a date of the calendar, such as 2020-11-24');
const locale = z.string().min(2).max(35);

/**
 * How press copy is read: `date` of the article turns years of experience into a career start, `locale` is the
 * language it is saved in (the site's default without it), `force` saves it although the same article is there.
 * From a JSON body, the fields of a form, or the query of a `text/plain` request.
 */
export const importOptions = z.strictObject({
  date: date.optional(),
  locale: locale.optional(),
  force: z.union([z.boolean(), z.stringbool()]).optional(),
});

/** JSON body of `POST /import/press-copy`. */
export const importBody = importOptions.extend({ text: z.string() });

export type ImportOptions = Readonly<z.infer<typeof importOptions>>;

/** Something the editor should look at; `text` is what was left out of the fields, or what is in doubt. */
export interface ImportNote {
  readonly code: string;
  readonly message: string;
  readonly text?: string;
}

export interface ImportedAuthor {
  readonly documentId: string;
  readonly name: string;
  /** False for a profile that was there before: nothing in it was changed. */
  readonly isNew: boolean;
}

/** Answer of `POST /import/press-copy`, 201, inside `{ data }`. */
export interface ImportedArticle {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly headline: string;
  readonly authors: readonly ImportedAuthor[];
  readonly report: readonly ImportNote[];
}
