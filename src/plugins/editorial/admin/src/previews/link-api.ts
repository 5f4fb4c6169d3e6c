import type { NewPreview, PreviewLink } from '../../../contracts/previews';
import { type DocumentRef, editorialApi } from '../api';
import type { Answer } from '../ask';

type Linked = Pick<DocumentRef, 'plural' | 'documentId' | 'locale'>;

const linksOf = ({ plural, documentId }: Linked) => `/editorial/previews/${plural}/${documentId}`;

/** Links to working copies that somebody made to give away: of all languages of a document at once. */
export const linkApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    previewLinks: build.query<readonly PreviewLink[], Linked>({
      query: (document) => ({ url: linksOf(document), config: { params: { origin: 'by_hand' } } }),
      transformResponse: (answer: Answer<readonly PreviewLink[]>) => answer.data,
      providesTags: ['EditorialPreviews'],
      // Views are counted elsewhere.
      keepUnusedDataFor: 0,
    }),

    makePreview: build.mutation<NewPreview, { readonly document: Linked; readonly hours: number }>({
      query: ({ document, hours }) => ({
        url: linksOf(document),
        method: 'POST',
        data: { hours, ...(document.locale && { locale: document.locale }) },
      }),
      transformResponse: (answer: Answer<NewPreview>) => answer.data,
      invalidatesTags: ['EditorialPreviews'],
    }),

    revokePreview: build.mutation<PreviewLink, { readonly document: Linked; readonly id: number }>({
      query: ({ document, id }) => ({ url: `${linksOf(document)}/${id}`, method: 'DELETE' }),
      transformResponse: (answer: Answer<PreviewLink>) => answer.data,
      invalidatesTags: ['EditorialPreviews'],
    }),
  }),
});
