import { adminApi } from '@strapi/strapi/admin';
import type { StepName } from '../../domain/workflow/transitions';

/** A document as the routes name it; `plural` is the type's name in paths. */
export interface DocumentRef {
  readonly uid: string;
  readonly plural: string;
  readonly documentId: string;
  readonly isSingleType: boolean;
  readonly locale: string | null;
}

/**
 * A status belongs to one reading of the document: `params` is what the content manager read it with, and part of
 * the cache key, so that a status never vouches for newer text than the form shows (see `reading/`).
 */
export interface StatusOf extends DocumentRef {
  readonly params: object;
}

/** What tells a document from others in the content manager's own cache. */
export type Named = Pick<DocumentRef, 'uid' | 'documentId' | 'isSingleType'>;

export const inLocale = (locale: string | null) => ({ params: locale === null ? {} : { locale } });

export const workflowUrl = ({ plural, documentId }: DocumentRef) => `/editorial/workflow/${plural}/${documentId}`;

/** The content manager's own tag of one document; whatever it invalidates after a save refreshes ours too. */
export const documentTag = ({ uid, documentId, isSingleType }: Named) =>
  ({ type: 'Document', id: isSingleType ? uid : `${uid}_${documentId}` }) as const;
export const listTag = (uid: string) => ({ type: 'Document', id: `${uid}_LIST` }) as const;

/** A chain has the names of its steps: approve-and-publish. */
export const stepPath = (steps: readonly StepName[]) => steps.join('_and_').replaceAll('_', '-');

/** What is read anew after a change of these documents. */
export const changed = (uid: string, documents: readonly ReturnType<typeof documentTag>[]) =>
  [...documents, listTag(uid), 'Relations', 'RecentDocumentList', 'CountDocuments', 'EditorialQueue'] as const;

/** The panel's requests to the plugin. Each room adds its own in a file that is called `*-api.ts`. */
export const editorialApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'Relations',
    'RecentDocumentList',
    'CountDocuments',
    'EditorialQueue',
    'EditorialAuthors',
    'EditorialPreviews',
  ],
});
