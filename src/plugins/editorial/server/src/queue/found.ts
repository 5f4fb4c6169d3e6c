import { ownColumns, ownRow, type OwnColumns } from '../stored/own-columns';
import type { SqlQuery, Strapi } from '../strapi';
import type { CaseRow } from '../workflow/record/cases';

/** What lists show of a case, and what they are sorted by. */
const SHOWN = [
  ...(['id', 'targetUid', 'documentId', 'locale', 'title', 'titleKey', 'stage', 'isLive', 'version'] as const),
  ...(['submittedBy', 'submittedAt', 'scheduledFor', 'savedAt', 'dueAt', 'priority'] as const),
] as const satisfies readonly (keyof CaseRow)[];

const COLUMNS = ownColumns(SHOWN);

/** Written once: to put names together takes longer than many a statement. */
const SHOWN_COLUMNS = COLUMNS.map(([, column]) => `c.${column}`).join(', ');

/** A case as a list finds it. */
export interface FoundCase extends Pick<CaseRow, (typeof SHOWN)[number]> {
  /** Accounts that work on the text, in the order in which they came. */
  readonly assignees: readonly string[];
}

export interface Page {
  /** Cases `c` that are on it. */
  readonly cases: SqlQuery;
  /** Puts rows `c` in its order. */
  readonly sort: (rows: SqlQuery) => void;
  /** What the cases select beside their own columns. */
  readonly more?: readonly string[];
}

/** The cases of a page with whoever works on each, in its order: one query. */
export async function findPage<More = object>(
  strapi: Strapi,
  { cases, sort, more = [] }: Page,
): Promise<readonly (FoundCase & More)[]> {
  const { connection } = strapi.db;
  const found: SqlQuery = strapi.db
    .getConnection()
    .select('c.*', 'a.account')
    .from(cases.select(connection.raw(SHOWN_COLUMNS)).as('c'))
    .leftJoin('editorial_assignees as a', {
      'a.target_uid': 'c.target_uid',
      'a.document_id': 'c.document_id',
      'a.locale': 'c.locale',
    });
  sort(found);
  return eachOnce<FoundCase & More>(await found.orderBy('a.id'), [...COLUMNS, ...ownColumns(more)]);
}

type Found = Readonly<Record<string, unknown>> & { readonly id: number; readonly account: string | null };

/** A case stands in as many rows as people work on it, one after the other. */
function eachOnce<Row extends FoundCase>(found: readonly Found[], columns: OwnColumns): readonly Row[] {
  const cases: (Row & { readonly assignees: string[] })[] = [];
  for (const row of found) {
    const last = cases.at(-1);
    const one = last?.id === row.id ? last : { ...ownRow<Row>(columns, row), assignees: [] };
    if (one !== last) cases.push(one);
    if (row.account !== null) one.assignees.push(row.account);
  }
  return cases;
}
