import { groupCapability } from '../../../domain/workflow/approvals';
import type { Capability } from '../../../domain/workflow/transitions';
import { administrator, type Caller } from '../actor';
import { approverGroups, settingsOf } from '../config';
import { adminAction, service } from '../plugin';
import { rows } from '../strapi';
import { keyOfNotice, type TellingRow } from './notice-rows';
import type { Office } from './office';

/** Most accounts that one piece of news goes to. */
export const MOST_RECEIVERS = 200;

/**
 * Who hears of it: administrators with an open account who may see the text as things are now, and not whoever did it,
 * under any of their accounts. Of a text that was handed in, those who may judge it.
 */
export async function receiversOf(office: Office, telling: TellingRow): Promise<readonly string[]> {
  const { actor, receivers } = telling;
  const accounts = receivers ?? (await mayJudge(office, telling.targetUid));
  const themselves = actor === null ? [] : await service(office.strapi, 'workflow').identify(actor);
  const others = accounts.filter((account) => !themselves.includes(account));
  if (others.length > MOST_RECEIVERS) {
    office.strapi.log.warn(`notifications: only ${MOST_RECEIVERS} of ${others.length} are told of one ${telling.kind}`);
  }
  const told: string[] = [];
  for (const account of others.slice(0, MOST_RECEIVERS)) {
    const caller = await callerOf(office, account);
    if (caller && (await maySee(office, telling, caller))) told.push(account);
  }
  return told;
}

/** Only administrators have a panel; accounts of the content API are told nothing here. */
export async function callerOf({ strapi }: Office, account: string): Promise<Caller | null> {
  const [, id] = /^admin:(\d+)$/.exec(account) ?? [];
  return id === undefined ? null : administrator(strapi, Number(id));
}

async function maySee({ strapi }: Office, telling: TellingRow, caller: Caller): Promise<boolean> {
  const { uid, locale, documentId } = keyOfNotice(telling);
  if (telling.receivers === null && !judging({ strapi }, uid).some((capability) => caller.may(capability, uid))) {
    return false;
  }
  return (await service(strapi, 'drafts').readable({ uid, locale }, [documentId], caller)).length > 0;
}

/** The capabilities by any of which a text of this type can be approved. */
function judging({ strapi }: Pick<Office, 'strapi'>, uid: string): readonly Capability[] {
  const groups = [...approverGroups(settingsOf(strapi))].filter(([, uids]) => uids.includes(uid));
  return ['review', ...groups.map(([group]) => groupCapability(group))];
}

interface Granted {
  readonly role?: { readonly id: number } | null;
}

/** By the grants of roles; conditions of a grant are asked of each person afterwards. */
async function mayJudge(office: Office, uid: string): Promise<readonly string[]> {
  const { strapi } = office;
  const actions = judging(office, uid).map(adminAction);
  const grants = await rows<Granted>(strapi, 'admin::permission').findMany({
    where: { action: { $in: actions }, subject: uid },
    populate: { role: { select: ['id'] } },
  });
  const roles = [...new Set(grants.flatMap(({ role }) => (role ? [role.id] : [])))];
  if (roles.length === 0) return [];
  const people = await rows(strapi, 'admin::user').findMany({
    where: { isActive: true, roles: { id: { $in: roles } } },
    select: ['id'],
    orderBy: { id: 'asc' },
    limit: 2 * MOST_RECEIVERS,
  });
  return [...new Set(people.map(({ id }) => `admin:${id}`))];
}
