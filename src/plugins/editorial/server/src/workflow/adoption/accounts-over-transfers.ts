import { actorKey } from '../../../../domain/workflow/actor';
import { rows, type Strapi } from '../../strapi';
import { assigneeRows } from '../record/assignees';
import { caseRows, withEditors, type CaseRow } from '../record/cases';
import type { Desk, Remembered } from '../desk';
import { revisionRows } from '../texts/revisions';

const USERS = 'plugin::users-permissions.user';

interface Account {
  readonly id: number;
  readonly documentId: string;
  readonly email: string | null;
}

/**
 * Who the accounts of the content API are. A transfer brings them back under other numbers: without this nobody would find
 * their own drafts again, and whoever changed a text could approve it under the new number. The other rooms are told.
 */
export function accountsOverTransfers({ strapi, renumberings }: Desk): Remembered {
  return {
    name: 'users',
    read: () => accounts(strapi),
    putBack: async (before) => {
      for (const [old, now] of renumbered(before as readonly Account[], await accounts(strapi))) {
        const [oldKey, nowKey] = [old, now].map((id) => actorKey({ kind: 'user', id: String(id) })) as [string, string];
        await renumber(strapi, oldKey, nowKey);
        for (const further of renumberings) await further(oldKey, nowKey);
      }
    },
  };
}

function accounts(strapi: Strapi): Promise<readonly Account[]> {
  return rows<Account>(strapi, USERS).findMany({ select: ['id', 'documentId', 'email'] });
}

/** The same account, else one of the same address. A number that somebody had before says nothing for sure. */
function renumbered(before: readonly Account[], now: readonly Account[]): readonly (readonly [number, number])[] {
  const taken = new Set(before.map(({ id }) => id));
  return before.flatMap(({ id, documentId, email }) => {
    const same = now.find((one) => one.documentId === documentId) ?? now.find((one) => email && one.email === email);
    return same && !taken.has(same.id) ? [[id, same.id] as const] : [];
  });
}

const OF_CASES = ['owner', 'submittedBy', 'savedBy'] as const;
const OF_REVISIONS = ['savedBy', 'firstBy'] as const;

async function renumber(strapi: Strapi, old: string, now: string): Promise<void> {
  for (const column of OF_CASES)
    await caseRows(strapi).updateMany({ where: { [column]: old }, data: { [column]: now } });
  for (const column of OF_REVISIONS)
    await revisionRows(strapi).updateMany({ where: { [column]: old }, data: { [column]: now } });
  await assigneeRows(strapi).updateMany({ where: { account: old }, data: { account: now } });
  const edited = await caseRows(strapi).findMany({ where: { editors: { $contains: `|${old}:` } } });
  for (const row of edited) await renumberEdits(strapi, row, old, now);
}

/** Unless somebody has changed the text meanwhile: it is read again by whoever saves it. */
async function renumberEdits(strapi: Strapi, { id, edits, editors }: CaseRow, old: string, now: string): Promise<void> {
  const renamed = (edits ?? []).map((edit) => (edit.actor === old ? { ...edit, actor: now } : edit));
  await caseRows(strapi).updateMany({ where: { id, editors }, data: withEditors({ edits: renamed }) });
}
