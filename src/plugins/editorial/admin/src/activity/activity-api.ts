import type { ACTIVITY_FORMATS, ActivityPage } from '../../../contracts/activity';
import { editorialApi } from '../api';
import type { ActivityNarrowing } from './narrowing';

export type ActivityFormat = (typeof ACTIVITY_FORMATS)[number];

export const activityApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    activity: build.query<ActivityPage, ActivityNarrowing & { readonly after?: string }>({
      query: (params) => ({ url: '/editorial/activity', config: { params } }),
      providesTags: ['EditorialQueue'],
      keepUnusedDataFor: 0,
    }),
  }),
});

/** For a link that is followed with the panel's own request, which carries who asks. */
export function exportUrl(narrowing: ActivityNarrowing, format: ActivityFormat): string {
  const asked = Object.entries({ ...narrowing, format }).filter(([, value]) => value !== undefined);
  return `/editorial/activity/export?${new URLSearchParams(asked)}`;
}
