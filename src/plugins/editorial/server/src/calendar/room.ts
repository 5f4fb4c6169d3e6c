import { calendarAnswer, calendarQuery } from '../../../contracts/calendar';
import type { Room } from '../room';
import { createCalendar } from './calendar';
import { calendarActions } from './controller';

const ENTRIES = {
  method: 'GET',
  path: '/calendar',
  handler: 'workflow.calendar',
  request: { query: calendarQuery.shape },
  response: calendarAnswer,
} as const;

/** What one may see of it is what one may open; on the content API it has a permission, as the queue has. */
export const calendar: Room = {
  services: { calendar: createCalendar },
  controllers: { workflow: calendarActions },
  adminRoutes: [{ ...ENTRIES, config: { policies: ['admin::isAuthenticatedAdmin'] } }],
  contentApiRoutes: () => [{ ...ENTRIES, config: {} }],
};
