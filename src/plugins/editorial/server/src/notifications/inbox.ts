import type { NoticesPage, NoticeView, ReadBody } from '../../../contracts/notices';
import { actorKey } from '../../../domain/workflow/actor';
import { currentCaller, type Caller } from '../actor';
import { model } from '../strapi';
import { newsFor } from './news';
import { noticeRows, type NoticeRow } from './notice-rows';
import type { Office } from './office';

interface Wanted {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly isUnread: boolean;
}

/** What the signed-in person was told, newest first. */
export async function inboxPage(office: Office, { limit, before, isUnread }: Wanted): Promise<NoticesPage> {
  const { strapi } = office;
  const caller = currentCaller(strapi);
  const where = {
    ...shownTo(caller),
    ...(before !== undefined && { id: { $lt: before } }),
    ...(isUnread && { readAt: { $null: true } }),
  };
  const found = await noticeRows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: limit + 1 });
  const page = found.slice(0, limit);
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
  const news = await newsFor(strapi, page, caller);
  const data = page.map((notice) => viewOf(office, notice, news.get(notice.id)));
  return { data, meta: { next, unread: await unreadCount(office) } };
}

export function unreadCount({ strapi }: Office): Promise<number> {
  return noticeRows(strapi).count({ where: { ...shownTo(currentCaller(strapi)), readAt: { $null: true } } });
}

/** Marks the person's own as read; whatever else is named stays as it is. */
export async function markRead(office: Office, body: ReadBody): Promise<number> {
  const id = 'ids' in body ? { $in: body.ids } : { $lte: body.upTo };
  const where = { ...shownTo(currentCaller(office.strapi)), id, readAt: { $null: true } };
  await noticeRows(office.strapi).updateMany({ where, data: { readAt: office.now().toISOString() } });
  return unreadCount(office);
}

function shownTo(caller: Caller) {
  return { account: actorKey(caller), isShown: true };
}

function viewOf({ strapi }: Office, notice: NoticeRow, news: { title: string; name: string | null } | undefined) {
  const { id, kind, targetUid: uid, documentId, locale, detail, at, readAt } = notice;
  const view: NoticeView = {
    id,
    kind,
    uid,
    documentId,
    locale: locale || null,
    isSingleType: model(strapi, uid)?.kind === 'singleType',
    title: news?.title ?? null,
    actor: news?.name ?? null,
    detail: news ? detail : null,
    at,
    readAt,
  };
  return view;
}
