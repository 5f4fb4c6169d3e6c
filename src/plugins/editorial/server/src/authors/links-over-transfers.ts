import { AUTHOR } from '../plugin';
import { inRunningTransaction, type Strapi } from '../strapi';
import type { Remembered } from '../workflow/desk';
import { tablesOf } from './account-holders';

interface AdminLink {
  readonly documentId: string;
  readonly adminId: number;
}

/**
 * Which profiles belong to people of the panel. An archive never has these links, because it has none of the people: a
 * transfer would take them away, and with them the knowledge that two accounts are one person.
 */
export function linksOverTransfers(strapi: Strapi): Remembered {
  return {
    name: 'linkedAdmin',
    read: () => adminLinks(strapi),
    putBack: async (links) => {
      for (const link of links as readonly AdminLink[]) await linkAgain(strapi, link);
    },
  };
}

function adminLinks(strapi: Strapi): Promise<readonly AdminLink[]> {
  const { links, authorId, accountId } = tablesOf(strapi, 'linkedAdmin');
  const authors = strapi.db.metadata.get(AUTHOR).tableName;
  const query = strapi.db
    .connection(links)
    .join(authors, `${authors}.id`, `${links}.${authorId}`)
    .whereNull(`${authors}.published_at`)
    .distinct({ documentId: `${authors}.document_id`, adminId: `${links}.${accountId}` });
  return inRunningTransaction(strapi, query);
}

/** Working copy and live row alike, where both people are still there and nobody has linked them otherwise. */
async function linkAgain(strapi: Strapi, { documentId, adminId }: AdminLink): Promise<void> {
  const { accounts, links, authorId, accountId } = tablesOf(strapi, 'linkedAdmin');
  const { tableName: authors } = strapi.db.metadata.get(AUTHOR);
  const connection = strapi.db.connection;
  const [person] = await connection(accounts).where({ id: adminId }).select('id');
  if (!person) return;
  const linked = connection(links).select(authorId);
  const profiles: { id: number }[] = await connection(authors)
    .where({ document_id: documentId })
    .whereNotIn('id', linked)
    .select('id');
  const rows = profiles.map(({ id }) => ({ [authorId]: id, [accountId]: adminId }));
  // Another instance may put them back in the same moment.
  if (rows.length > 0) await connection(links).insert(rows).onConflict().ignore();
}
