import type { CalendarPage } from '../../../contracts/calendar';
import { editorialApi } from '../api';
import type { CalendarQuestion } from './calendar-address';

export const calendarApi = editorialApi.injectEndpoints({
  endpoints: (build) => ({
    calendar: build.query<CalendarPage, CalendarQuestion>({
      query: (params) => ({ url: '/editorial/calendar', config: { params } }),
      providesTags: ['EditorialQueue'],
      keepUnusedDataFor: 0,
    }),
  }),
});
