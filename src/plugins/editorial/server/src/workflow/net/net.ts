import { beforeSilentWrites } from '../../silent-writes';
import { isLocalised, rows, type Row, type Strapi } from '../../strapi';
import { closed } from './closed';
import type { Desk } from '../desk';
import { readOwnParts, spreadNetUnderComponents } from './net-of-components';
import { spreadNetUnderLinks } from './net-of-links';
import { borrowedFields } from '../gate/same-text';
import { isOpenForLiveWrites } from '../gate/tokens';

interface LifecycleEvent {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: Record<string, unknown>; readonly data?: unknown };
}

/**
 * The net below the gate: code that writes rows by `strapi.db.query` meets it here. It refuses whatever would add,
 * change or remove a live row, unless a running step names exactly that document.
 */
export function spreadNet(desk: Desk): void {
  spreadNetUnderComponents(desk);
  spreadNetUnderLinks(desk);
  const inserts = async ({ model, params }: LifecycleEvent) => {
    const data = Array.isArray(params.data) ? params.data : [params.data];
    for (const one of data) refuseTaking(desk.strapi, model.uid, one);
    refuseClosed(desk, model.uid, data.filter(isBornLive));
  };
  const changes = async ({ model, params }: LifecycleEvent) => {
    refuseTaking(desk.strapi, model.uid, params.data);
    await refuseMoves(desk, model.uid, params);
    const touched = await touchedRows(desk, model.uid, params);
    refuseClosed(desk, model.uid, touched);
    if (touched.length > 0) await readOwnParts(desk.strapi);
  };
  desk.strapi.db.lifecycles.subscribe({
    models: [...desk.policies.keys()],
    beforeCreate: inserts,
    beforeCreateMany: inserts,
    beforeUpdate: changes,
    beforeUpdateMany: changes,
    beforeDelete: changes,
    beforeDeleteMany: changes,
  });
  for (const uid of desk.policies.keys())
    beforeSilentWrites(desk.strapi, uid, async (_, data) => refuseTaking(desk.strapi, uid, data));
}

/** Live rows that a write would touch, and rows that it would make live. */
async function touchedRows(
  desk: Desk,
  uid: string,
  { where, data }: LifecycleEvent['params'],
): Promise<readonly Row[]> {
  const condition = becomesLive(data) ? (where ?? {}) : { $and: [where ?? {}, { publishedAt: { $notNull: true } }] };
  return rows(desk.strapi, uid).findMany({ where: condition, select: ['id', 'documentId', 'locale'] });
}

function refuseClosed(desk: Desk, uid: string, touched: readonly Pick<Row, 'documentId' | 'locale'>[]): void {
  const isLocal = isLocalised(desk.strapi, uid);
  for (const { documentId, locale } of touched) {
    const key = { uid, documentId, locale: isLocal ? (locale ?? '') : '' };
    if (isOpenForLiveWrites(key)) continue;
    throw closed();
  }
}

/**
 * What Strapi keeps as the other languages of a document is no link: written, it makes other rows, live ones too, rows of
 * this document.
 */
function refuseTaking(strapi: Strapi, uid: string, data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  if (borrowedFields(strapi, uid).some((name) => name in data)) throw closed();
}

/** A row that changes its document leaves one without a text, and the other with two that keep each other from going out. */
async function refuseMoves(desk: Desk, uid: string, { where, data }: LifecycleEvent['params']): Promise<void> {
  if (typeof data !== 'object' || data === null || !('documentId' in data)) return;
  const { documentId } = data;
  const moved = documentId === null ? { $notNull: true } : { $ne: documentId };
  if ((await rows(desk.strapi, uid).count({ where: { $and: [where ?? {}, { documentId: moved }] } })) > 0)
    throw closed();
}

/** Strapi fills in this moment where a new row does not say when it was published: only null makes a draft. */
function isBornLive(data: unknown): data is Row {
  return typeof data === 'object' && data !== null && !('publishedAt' in data && data.publishedAt === null);
}

function becomesLive(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'publishedAt' in data && (data.publishedAt ?? null) !== null;
}
