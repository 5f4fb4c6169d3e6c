import type { Person } from '../../../domain/workflow/actor';
import { adviceOnProfile, type Advice } from '../../../domain/article/advice';
import { openItemsOfAuthor } from '../../../domain/article/readiness';
import { service } from '../plugin';
import type { Row, Strapi } from '../strapi';
import { profilesLinkedTo, type LinkedProfile } from './account-holders';
import { author } from './author';
import { liveArticlesCrediting } from './credited-by';
import { knownAuthors, type KnownAuthor } from './known-authors';
import { portraitItemsOf } from './portrait-items';
import type { FindOpen, TypeRules } from '../workflow/desk';

export interface Authors {
  /** The names that persons go by: the account, the linked author, and every other account linked to that author. */
  readonly identify: (accounts: readonly string[]) => Promise<ReadonlyMap<string, Person>>;
  readonly rules: TypeRules;
  /** What a profile's portrait gives away inside the file. */
  readonly openItems: FindOpen;
  /** Finds the profiles that bear a name, in any spelling of it; read once for a whole piece of work. */
  /** `opens` says whose working copies may be told of; all of them by default. */
  readonly known: (opens?: (documentId: string) => boolean) => Promise<(name: string) => readonly KnownAuthor[]>;
}

export function createAuthors({ strapi }: { strapi: Strapi }): Authors {
  return {
    identify: (accounts) => identify(strapi, accounts),
    known: (opens) => knownAuthors(strapi, opens),
    openItems: (subject) => portraitItemsOf(strapi, subject),
    rules: {
      title: (row) => String(row.name ?? row.documentId),
      openItems: (row) => openItemsOfAuthor(factsOf(row)),
      authors: (row) => [[`author:${row.documentId}`]],
      authoredBy: (profiles) => ({ documentId: { $in: [...profiles] } }),
      companions: () => [],
      advice: (row) => adviceOn(strapi, row.documentId),
      reliedOnBy: ({ documentId }) => liveArticlesCrediting(strapi, documentId),
    },
  };
}

function factsOf(row: Row) {
  const open = Object.entries(author.attributes)
    .filter(([, attribute]) => !('private' in attribute))
    .map(([name]) => [name, row[name]] as const);
  return {
    name: asText(row.name),
    slug: asText(row.slug),
    legalName: asText(row.legalName),
    open: Object.fromEntries(open),
  };
}

async function adviceOn(strapi: Strapi, documentId: string): Promise<readonly Advice[]> {
  const { following, articles } = await service(strapi, 'delivery').creditedIn(documentId);
  return adviceOnProfile(following, articles.filter(({ isFollowing }) => isFollowing).map(named));
}

function named({ documentId, title }: { readonly documentId: string; readonly title: string }) {
  return { documentId, title };
}

/**
 * One query for all of them: a step asks for everybody who had to do with a text. Working copies alone say who is behind a
 * profile: readers see no accounts, so that linking and unlinking one waits for no publication.
 */
async function identify(strapi: Strapi, accounts: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const known = new Map(accounts.map((account): [string, Person] => [account, [account]]));
  const idsOf = (kind: string) => [...known.keys()].flatMap((account) => idIn(kind, account));
  const ids = { linkedAdmin: idsOf('admin'), linkedUser: idsOf('user') };
  if (ids.linkedAdmin.length + ids.linkedUser.length === 0) return known;
  const linked = await profilesLinkedTo(strapi, ids);
  for (const names of linked.map(namesOf)) {
    for (const account of names) {
      const before = known.get(account);
      if (before) known.set(account, [...new Set([...before, ...names])]);
    }
  }
  return known;
}

function idIn(kind: string, account: string): number[] {
  const id = account.startsWith(`${kind}:`) ? account.slice(kind.length + 1) : '';
  return /^\d+$/.test(id) ? [Number(id)] : [];
}

function namesOf({ documentId, linkedAdmin, linkedUser }: LinkedProfile): string[] {
  const names = [`author:${documentId}`];
  if (linkedAdmin) names.push(`admin:${linkedAdmin}`);
  if (linkedUser) names.push(`user:${linkedUser}`);
  return names;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
