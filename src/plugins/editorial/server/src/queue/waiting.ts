import { groupCapability, groupNames, takesSeveral } from '../../../domain/workflow/approvals';
import type { Policy } from '../../../domain/workflow/policy';
import type { Capability } from '../../../domain/workflow/transitions';
import type { Caller } from '../actor';
import { service } from '../plugin';
import type { SqlQuery, Strapi } from '../strapi';
import { documentsWhere, textsThat } from './documents';

/**
 * What `decide` would let somebody approve, in the words of a query: in review, of a type that they may judge, not their
 * own work, and not approved by them. Whether the text is ready, and which groups are still missing, is said of each text
 * when it is opened.
 */
export function waitingFor(strapi: Strapi, caller: Caller, names: readonly string[]) {
  const accounts = names.filter((name) => !name.startsWith('author:'));
  return (cases: SqlQuery, uid: string): void => {
    const policy = service(strapi, 'workflow').policy(uid);
    const capabilities = judging(policy).filter((capability) => caller.may(capability, uid));
    if (capabilities.length === 0) return void cases.whereRaw('1 = 0');
    onConditions(
      strapi,
      cases,
      uid,
      capabilities.map((capability) => caller.condition(capability, uid)),
    );
    cases.where('c.stage', 'in_review');
    if (takesSeveral(policy.approvals)) cases.whereNotExists(approvedBy(strapi, accounts));
    if (policy.fourEyes !== 'off') notOwnWork(strapi, cases, { uid, policy, names, accounts });
  };
}

/** The capabilities by any of which somebody may approve. */
function judging({ approvals }: Policy): readonly Capability[] {
  const groups = groupNames(approvals).map(groupCapability);
  return groups.length > 0 ? groups : ['review'];
}

/** Where a role has each of them on a condition, the texts that meet one. */
function onConditions(
  strapi: Strapi,
  cases: SqlQuery,
  uid: string,
  conditions: readonly (Readonly<Record<string, unknown>> | null)[],
): void {
  if (conditions.includes(null)) return;
  cases.where((any: SqlQuery) => {
    for (const condition of conditions) any.orWhere(textsThat(strapi, uid, condition ?? {}));
  });
}

interface Own {
  readonly uid: string;
  readonly policy: Policy;
  readonly names: readonly string[];
  readonly accounts: readonly string[];
}

function notOwnWork(strapi: Strapi, cases: SqlQuery, { uid, policy, names, accounts }: Own): void {
  cases.where((one: SqlQuery) => {
    void one.whereNull('c.submitted_by').orWhereNotIn('c.submitted_by', [...accounts]);
  });
  const barred = policy.fourEyes === 'strict' ? '' : 'out|';
  for (const account of accounts) {
    const words = `%|${account}:${barred}%`;
    cases.where((one: SqlQuery) => {
      void one.whereNull('c.editors').orWhereNot('c.editors', 'like', words);
    });
  }
  const profiles = names.filter((name) => name.startsWith('author:')).map((name) => name.slice('author:'.length));
  const authored = profiles.length > 0 && service(strapi, 'workflow').authoredBy(uid, profiles);
  if (authored) cases.whereNotIn('c.document_id', documentsWhere(strapi, uid, authored));
}

/**
 * A yes since the text was last handed in or saved, where it takes others too: the last yes takes a text out of review.
 * Only the document is written so that an index can find it: by step, by person or by date a database would read a good
 * part of the log for every text.
 */
function approvedBy(strapi: Strapi, accounts: readonly string[]): SqlQuery {
  const pairs = accounts.map((account) => account.split(':', 2));
  return strapi.db
    .getConnection('editorial_events as e')
    .select('e.id')
    .whereRaw('e.target_uid = c.target_uid and e.document_id = c.document_id and e.locale = c.locale')
    .whereRaw("coalesce(e.step, '') = 'approve'")
    .where((one: SqlQuery) => {
      for (const pair of pairs) one.orWhereRaw("coalesce(e.actor_kind, '') = ? and e.actor_id = ?", pair);
    })
    .whereRaw("coalesce(e.at, '') >= coalesce(c.submitted_at, '') and coalesce(e.at, '') >= coalesce(c.saved_at, '')");
}
