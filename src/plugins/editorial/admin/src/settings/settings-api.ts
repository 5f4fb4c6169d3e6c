import type { RulesOfType } from '../../../contracts/settings';
import { editorialApi } from '../api';
import type { Answer } from '../ask';

/** A webhook as Strapi's own settings keep it. */
export interface Webhook {
  readonly id: number | string;
  readonly name: string;
  readonly url: string;
  readonly isEnabled: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

export const settingsApi = editorialApi.enhanceEndpoints({ addTagTypes: ['Webhook'] }).injectEndpoints({
  endpoints: (build) => ({
    rules: build.query<readonly RulesOfType[], void>({
      query: () => '/editorial/settings/workflow',
      transformResponse: (answer: Answer<readonly RulesOfType[]>) => answer.data,
      keepUnusedDataFor: 0,
    }),

    webhooks: build.query<readonly Webhook[], void>({
      query: () => '/admin/webhooks',
      transformResponse: (answer: Answer<readonly Webhook[]>) => answer.data,
      providesTags: ['Webhook'],
    }),

    saveWebhook: build.mutation<unknown, Webhook>({
      query: ({ id, ...data }) => ({ url: `/admin/webhooks/${id}`, method: 'PUT', data }),
      // The list of Strapi's own page carries this tag as well.
      invalidatesTags: (_saved, _error, { id }) => ['Webhook', { type: 'Webhook', id }],
    }),
  }),
});
