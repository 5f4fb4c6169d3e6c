import type { StagesView } from '../../../contracts/workflow';
import { type DocumentRef, documentTag, editorialApi, inLocale, listTag } from '../api';
import { ask } from '../ask';
import { inBatches } from './in-batches';

export type StageView = StagesView[string];

const stageBatch = inBatches<Awaited<ReturnType<typeof ask<StagesView>>>>();

/** Stages for the rows of a list, all of a page at once. */
export const stageApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    stage: build.query<StageView | null, DocumentRef>({
      queryFn: async ({ plural, documentId, locale }, _api, _options, baseQuery) => {
        const answer = await stageBatch(`${plural} ${locale}`, documentId, (documentIds) =>
          ask<StagesView>(baseQuery, {
            url: `/editorial/workflow/${plural}/stages`,
            config: { params: { ...inLocale(locale).params, documentIds: documentIds.join(',') } },
          }),
        );
        return 'error' in answer ? answer : { data: answer.data[documentId] ?? null };
      },
      providesTags: (_stage, _error, document) => [documentTag(document), listTag(document.uid)],
    }),
  }),
});
