import type { BylinePolicy } from '../../../../domain/article/byline-policy';
import type { ArticleBody, ArticleContent, AuthorContent, Edition } from '../../../../domain/article/edition';
import { ownColumns } from '../../stored/own-columns';
import { ownRows } from '../../stored/own-rows';
import type { RowQuery, Strapi } from '../../strapi';

export interface EditionRow {
  readonly id: number;
  readonly targetUid: string;
  readonly documentId: string;
  /** '' for authors. */
  readonly locale: string;
  /** 1, 2, 3 … for each document and locale. */
  readonly number: number;
  readonly isCurrent: boolean;
  readonly slug: string;
  readonly title: string;
  /** Sort name, folded; what lists of authors are ordered by. */
  readonly sortKey: string;
  /** All names, folded; what `?q` looks in. */
  readonly searchKey: string;
  /** ISO 8601 instant of the first publication. */
  readonly publishedAt: string;
  readonly modifiedAt: string;
  /** When readers last saw a difference: the publication, or the end of it. */
  readonly changedAt: string;
  /** When readers got another edition or none; null while it is current, and where it ended before this was kept. */
  readonly endedAt: string | null;
  /** Number, in the log of the text, of the event that made it; null where none did, as after a repair. */
  readonly eventSeq: number | null;
  /** When the text was retracted; its readers get the notice since. */
  readonly retractedAt: string | null;
  /** The notice they get; null where the text was retracted before notices were kept. */
  readonly retractionNotice: string | null;
  /** SHA-256 of the published text, in hexadecimal. */
  readonly digest: string;
  /** JSON of ArticleContent or AuthorContent. */
  readonly content: string;
  /** JSON of ArticleBody, apart so that lists need not read it. */
  readonly body: string | null;
  /** What it says, signed; null in rows from before editions were. */
  readonly mac: string | null;
}

export const LINK_KINDS = ['author', 'section', 'tag', 'genre'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

export interface LinkRow {
  readonly editionId: number;
  readonly documentId: string;
  readonly locale: string;
  readonly kind: LinkKind;
  /** documentId of the author, section or tag; the genre itself. */
  readonly target: string;
  /** Role of the credit; '' for the other kinds. */
  readonly role: string;
  /** Byline policy that the article asks for; null for that of the site. */
  readonly policy: BylinePolicy | null;
  readonly isCurrent: boolean;
  readonly publishedAt: string;
}

/** All columns but the body. */
export const WITHOUT_BODY = [
  'id',
  'documentId',
  'locale',
  'slug',
  'sortKey',
  'publishedAt',
  'modifiedAt',
  'changedAt',
  'content',
] as const satisfies readonly (keyof EditionRow)[];

export const EDITIONS = 'editorial_editions';

/** Columns by their own names, for queries that go past Strapi's query engine: it takes longer than the database. */
export function columnsOf(select: readonly (keyof EditionRow)[], table: string): string[] {
  return ownColumns(select).map(([name, column]) => `${table}.${column} as ${name}`);
}

export function editionRows(strapi: Strapi): RowQuery<EditionRow> {
  return ownRows<EditionRow>(strapi, 'edition');
}

export function linkRows(strapi: Strapi): RowQuery<LinkRow> {
  return ownRows<LinkRow>(strapi, 'edition-link');
}

type Head = Pick<EditionRow, 'documentId' | 'locale' | 'slug' | 'publishedAt' | 'modifiedAt'>;

export function articleEdition(row: Head & Pick<EditionRow, 'content'>): Edition<ArticleContent> {
  return { ...headOf(row), content: JSON.parse(row.content) };
}

export function authorEdition(row: EditionRow): Edition<AuthorContent> {
  return { ...headOf(row), content: JSON.parse(row.content) };
}

export function bodyOf(row: Pick<EditionRow, 'body'>): ArticleBody {
  return JSON.parse(bodyJson(row));
}

export function bodyJson({ body }: Pick<EditionRow, 'body'>): string {
  return body ?? '{"blocks":[],"html":"","text":""}';
}

function headOf({ documentId, locale, slug, publishedAt, modifiedAt }: Head) {
  return { documentId, locale, slug, publishedAt, modifiedAt };
}
