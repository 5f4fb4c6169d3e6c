import type { Core } from '@strapi/strapi';
import { formOf, type Surroundings } from '../workflow/texts';
import { Numbers } from './numbers';

/** Rows of one table, by its name. */
type Rows = Map<string, object[]>;

const TABLES = ['editorial_articles', 'components_editorial_credits', 'components_editorial_images'] as const;

const ROWS_AT_ONCE = 50;

const MINUTE = 60_000;

export interface Wanted {
  readonly count: number;
  /** Whether readers see them. */
  readonly isLive: boolean;
  readonly surroundings: Surroundings;
}

/** Row ids of what the articles link to, by documentId; credits of live articles lead to live profiles. */
interface Targets {
  readonly sections: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly draftAuthors: ReadonlyMap<string, number>;
  readonly liveAuthors: ReadonlyMap<string, number>;
}

/**
 * Writes articles as Strapi stores them, table by table, a few hundred rows a statement: the same in an application with
 * the plugin and in one without. Answers their documentIds.
 */
export async function loadArticles(
  strapi: Core.Strapi,
  { count, isLive, surroundings }: Wanted,
  offset = 0,
): Promise<string[]> {
  const [numbers, targets] = [new Numbers(strapi), await targetsIn(strapi)];
  for (const table of TABLES) await numbers.from(table);
  const rows: Rows = new Map();
  const ids: string[] = [];
  for (let number = offset; number < offset + count; number += 1) {
    const documentId = `loaded${String(number).padStart(8, '0')}`;
    ids.push(documentId);
    for (const live of isLive ? [false, true] : [false]) {
      addArticle(rows, { number, documentId, live, surroundings, targets, numbers });
    }
  }
  await strapi.db.transaction(async ({ trx }) => {
    for (const [table, written] of rows) {
      for (let from = 0; from < written.length; from += ROWS_AT_ONCE) {
        await strapi.db
          .getConnection(table)
          .insert(written.slice(from, from + ROWS_AT_ONCE))
          .transacting(trx);
      }
    }
  });
  await numbers.settle();
  return ids;
}

interface Article {
  readonly number: number;
  readonly documentId: string;
  readonly live: boolean;
  readonly surroundings: Surroundings;
  readonly targets: Targets;
  readonly numbers: Numbers;
}

function addArticle(rows: Rows, article: Article): void {
  const { number, documentId, live, surroundings, targets, numbers } = article;
  const { credits, leadImage, section = '', tags, body, ...text } = formOf(number, 1, surroundings);
  const id = numbers.take('editorial_articles');
  const at = new Date(Date.UTC(2015, 0, 1) + number * MINUTE);
  const dates = { created_at: at, updated_at: at, published_at: live ? at : null };
  const place = { id, document_id: documentId, locale: 'en', slug: `loaded-${number}` };
  add(rows, 'editorial_articles', { ...place, ...text, body: JSON.stringify(body), ...dates });
  add(rows, 'editorial_articles_section_lnk', { article_id: id, section_id: targets.sections.get(section) });
  tags.forEach((tag, at) => {
    add(rows, 'editorial_articles_tags_lnk', { article_id: id, tag_id: targets.tags.get(tag ?? ''), tag_ord: at + 1 });
  });
  const authors = live ? targets.liveAuthors : targets.draftAuthors;
  credits.forEach(({ author = '', role }, at) => {
    const credit = numbers.take('components_editorial_credits');
    add(rows, 'components_editorial_credits', { id: credit, role });
    add(rows, 'components_editorial_credits_author_lnk', { credit_id: credit, author_id: authors.get(author) });
    addPart(rows, id, { component_type: 'editorial.credit', cmp_id: credit, field: 'credits', order: at + 1 });
  });
  const { file, ...image } = leadImage;
  const picture = numbers.take('components_editorial_images');
  add(rows, 'components_editorial_images', { id: picture, ...image });
  add(rows, 'files_related_mph', {
    file_id: file,
    related_id: picture,
    related_type: 'editorial.image',
    field: 'file',
    order: 1,
  });
  addPart(rows, id, { component_type: 'editorial.image', cmp_id: picture, field: 'leadImage', order: null });
}

function addPart(rows: Rows, entity_id: number, part: object): void {
  add(rows, 'editorial_articles_cmps', { entity_id, ...part });
}

function add(rows: Rows, table: string, row: object): void {
  const written = rows.get(table);
  if (written) written.push(row);
  else rows.set(table, [row]);
}

async function targetsIn(strapi: Core.Strapi): Promise<Targets> {
  const idsIn = async (table: string, isLive?: boolean): Promise<ReadonlyMap<string, number>> => {
    const query = strapi.db.getConnection(table).select('id', 'document_id');
    if (isLive !== undefined) query[isLive ? 'whereNotNull' : 'whereNull']('published_at');
    const found: { id: number; document_id: string }[] = await query;
    return new Map(found.map((row) => [row.document_id, row.id]));
  };
  return {
    sections: await idsIn('editorial_sections'),
    tags: await idsIn('editorial_tags'),
    draftAuthors: await idsIn('editorial_authors', false),
    liveAuthors: await idsIn('editorial_authors', true),
  };
}
