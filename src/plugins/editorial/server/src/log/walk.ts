import { rows, type Row, type Strapi } from '../strapi';
import { eventRows, type EventRow } from '../workflow/record/events';
import { keyText, type Key } from '../workflow/key';

/** All events of one document in one language, oldest first. */
export interface Chain {
  readonly key: Key;
  readonly events: readonly EventRow[];
}

/** Rows held in memory at once; a document with more events than that is still read as a whole. */
export const PAGE = 500;

const IN_ORDER = [{ documentId: 'asc' }, { locale: 'asc' }, { seq: 'asc' }];

export const LIVE = { publishedAt: { $notNull: true } };

/** Every chain there is, in pages: also of types that are no longer there. */
export async function* chainPages(strapi: Strapi): AsyncGenerator<readonly Chain[]> {
  for (let uid = await typeAfter(strapi, ''); uid !== null; uid = await typeAfter(strapi, uid)) {
    yield* chainsOfType(strapi, uid);
  }
}

/** Id, document and language of the live rows of these documents. */
export function liveRowsOf(strapi: Strapi, uid: string, documentIds: readonly string[]): Promise<readonly Row[]> {
  const where = { documentId: { $in: [...new Set(documentIds)] }, ...LIVE };
  return rows(strapi, uid).findMany({ where, select: ['id', 'documentId', 'locale'], orderBy: { id: 'asc' } });
}

async function typeAfter(strapi: Strapi, uid: string): Promise<string | null> {
  const next = await eventRows(strapi).findOne({
    where: { targetUid: { $gt: uid } },
    select: ['targetUid'],
    orderBy: { targetUid: 'asc' },
  });
  return next?.targetUid ?? null;
}

/** Pages start after a document, never after an event: so the unique index serves them, and no chain is cut in two. */
async function* chainsOfType(strapi: Strapi, targetUid: string): AsyncGenerator<readonly Chain[]> {
  for (let where: Record<string, unknown> = { targetUid }; ;) {
    const found = await eventRows(strapi).findMany({ where, orderBy: IN_ORDER, limit: PAGE });
    const last = found.at(-1);
    if (!last) return;
    yield grouped(found.length < PAGE ? found : await completed(strapi, found, last));
    where = { targetUid, documentId: { $gt: last.documentId } };
  }
}

async function completed(strapi: Strapi, found: EventRow[], { targetUid, documentId }: EventRow): Promise<EventRow[]> {
  const last = await eventRows(strapi).findMany({ where: { targetUid, documentId }, orderBy: IN_ORDER });
  return [...found.filter((event) => event.documentId !== documentId), ...last];
}

function grouped(events: readonly EventRow[]): readonly Chain[] {
  const chains = new Map<string, { key: Key; events: EventRow[] }>();
  for (const event of events) {
    const key = { uid: event.targetUid, documentId: event.documentId, locale: event.locale };
    const chain = chains.get(keyText(key)) ?? { key, events: [] };
    chain.events.push(event);
    chains.set(keyText(key), chain);
  }
  return [...chains.values()];
}
