import { settingsOf } from '../config';
import { service } from '../plugin';
import { wrongField } from '../requests';
import {
  defaultLocale,
  hasDraftAndPublish,
  inRunningTransaction,
  inTransaction,
  isLocalised,
  rows,
  type DocumentContext,
  type Row,
  type Strapi,
} from '../strapi';
import type { Transition, TransitionListener } from '../workflow/desk';
import { claimAdopted } from './adopted';
import { claimOrRefuse, findClaim, findOwners, findSlugs, freeSlug, slugTaken } from './claims';
import { eraseClaims, isErased } from './erased';
import { isReserved, makeSlug } from './make';
import { publishWithSlug } from './publication';
import { slugRows, type SlugPlace } from './slug-rows';
import { clonedFrom, sourceOf } from './sources';

type Next = () => Promise<unknown>;

/** As long as the columns; SQLite alone would take more. */
const LONGEST = 255;

export interface Slugs {
  /** The document that a slug belongs or once belonged to. */
  readonly ownerOf: (place: SlugPlace, slug: string) => Promise<string | null>;
  /** By slug, the documents that these belong to. */
  readonly ownersOf: (place: SlugPlace, slugs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Claims a slug for a document that has another. @throws SLUG_TAKEN */
  readonly claim: (place: SlugPlace, slug: string, documentId: string) => Promise<void>;
  /** Every slug of one document leads to the other from now on. */
  readonly handOver: (uid: string, from: string, to: string) => Promise<void>;
  /** Nobody shall read the slugs of a document any more, and nobody else may have them. */
  readonly erase: (uid: string, documentId: string) => Promise<void>;
  /** Whether a slug was hidden with somebody who was erased. */
  readonly isErased: (place: SlugPlace, slug: string) => Promise<boolean>;
  /** Every slug that leads to a document. */
  readonly slugsOf: (uid: string, documentId: string) => Promise<readonly string[]>;
  readonly watch: () => void;
  /** Claims the slugs of documents that are taken up as they stand; the first of two keeps a slug that both have. */
  readonly listener: TransitionListener;
}

export function createSlugs({ strapi }: { strapi: Strapi }): Slugs {
  const actions: Record<string, (context: DocumentContext, next: Next) => Promise<unknown>> = {
    create: (context, next) => saveWithSlug(strapi, context, next),
    update: (context, next) => saveWithSlug(strapi, context, next),
    clone: (context, next) => cloneWithSlug(strapi, context, next),
    publish: (context, next) => publishWithSlug(strapi, context, next),
    delete: (context, next) => deleteWithSlug(strapi, context, next),
  };
  const middleware = async (context: DocumentContext, next: Next) => {
    const act = sourceOf(strapi, context.uid) && actions[context.action];
    return act ? inTransaction(strapi, () => act(context, next)) : next();
  };
  return {
    ownerOf: async (place, slug) => (await findClaim(strapi, place, slug))?.documentId ?? null,
    ownersOf: (place, slugs) => findOwners(strapi, place, slugs),
    listener: Object.assign(
      async ({ key, event }: Transition) => {
        if (event.step === 'adopt') await claimAdopted(strapi, [key]);
      },
      {
        many: (transitions: readonly Transition[]) =>
          claimAdopted(
            strapi,
            transitions.map(({ key }) => key),
          ),
      },
    ),
    claim: async (place, slug, documentId) => {
      await claimOrRefuse(strapi, place, await checked(strapi, place, slug, documentId), documentId);
      await releaseUnseen(strapi, place, slug, documentId);
    },
    handOver: async (targetUid, from, documentId) => {
      await slugRows(strapi).updateMany({ where: { targetUid, documentId: from }, data: { documentId } });
    },
    slugsOf: (uid, documentId) => findSlugs(strapi, uid, documentId),
    erase: (uid, documentId) => eraseClaims(strapi, uid, documentId),
    isErased: (place, slug) => isErased(strapi, place, slug),
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
  const { from, fallback } = sourceOf(strapi, uid) ?? { from: 'name', fallback: 'page' };
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
  if (documentId === undefined) return null;
  const place = { document_id: documentId, ...(locale !== '' && { locale }) };
  // Past the query engine, which takes longer than the database: every save asks.
  const found = strapi.db.getConnection(strapi.db.metadata.get(uid).tableName).where(place).select('slug').limit(1);
  if (hasDraftAndPublish(strapi, uid)) found.whereNull('published_at');
  const [row]: { readonly slug: string | null }[] = await inRunningTransaction(strapi, found);
  return row?.slug || null;
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
  if (slug.length > LONGEST) throw wrongField('slug', `must be at most ${LONGEST} characters`);
  const claim = await findClaim(strapi, place, slug);
  const isOthers = claim !== null && claim.documentId !== documentId;
  if (isReserved(slug) || isOthers || (await isErased(strapi, place, slug))) throw slugTaken(slug);
  return slug;
}

/** A clone gets slugs of its own, one for each language. */
async function cloneWithSlug(strapi: Strapi, context: DocumentContext, next: Next): Promise<unknown> {
  const { from, fallback } = sourceOf(strapi, context.uid) ?? { from: 'name', fallback: 'page' };
  const place = await placeOf(strapi, context);
  const source = await clonedFrom(strapi, place, context.params.documentId);
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
