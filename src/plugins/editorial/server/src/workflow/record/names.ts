import { model, rows, type Strapi } from '../../strapi';

interface AccountRow {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly username?: string | null;
}

const TABLES: Record<string, string> = { admin: 'admin::user', user: 'plugin::users-permissions.user' };

const NAMING = ['firstname', 'lastname', 'username'] as const;

/** Names of accounts such as `admin:3`, for people inside the newsroom; unknown ones keep their kind. */
export async function nameAccounts(strapi: Strapi, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const account of new Set(accounts)) names.set(account, account.replace(':', ' '));
  for (const [kind, uid] of Object.entries(TABLES)) {
    const ids = [...names.keys()]
      .filter((name) => name.startsWith(`${kind}:`))
      .map((name) => name.slice(kind.length + 1));
    const known = ids.filter((id) => /^\d+$/.test(id));
    if (known.length === 0) continue;
    const select = ['id', ...NAMING.filter((name) => name in model(strapi, uid).attributes)];
    const people = await rows<AccountRow>(strapi, uid).findMany({ where: { id: { $in: known.map(Number) } }, select });
    for (const person of people) names.set(`${kind}:${person.id}`, nameOf(person));
  }
  return names;
}

function nameOf({ firstname, lastname, username, id }: AccountRow): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || `account ${id}`;
}
