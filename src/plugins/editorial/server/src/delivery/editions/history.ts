import type { EditionsQuery, EditionView } from '../../../../contracts/editions';
import type { EventView } from '../../../../contracts/workflow';
import type { ArticleContent, Edition } from '../../../../domain/article/edition';
import { presentArticle, type Profiles } from '../../../../domain/article/present';
import { presentProfile } from '../../../../domain/article/present-profile';
import { AUTHOR, service } from '../../plugin';
import { defaultLocale } from '../../strapi';
import type { Key } from '../../workflow/key';
import type { DeliveryDesk } from '../desk';
import { articleEdition, authorEdition, bodyOf, editionRows, type EditionRow } from './edition-rows';
import { isQuiet, placeOf } from './editions';
import { notFound } from '../reads/page';
import { surroundingsOf } from '../reads/surroundings';

const HEAD = [
  ...['id', 'number', 'isCurrent', 'slug', 'title', 'digest', 'eventSeq'],
  ...['publishedAt', 'modifiedAt', 'changedAt', 'endedAt'],
];

export interface EditionList {
  readonly data: readonly EditionView[];
  /** Number of the last of these where there are older ones. */
  readonly meta: { readonly next: number | null };
}

/** What readers got of a text, newest first, and who published it. Who may ask is decided before. */
export async function editionsOf(
  { strapi }: DeliveryDesk,
  key: Key,
  { before, limit }: Pick<EditionsQuery, 'before' | 'limit'>,
): Promise<EditionList> {
  const where = { ...placeOf(key), ...(before !== undefined && { number: { $lt: before } }) };
  const found = await editionRows(strapi).findMany({
    where,
    select: HEAD,
    orderBy: { number: 'desc' },
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const events = shown.length > 0 ? await service(strapi, 'workflow').events(key) : [];
  const next = found.length > limit ? (shown.at(-1)?.number ?? null) : null;
  return { data: shown.map((row) => viewOf(row, events)), meta: { next } };
}

/** One of them as its readers got it, sections and tags as they are called today. @throws NOT_FOUND */
export async function editionNumber(desk: DeliveryDesk, key: Key, number: number) {
  const { strapi } = desk;
  const row = await editionRows(strapi).findOne({ where: { ...placeOf(key), number } });
  if (!row) throw notFound();
  const view = viewOf(row, await service(strapi, 'workflow').events(key));
  return { ...view, content: await (key.uid === AUTHOR ? profile(desk, row, view.at) : article(desk, row)) };
}

function viewOf(row: EditionRow, events: readonly EventView[]): EditionView {
  const event = events.find(({ seq }) => seq === row.eventSeq);
  const { number, slug, title, digest, publishedAt, modifiedAt, changedAt, endedAt } = row;
  const isCurrent = Boolean(row.isCurrent);
  return {
    number,
    isCurrent,
    slug,
    title,
    at: event?.at ?? modifiedAt,
    endedAt: isCurrent ? null : (endedAt ?? changedAt),
    publishedBy: event?.actor ?? null,
    step: event?.step ?? null,
    isMinor: event !== undefined && isQuiet(event.step),
    digest,
    publishedAt,
    modifiedAt,
  };
}

async function article(desk: DeliveryDesk, row: EditionRow) {
  const edition = articleEdition(row);
  const around = { ...(await surroundingsOf(desk, [edition])), profiles: profilesThen(edition) };
  return presentArticle({ ...edition, body: bodyOf(row), alternates: [] }, around);
}

function profilesThen({ content, publishedAt, modifiedAt }: Edition<ArticleContent>): Profiles {
  return new Map(
    Object.entries(content.profiles).map(([documentId, then]) => [
      documentId,
      { documentId, locale: '', slug: then.slug, publishedAt, modifiedAt, content: then },
    ]),
  );
}

async function profile({ strapi, site }: DeliveryDesk, row: EditionRow, asOf: string) {
  return presentProfile(authorEdition(row), { locale: await defaultLocale(strapi), site, asOf });
}
