import type { Strapi } from '../strapi';
import { asMentions, commentRows, mentionsIn, type CommentRow } from './comment-rows';

/** What these accounts wrote, and where they were mentioned. */
export async function commentsOf(strapi: Strapi, accounts: readonly string[]): Promise<readonly CommentRow[]> {
  const own = { writtenBy: { $in: [...accounts] } };
  return commentRows(strapi).findMany({ where: { $or: [own, ...accounts.map(mentioning)] }, orderBy: { id: 'asc' } });
}

/**
 * Takes a person out of the comments, in the running transaction. What they wrote goes; that somebody wrote there stays,
 * because others answered. Names that others typed are words, and stay as they are.
 */
export async function eraseFromComments(strapi: Strapi, accounts: readonly string[]): Promise<void> {
  for (const row of await touching(strapi, accounts)) {
    const { id, writtenBy, resolvedBy, body } = row;
    const isOwn = writtenBy !== null && accounts.includes(writtenBy);
    const data = {
      body: isOwn ? '' : body,
      writtenBy: isOwn ? null : writtenBy,
      resolvedBy: resolvedBy !== null && accounts.includes(resolvedBy) ? null : resolvedBy,
      mentions: asMentions(mentionsIn(row).filter((account) => !accounts.includes(account))),
    };
    await commentRows(strapi).updateMany({ where: { id }, data });
  }
}

async function touching(strapi: Strapi, accounts: readonly string[]): Promise<readonly CommentRow[]> {
  const resolved = { resolvedBy: { $in: [...accounts] } };
  const others = await commentRows(strapi).findMany({ where: resolved });
  const known = await commentsOf(strapi, accounts);
  return [...known, ...others.filter(({ id }) => !known.some((one) => one.id === id))];
}

/** What one account wrote, resolved or was mentioned in belongs to the other from now on. */
export async function renumberInComments(strapi: Strapi, old: string, now: string): Promise<void> {
  for (const column of ['writtenBy', 'resolvedBy'] as const)
    await commentRows(strapi).updateMany({ where: { [column]: old }, data: { [column]: now } });
  for (const row of await commentRows(strapi).findMany({ where: mentioning(old) })) {
    const mentions = asMentions(mentionsIn(row).map((account) => (account === old ? now : account)));
    await commentRows(strapi).updateMany({ where: { id: row.id }, data: { mentions } });
  }
}

function mentioning(account: string) {
  return { mentions: { $contains: `,${account},` } };
}
