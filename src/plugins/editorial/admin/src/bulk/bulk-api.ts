import type { BulkBody, Glance, Outcome } from '../../../contracts/lists';
import type { StepName } from '../../../domain/workflow/transitions';
import { editorialApi, inLocale, stepPath } from '../api';
import type { Answer } from '../ask';

export interface ListedDocuments {
  readonly plural: string;
  readonly locale: string | null;
  readonly documentIds: readonly string[];
}

export interface BulkArg {
  readonly plural: string;
  readonly step: StepName;
  readonly data: BulkBody;
}

/** One step on many documents. */
export const bulkApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    glance: build.query<readonly Glance[], ListedDocuments>({
      query: ({ plural, locale, documentIds }) => ({
        url: `/editorial/bulk/${plural}`,
        config: { params: { ...inLocale(locale).params, documentIds: documentIds.join(',') } },
      }),
      transformResponse: (answer: Answer<readonly Glance[]>) => answer.data,
      // Never from before: what is approved is what this reading showed.
      keepUnusedDataFor: 0,
    }),

    // Invalidates nothing: the list under an open dialog stays as it is until `refresh`.
    takeInBulk: build.mutation<readonly Outcome[], BulkArg>({
      query: ({ plural, step, data }) => ({
        url: `/editorial/bulk/${plural}/${stepPath([step])}`,
        method: 'POST',
        data,
      }),
      transformResponse: (answer: Answer<readonly Outcome[]>) => answer.data,
    }),
  }),
});
