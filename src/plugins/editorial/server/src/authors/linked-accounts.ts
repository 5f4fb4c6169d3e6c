import { refuse } from '../../../domain/workflow/refusals';
import { currentCaller, type Caller } from '../actor';
import { refusalError } from '../http-errors';
import { AUTHOR } from '../plugin';
import { wrongField } from '../requests';
import { rows, type DocumentContext, type Strapi } from '../strapi';
import { holdersOf, isAccount, type Account, type AccountLink } from './account-holders';
import type { ProfileRow } from './profiles';

const LINKS: readonly AccountLink[] = ['linkedAdmin', 'linkedUser'];

/**
 * Who is behind a profile decides who may approve what, so linking an account takes `manage_authors`. An account has
 * one profile at most, however many people link it in the same moment.
 * @throws NOT_PERMITTED, ACCOUNT_TAKEN, BAD_PARAMETER where there is no such account
 */
export async function checkAccounts(strapi: Strapi, { params }: DocumentContext): Promise<void> {
  for (const link of LINKS) {
    const value = params.data?.[link];
    if (value === undefined) continue;
    if (typeof value === 'boolean') throw wrongField(link, 'must name an account, or be null');
    const present = await presentAccount(strapi, params.documentId, link);
    const wanted = wantedAccount(value, present);
    if (wanted === present) continue;
    if (!mayLink(currentCaller(strapi))) throw refusalError(notPermitted());
    if (wanted === null) continue;
    if (!(await isAccount(strapi, link, wanted))) throw wrongField(link, 'must be an account that there is');
    await refuseSecondProfile(strapi, link, wanted, params.documentId);
  }
}

/** A profile that is deleted links nobody any more: who is behind two accounts would be two people from then on. */
export async function checkUnlinking(strapi: Strapi, { params }: DocumentContext): Promise<void> {
  if (mayLink(currentCaller(strapi))) return;
  for (const link of LINKS) {
    if ((await presentAccount(strapi, params.documentId, link)) !== null) throw refusalError(stillLinked());
  }
}

/**
 * Accounts belong to the profile and not to its text: what puts the text back to what readers see leaves them as they are.
 */
export async function keepAccounts<T>(strapi: Strapi, { params }: DocumentContext, next: () => Promise<T>): Promise<T> {
  const before = await accountsOf(strapi, params.documentId);
  const result = await next();
  const after = await accountsOf(strapi, params.documentId);
  const lost = LINKS.filter((link) => before.accounts[link] !== after.accounts[link]);
  const links = Object.fromEntries(lost.map((link) => [link, { set: idsOf(before.accounts[link]) }]));
  // Not by an update: that would make the working copy newer than what readers see.
  if (after.id !== null && lost.length > 0) await rows(strapi, AUTHOR).updateRelations(after.id, links);
  return result;
}

/** A script of the house says who it is and may; code that does not say may not. */
function mayLink(caller: Caller): boolean {
  return caller.may('manage_authors', AUTHOR) || (caller.kind === 'system' && caller.via === 'script');
}

function idsOf(account: number | null): readonly { readonly id: number }[] {
  return account === null ? [] : [{ id: account }];
}

interface LinkedRow {
  readonly id: number | null;
  readonly accounts: Readonly<Record<AccountLink, number | null>>;
}

/** Those of the working copy. */
async function accountsOf(strapi: Strapi, documentId: string | undefined): Promise<LinkedRow> {
  const where = { documentId, publishedAt: { $null: true } };
  const populate = { linkedAdmin: { select: ['id'] }, linkedUser: { select: ['id'] } };
  const row = documentId === undefined ? null : await rows<ProfileRow>(strapi, AUTHOR).findOne({ where, populate });
  const accounts = { linkedAdmin: row?.linkedAdmin?.id ?? null, linkedUser: row?.linkedUser?.id ?? null };
  return { id: row?.id ?? null, accounts };
}

async function presentAccount(
  strapi: Strapi,
  documentId: string | undefined,
  link: AccountLink,
): Promise<number | null> {
  return (await accountsOf(strapi, documentId)).accounts[link];
}

async function refuseSecondProfile(
  strapi: Strapi,
  link: AccountLink,
  account: Account,
  documentId: string | undefined,
): Promise<void> {
  const other = (await holdersOf(strapi, link, account)).find((holder) => holder.documentId !== documentId);
  if (!other) return;
  const documents = [{ documentId: other.documentId, title: other.name }];
  const message = `That account is linked to the profile of ${other.name} already. Unlink it there, or merge the two.`;
  throw refusalError(refuse('ACCOUNT_TAKEN', message, { documents }));
}

/** The account after a save. Strapi takes an id, a row, a list of them, or what to connect and disconnect. */
function wantedAccount(value: unknown, present: number | null): Account | null {
  if (Array.isArray(value)) return accountIn(value.at(-1));
  if (!isObject(value)) return accountIn(value);
  if ('set' in value) return wantedAccount(value.set ?? null, present);
  if (!('connect' in value) && !('disconnect' in value)) return accountIn(value);
  const connected = listed(value.connect).at(-1);
  if (connected !== undefined) return accountIn(connected);
  return listed(value.disconnect).some((one) => accountIn(one) === present) ? null : present;
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Anything that names nothing is no account; a word that is no number is a documentId. */
function accountIn(value: unknown): Account | null {
  const named = isObject(value) ? (value.id ?? value.documentId) : value;
  if (typeof named !== 'string' && typeof named !== 'number') return null;
  return /^\d+$/.test(String(named)) ? Number(named) : String(named);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function stillLinked() {
  const message =
    'This profile is linked to an account, which decides who may approve what. Ask somebody with the permission to ' +
    'manage authors to unlink it, or to delete it.';
  return refuse('NOT_PERMITTED', message);
}

function notPermitted() {
  const message =
    'Linking a profile to an account decides who may approve what; people with the permission to manage authors can.';
  return refuse('NOT_PERMITTED', message);
}
