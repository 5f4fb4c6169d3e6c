import { editorialApi, type StatusOf } from '../api';
import type { Answer } from '../ask';

/** What somebody else has saved meanwhile. */
export const standingApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    /** What stands in the database while a form holds something else; read each time it is asked for. */
    standingText: build.query<Readonly<Record<string, unknown>>, StatusOf>({
      query: ({ uid, documentId, isSingleType, params }) => ({
        url: isSingleType
          ? `/content-manager/single-types/${uid}`
          : `/content-manager/collection-types/${uid}/${documentId}`,
        config: { params },
      }),
      transformResponse: (answer: Answer<Readonly<Record<string, unknown>>>) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});
