import { refuse } from '../../../domain/workflow/refusals';
import { settingsOf } from '../config';
import { refusalError } from '../http-errors';
import { ARTICLE, AUTHOR, SECTION, service, TAG } from '../plugin';
import {
  defaultLocale,
  hasDraftAndPublish,
  inTransaction,
  isLocalised,
  rows,
  type DocumentContext,
  type Row,
  type Strapi,
} from '../strapi';
import { claimSlug, findClaim, freeSlug, slugRows, type SlugPlace } from './claims';
import { isReserved, makeSlug } from './make';

type Next = () => Promise<unknown>;

export interface Slugs {
  /** The document that a slug belongs or once belonged to. */
  readonly ownerOf: (place: SlugPlace, slug: string) => Promise<string | null>;
  readonly watch: () => void;
}

/** Types whose slugs are kept unique, and the field that a slug is made of. */
const SOURCES: Readonly<Record<string, { readonly from: string; readonly fallback: string }>> = {
  [ARTICLE]: { from: 'headline', fallback: 'news' },
  [AUTHOR]: { from: 'name', fallback: 'author' },
  [SECTION]: { from: 'name', fallback: 'section' },
  [TAG]: { from: 'name', fallback: 'tag' },
};

export function createSlugs({ strapi }: { strapi: Strapi }): Slugs {
  const actions: Record<string, (context: DocumentContext, next: Next) => Promise<unknown>> = {
    create: (context, next) => saveWithSlug(strapi, context, next),
    update: (context, next) => saveWithSlug(strapi, context, next),
    clone: (context, next) => cloneWithSlug(strapi, context, next),
    delete: (context, next) => deleteWithSlug(strapi, context, next),
  };
  const middleware = async (context: DocumentContext, next: Next) => {
    const act = SOURCES[context.uid] && actions[context.action];
    return act ? inTransaction(strapi, () => act(context, next)) : next();
  };
  return {
    ownerOf: async (place, slug) => (await findClaim(strapi, place, slug))?.documentId ?? null,
    watch: () => void strapi.documents.use(middleware as Parameters<Strapi['documents']['use']>[0]),
  };
}

async function saveWithSlug(strapi: Strapi, context: DocumentContext, next: Next): Promise<unknown> {
  const place = await placeOf(strapi, context);
  const present = context.action === 'update' ? await presentSlug(strapi, place, context.params.documentId) : null;
  context.params = { ...context.params, data: await withSlug(strapi, context, place, present) };
  const row = (await next()) as Row | null;
  if (!row || typeof row.slug !== 'string' || row.slug === present) return row;
  await claimOrRefuse(strapi, place, row.slug, row.documentId);
  if (present !== null) await releaseUnseen(strapi, place, row.slug, row.documentId);
  return row;
}

/** A new text gets a slug if it brings none; an old one keeps its own unless it is given another on purpose. */
async function withSlug(
  strapi: Strapi,
  { uid, action, params }: DocumentContext,
  place: SlugPlace,
  present: string | null,
) {
  const { slug, ...data } = params.data ?? {};
  const isGiven = typeof slug === 'string' && slug !== '' && slug !== present;
  if (isGiven) return { ...data, slug: await checked(strapi, place, slug, params.documentId) };
  if (present !== null) return data;
  const { from, fallback } = SOURCES[uid] ?? { from: 'name', fallback: 'page' };
  const text = String(data[from] ?? '');
  if (text.trim() === '' && action === 'update') return data;
  const language = place.locale || settingsOf(strapi).site.language;
  const genre = typeof data.genre === 'string' ? data.genre.replaceAll('_', '-') : fallback;
  return { ...data, slug: await freeSlug(strapi, place, makeSlug(text, language, genre)) };
}

