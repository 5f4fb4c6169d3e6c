import type { ChecklistView } from '../../../contracts/checklist';
import { changed, type DocumentRef, documentTag, editorialApi } from '../api';
import type { Answer } from '../ask';

interface TickArg {
  readonly document: DocumentRef;
  readonly item: string;
  /** Of the text on the screen; null takes the tick back. */
  readonly digest: string | null;
}

const urlOf = ({ plural, documentId }: DocumentRef) => `/editorial/checklist/${plural}/${documentId}`;
const inLocale = ({ locale }: DocumentRef) => (locale === null ? {} : { locale });

export const checklistApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    checklist: build.query<ChecklistView, DocumentRef>({
      query: (document) => ({ url: urlOf(document), config: { params: inLocale(document) } }),
      transformResponse: (answer: Answer<ChecklistView>) => answer.data,
      providesTags: (_view, _error, document) => [documentTag(document)],
    }),

    tick: build.mutation<ChecklistView, TickArg>({
      query: ({ document, item, digest }) => {
        const url = `${urlOf(document)}/${item}`;
        if (digest === null) return { url, method: 'DELETE', config: { params: inLocale(document) } };
        return { url, method: 'PUT', data: { digest, locale: document.locale } };
      },
      transformResponse: (answer: Answer<ChecklistView>) => answer.data,
      // What may be done next depends on it.
      invalidatesTags: (_view, _error, { document }) => changed(document.uid, [documentTag(document)]),
    }),
  }),
});
