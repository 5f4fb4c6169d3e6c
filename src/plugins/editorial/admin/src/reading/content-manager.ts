import type { Request } from '../ask';

/*
 * What we use of the content manager's own endpoints (its services/init and services/documents): narrow types of a
 * foreign API, and the one place to update when it moves.
 */

/** What one reading or saving of a document is asked with; both carry the same values for the same form. */
export interface Reading {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string;
  readonly params?: object;
}

export interface Saving extends Reading {
  readonly data: unknown;
}

export interface TypeSchema {
  readonly uid: string;
  readonly pluginOptions?: object;
}

export interface InitialData {
  readonly contentTypes: readonly TypeSchema[];
}

export interface GetInitialData {
  transformResponse(response: { readonly data: InitialData }): InitialData | Promise<InitialData>;
}

export interface GetDocument {
  queryFn(reading: Reading, ...rest: readonly unknown[]): Promise<unknown>;
}

export interface UpdateDocument {
  query(saving: Saving): Request;
  invalidatesTags(result: unknown, error: unknown, saving: Saving): readonly unknown[];
  onQueryStarted(saving: Saving, api: { readonly queryFulfilled: Promise<unknown> }): Promise<void>;
}