/** The slug of the working copy; null where it has none, or where there is no such text yet. */
async function presentSlug(
  strapi: Strapi,
  { uid, locale }: SlugPlace,
  documentId: string | undefined,
): Promise<string | null> {
  const isDraft = hasDraftAndPublish(strapi, uid) && { publishedAt: { $null: true } };
  const where = { documentId, ...isDraft, ...(locale !== '' && { locale }) };
  const row = await rows(strapi, uid).findOne({ where, select: ['slug'] });
  return typeof row?.slug === 'string' && row.slug !== '' ? row.slug : null;
}

/** Slugs that a text had before any reader could see it are free for others. */
async function releaseUnseen(
  strapi: Strapi,
  { uid, locale }: SlugPlace,
  slug: string,
  documentId: string,
): Promise<void> {
  if (await wasSeen(strapi, uid, documentId)) return;
  await slugRows(strapi).deleteMany({ where: { targetUid: uid, locale, documentId, slug: { $ne: slug } } });
}

async function checked(
  strapi: Strapi,
  place: SlugPlace,
  slug: string,
  documentId: string | undefined,
): Promise<string> {
  const claim = await findClaim(strapi, place, slug);
  const isOthers = claim !== null && claim.documentId !== documentId;
  if (isReserved(slug) || isOthers) throw slugTaken(slug);
  return slug;
}

async function claimOrRefuse(strapi: Strapi, place: SlugPlace, slug: string, documentId: string): Promise<void> {
  if (!(await claimSlug(strapi, place, slug, documentId))) throw slugTaken(slug);
}

function slugTaken(slug: string): Error {
  const why = isReserved(slug) ? 'is reserved for the site itself' : 'belongs to another text, or once did';
  return refusalError(
    refuse('SLUG_TAKEN', `The slug "${slug}" ${why}. Choose another, or leave it empty to have one made.`),
  );
}

/** A clone gets slugs of its own, one for each language. */
async function cloneWithSlug(strapi: Strapi, context: DocumentContext, next: Next): Promise<unknown> {
  const { from, fallback } = SOURCES[context.uid] ?? { from: 'name', fallback: 'page' };
  const place = await placeOf(strapi, context);
  const source = await rows(strapi, context.uid).findOne({ where: { documentId: context.params.documentId } });
  const wanted = makeSlug(String(context.params.data?.[from] ?? source?.[from] ?? ''), place.locale || 'en', fallback);
  const data = { ...context.params.data, slug: await freeSlug(strapi, place, `${wanted}-copy`) };
  context.params = { ...context.params, data };
  const result = (await next()) as { entries: Row[] };
  for (const row of result.entries) {
    const own = { uid: place.uid, locale: place.locale === '' ? '' : (row.locale ?? '') };
    await claimOrRefuse(strapi, own, String(row.slug), row.documentId);
  }
  return result;
}

/** Slugs that readers have seen are retired with their document; the others are free again. */
async function deleteWithSlug(strapi: Strapi, { uid, params }: DocumentContext, next: Next): Promise<unknown> {
  const { documentId = '' } = params;
  const result = await next();
  const left = await rows(strapi, uid).count({ where: { documentId } });
  if (left > 0) return result;
  const where = { targetUid: uid, documentId };
  if (await wasSeen(strapi, uid, documentId)) await slugRows(strapi).updateMany({ where, data: { state: 'retired' } });
  else await slugRows(strapi).deleteMany({ where });
  return result;
}

/** Readers see a type without drafts as soon as it is saved. */
async function wasSeen(strapi: Strapi, uid: string, documentId: string): Promise<boolean> {
  return !hasDraftAndPublish(strapi, uid) || service(strapi, 'workflow').wasEverLive(uid, documentId);
}

async function placeOf(strapi: Strapi, { uid, params }: DocumentContext): Promise<SlugPlace> {
  if (!isLocalised(strapi, uid)) return { uid, locale: '' };
  const { locale } = params;
  return {
    uid,
    locale: typeof locale === 'string' && locale !== '' && locale !== '*' ? locale : await defaultLocale(strapi),
  };
}
