import { capabilitiesUnder } from '../../../../domain/workflow/approvals';
import type { Capability } from '../../../../domain/workflow/transitions';
import type { Caller } from '../../actor';
import { rows, type Strapi } from '../../strapi';
import { policyOf, type Desk } from '../desk';
import type { Key } from '../key';

/** Whether the caller has a capability on this text: a role may have it on conditions alone. */
export async function mayOnText(strapi: Strapi, caller: Caller, capability: Capability, key: Key): Promise<boolean> {
  return caller.may(capability, key.uid) && meetsCondition(strapi, caller, capability, key);
}

/** The capabilities there are, without those that the caller's role has on a condition which this text does not meet. */
export function grantedOn(desk: Desk, key: Key, caller: Caller): Promise<readonly Capability[]> {
  return grantedAmong(desk.strapi, caller, capabilitiesUnder(policyOf(desk, key.uid)), key);
}

/** The same of some of them. */
export async function grantedAmong(
  strapi: Strapi,
  caller: Caller,
  capabilities: readonly Capability[],
  key: Key,
): Promise<readonly Capability[]> {
  const granted: Capability[] = [];
  for (const capability of capabilities) {
    if (await meetsCondition(strapi, caller, capability, key)) granted.push(capability);
  }
  return granted;
}

async function meetsCondition(
  strapi: Strapi,
  caller: Caller,
  capability: Capability,
  { uid, documentId, locale }: Key,
): Promise<boolean> {
  const condition = caller.condition(capability, uid);
  if (condition === null) return true;
  const working = { documentId, publishedAt: { $null: true }, ...(locale !== '' && { locale }) };
  return (await rows(strapi, uid).count({ where: { $and: [working, condition] } })) > 0;
}
