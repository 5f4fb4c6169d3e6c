import type { CreditedPerson } from '../../../contracts/bylines';

/** A credit in the form, as Strapi's own field of the component keeps it: of its author only what changed since. */
export interface CreditValue {
  readonly __temp_key__?: string;
  readonly id?: number;
  readonly role?: string;
  readonly name?: string | null;
  readonly creditedAs?: string | null;
  readonly affiliation?: string | null;
  readonly note?: string | null;
  readonly author?: AuthorChange | null;
}

interface AuthorChange {
  readonly connect?: readonly Connected[];
  readonly disconnect?: readonly unknown[];
}

interface Connected {
  readonly documentId?: string;
  readonly label?: string;
  readonly apiData?: { readonly documentId?: string };
}

/** Somebody with a profile, or a bare name. */
export type Who = { readonly person: CreditedPerson } | { readonly name: string };

/** documentId of the author who was chosen since the text was saved. */
export function chosenAuthor({ author }: CreditValue): string | null {
  const chosen = author?.connect?.at(-1);
  return chosen?.apiData?.documentId ?? chosen?.documentId ?? null;
}

/** What the chosen author was called when chosen. */
export function chosenName({ author }: CreditValue): string | null {
  return author?.connect?.at(-1)?.label ?? null;
}

/** Whether the author of the saved credit, if it has one, is still meant. */
export function keepsAuthor({ id, author }: CreditValue): boolean {
  return id !== undefined && !author?.disconnect?.length;
}

/** The part of a credit that says who it is; `saved` is the author it was saved with, who goes. */
export function whoIs(who: Who, saved: string | null = null) {
  const connect = 'person' in who ? [connected(who.person)] : [];
  const disconnect = saved === null ? [] : [{ documentId: saved, apiData: { documentId: saved } }];
  return { name: 'name' in who ? who.name : null, author: { connect, disconnect } };
}

/** As Strapi's field for relations writes it: `apiData` is what is sent, the rest is for the eye. */
function connected({ documentId, name, isPublished }: CreditedPerson) {
  return {
    id: documentId,
    documentId,
    label: name,
    status: isPublished ? 'published' : 'draft',
    apiData: { documentId },
    __temp_key__: 'a0',
  };
}
