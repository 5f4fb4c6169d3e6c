import { digestLetter, singleLetter, type Letter } from '../../../domain/notices/letter';
import { settingsOf } from '../config';
import { model, rows } from '../strapi';
import { newsFor } from './news';
import { noticeRows, type LetterRow, type NoticeRow } from './notice-rows';
import type { Office } from './office';
import { callerOf } from './receivers';

/** A letter as Strapi's e-mail plugin takes it. */
export interface Mail extends Letter {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Account {
  readonly email: string;
  readonly preferedLanguage?: string | null;
}

/** Most notices that one letter looks at. */
const MOST_NOTICES = 500;

/**
 * What the letter says at this moment; null where there is nothing to say any more: the account is closed, the text is
 * out of its sight, or all that it gathers has been read in the panel.
 */
export async function compose(office: Office, letter: LetterRow): Promise<Mail | null> {
  const { strapi } = office;
  const caller = await callerOf(office, letter.account);
  if (!caller) return null;
  const notices = await noticesIn(office, letter);
  const news = await newsFor(strapi, notices, caller);
  const told = notices.filter(({ id }) => news.has(id));
  const [first] = told;
  const account = await rows<Account>(strapi, 'admin::user').findOne({ where: { id: Number(caller.id) } });
  if (!first || !account) return null;
  const isMany = letter.isDigest && told.length > 1;
  const wanted = {
    news: told.flatMap(({ id }) => news.get(id) ?? []),
    url: addressIn(office, isMany ? NOTIFICATIONS : editViewOf(office, first)),
    languages: [account.preferedLanguage, settingsOf(strapi).site.language],
  };
  const said = isMany ? digestLetter(wanted) : singleLetter(wanted);
  return { ...said, to: account.email, headers: headersOf(office, letter) };
}

function noticesIn({ strapi }: Office, { letterKey, isDigest }: LetterRow): Promise<NoticeRow[]> {
  const where = { letterKey, ...(isDigest && { readAt: { $null: true } }) };
  return noticeRows(strapi).findMany({ where, orderBy: { id: 'asc' }, limit: MOST_NOTICES });
}

/** The same at every attempt, so that a mail server or a reader can tell a letter that comes twice. */
function headersOf(office: Office, { letterKey }: LetterRow): Readonly<Record<string, string>> {
  const key = letterKey.replace(/[^\w.-]/g, '-');
  const { hostname } = new URL(addressIn(office, '/'), 'http://localhost');
  return {
    'Message-ID': `<editorial-${key}@${hostname}>`,
    'X-Editorial-Key': key,
    'Auto-Submitted': 'auto-generated',
  };
}

const NOTIFICATIONS = '/plugins/editorial-notifications';

function editViewOf({ strapi }: Office, { targetUid, documentId, locale }: NoticeRow): string {
  const isSingle = model(strapi, targetUid).kind === 'singleType';
  const place = isSingle ? `single-types/${targetUid}` : `collection-types/${targetUid}/${documentId}`;
  const inLocale = locale === '' ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/${place}${inLocale}`;
}

function addressIn({ strapi }: Office, path: string): string {
  const panel: unknown = strapi.config.get('admin.absoluteUrl');
  return `${String(panel ?? '').replace(/\/+$/, '')}${path}`;
}
