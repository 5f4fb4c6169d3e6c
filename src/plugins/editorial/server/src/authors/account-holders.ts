import { AUTHOR } from '../plugin';
import { inRunningTransaction, rows, type Strapi } from '../strapi';
import { turnOf, type Turn } from '../turn';

export type AccountLink = 'linkedAdmin' | 'linkedUser';

/** By id, or by documentId. */
export type Account = number | string;

export interface Holder {
  readonly documentId: string;
  readonly name: string;
}

/** Whoever links an account to a profile does it alone. */
export function linkingTurn(strapi: Strapi): Promise<Turn> {
  return turnOf(strapi, 'plugin_editorial_linking_lock');
}

/**
 * The profiles that an account is linked to, by their working copies, and the turn to link one until the running
 * transaction ends: of two people who link it in the same moment the second waits here, and then finds what the first has
 * written. The links are read with a lock too, because MySQL otherwise goes on seeing what the transaction saw first. That
 * lock takes in the gap where links are written, so that two who had it for different accounts would wait for each other:
 * hence one turn for all.
 */
export async function holdersOf(strapi: Strapi, link: AccountLink, account: Account): Promise<readonly Holder[]> {
  const { accounts, links, authorId, accountId } = tablesOf(strapi, link);
  const authors = strapi.db.metadata.get(AUTHOR).tableName;
  const named = typeof account === 'number' ? { id: account } : { document_id: account };
  return strapi.db.transaction(async ({ trx }) => {
    await (await linkingTurn(strapi)).take();
    const ids = strapi.db.getConnection(accounts).where(named).select('id');
    const found: { document_id: string; name: string | null }[] = await strapi.db
      .getConnection(links)
      .join(authors, `${authors}.id`, `${links}.${authorId}`)
      .whereIn(`${links}.${accountId}`, ids)
      .whereNull(`${authors}.published_at`)
      .select(`${authors}.document_id`, `${authors}.name`)
      .forUpdate()
      .transacting(trx);
    return found.map(({ document_id: documentId, name }) => ({ documentId, name: name ?? documentId }));
  });
}

/** A profile with the accounts that its working copy is linked to. */
export interface LinkedProfile {
  readonly documentId: string;
  readonly linkedAdmin: number | null;
  readonly linkedUser: number | null;
}

/** The profiles that are linked to any of these accounts. Working copies alone say who is behind a profile. */
export async function profilesLinkedTo(
  strapi: Strapi,
  ids: Readonly<Record<AccountLink, readonly number[]>>,
): Promise<readonly LinkedProfile[]> {
  const [admins, users] = [tablesOf(strapi, 'linkedAdmin'), tablesOf(strapi, 'linkedUser')];
  const [admin, user] = [`admins.${admins.accountId}`, `users.${users.accountId}`];
  const profiles = strapi.db
    .getConnection()
    .from({ a: strapi.db.metadata.get(AUTHOR).tableName })
    .leftJoin({ admins: admins.links }, `admins.${admins.authorId}`, 'a.id')
    .leftJoin({ users: users.links }, `users.${users.authorId}`, 'a.id')
    .whereNull('a.published_at')
    .where((either) => void either.whereIn(admin, [...ids.linkedAdmin]).orWhereIn(user, [...ids.linkedUser]))
    .select({ documentId: 'a.document_id', linkedAdmin: admin, linkedUser: user });
  return inRunningTransaction(strapi, profiles);
}

export async function isAccount(strapi: Strapi, link: AccountLink, account: Account): Promise<boolean> {
  const where = typeof account === 'number' ? { id: account } : { documentId: account };
  return (await rows(strapi, targetOf(strapi, link)).count({ where })) > 0;
}

function targetOf(strapi: Strapi, link: AccountLink): string {
  const attribute = strapi.db.metadata.get(AUTHOR).attributes[link];
  return attribute && 'target' in attribute ? String(attribute.target) : '';
}

/** The table of links to accounts, and its neighbours. */
export function tablesOf(strapi: Strapi, link: AccountLink) {
  const attribute = strapi.db.metadata.get(AUTHOR).attributes[link];
  const join = attribute && 'joinTable' in attribute ? attribute.joinTable : undefined;
  if (!join || !('inverseJoinColumn' in join))
    throw new Error(`Strapi keeps ${link} elsewhere than in a table of links.`);
  return {
    accounts: strapi.db.metadata.get(targetOf(strapi, link)).tableName,
    links: join.name,
    authorId: join.joinColumn.name,
    accountId: join.inverseJoinColumn.name,
  };
}
