import { ownColumns } from '../own-columns';
import type { SqlQuery, Strapi } from '../strapi';
import type { CaseRow } from '../workflow/cases';

/** What lists show of a case, and what they are sorted by. */
const SHOWN = [
  ...(['id', 'targetUid', 'documentId', 'locale', 'title', 'titleKey', 'stage', 'isLive', 'version'] as const),
  ...(['submittedBy', 'submittedAt', 'scheduledFor', 'savedAt', 'dueAt', 'priority'] as const),
] as const satisfies readonly (keyof CaseRow)[];

/** The same as columns of `c`, for a page to select. */
export const SHOWN_COLUMNS = Object.values(ownColumns('c', SHOWN));

/** A case as a list finds it. */
export interface FoundCase extends Pick<CaseRow, (typeof SHOWN)[number]> {
  /** Accounts that work on the text, in the order in which they came. */
  readonly assignees: readonly string[];
}

export interface Page {
  /** Selects `SHOWN_COLUMNS`, and columns of its own. */
  readonly rows: SqlQuery;
  /** Puts rows named `c` in the order of the page. */
  readonly sort: (rows: SqlQuery) => void;
  /** The columns of its own. */
  readonly more?: readonly string[];
}

/** The cases of a page with whoever works on each, in its order: one query. */
export async function findPage<More = object>(
  strapi: Strapi,
  { rows, sort, more = [] }: Page,
): Promise<readonly (FoundCase & More)[]> {
  const found: SqlQuery = strapi.db
    .getConnection()
    .select(ownColumns('c', SHOWN), ...more.map((name) => `c.${name}`), 'a.account')
    .from(rows.as('c'))
    .leftJoin('editorial_assignees as a', {
      'a.target_uid': 'c.target_uid',
      'a.document_id': 'c.document_id',
      'a.locale': 'c.locale',
    });
  sort(found);
  return eachOnce(await found.orderBy('a.id'));
}

type Assigned<Row> = Row & { readonly account: string | null };

/** A case stands in as many rows as people work on it, one after the other. */
function eachOnce<Row extends { readonly id: number }>(
  found: readonly Assigned<Row>[],
): readonly (Row & Pick<FoundCase, 'assignees'>)[] {
  const cases: (Row & { readonly assignees: string[] })[] = [];
  for (const { account, ...row } of found) {
    const last = cases.at(-1);
    const one = last?.id === row.id ? last : { ...(row as unknown as Row), assignees: [] };
    if (one !== last) cases.push(one);
    if (account !== null) one.assignees.push(account);
  }
  return cases;
}
