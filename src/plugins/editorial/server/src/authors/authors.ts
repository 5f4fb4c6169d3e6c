import type { Person } from '../../../domain/workflow/actor';
import { openItemsOfAuthor } from '../../../domain/article/readiness';
import { AUTHOR, service } from '../plugin';
import { rows, type Strapi } from '../strapi';
import { knownAuthors, type KnownAuthor } from './known-authors';
import type { TypeRules } from '../workflow/desk';

export interface Authors {
  /** The names a person goes by: the account, the linked author, and every other account linked to that author. */
  readonly identify: (account: string) => Promise<Person>;
  readonly rules: TypeRules;
  /** Finds the profiles that bear a name, in any spelling of it; read once for a whole piece of work. */
  readonly known: () => Promise<(name: string) => readonly KnownAuthor[]>;
}

interface Links {
  readonly documentId: string;
  readonly linkedAdmin?: { readonly id: number } | null;
  readonly linkedUser?: { readonly id: number } | null;
}

const LINKS: Readonly<Record<string, 'linkedAdmin' | 'linkedUser'>> = { admin: 'linkedAdmin', user: 'linkedUser' };

export function createAuthors({ strapi }: { strapi: Strapi }): Authors {
  return {
    identify: (account) => identify(strapi, account),
    known: () => knownAuthors(strapi),
    rules: {
      title: (row) => String(row.name ?? row.documentId),
      openItems: (row) => openItemsOfAuthor({ name: asText(row.name), slug: asText(row.slug) }),
      authors: (row) => [[`author:${row.documentId}`]],
      companions: () => [],
      reliedOnBy: ({ documentId }) => service(strapi, 'delivery').liveArticlesOf(documentId),
    },
  };
}

async function identify(strapi: Strapi, account: string): Promise<Person> {
  const [kind = '', id = ''] = account.split(':');
  const link = LINKS[kind];
  if (!link || !/^\d+$/.test(id)) return [account];
  const populate = { linkedAdmin: { select: ['id'] }, linkedUser: { select: ['id'] } };
  const linked = await rows<Links>(strapi, AUTHOR).findMany({ where: { [link]: { id: Number(id) } }, populate });
  return [...new Set([account, ...linked.flatMap(namesOf)])];
}

function namesOf({ documentId, linkedAdmin, linkedUser }: Links): string[] {
  const names = [`author:${documentId}`];
  if (linkedAdmin) names.push(`admin:${linkedAdmin.id}`);
  if (linkedUser) names.push(`user:${linkedUser.id}`);
  return names;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
