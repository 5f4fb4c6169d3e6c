import { ArrowsCounterClockwise, Calendar, Clock, Eye } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

/** What the home page has from the newsroom, most pressing first. */
export const widgets: readonly WidgetArgs[] = [
  {
    id: 'waiting-for-review',
    pluginId: 'editorial',
    icon: Eye,
    title: { id: 'editorial.widget.title', defaultMessage: 'Waiting for my review' },
    component: async () => (await import('./waiting-for-review')).WaitingForReview,
  },
  {
    id: 'changes-requested',
    pluginId: 'editorial',
    icon: ArrowsCounterClockwise,
    title: { id: 'editorial.widget.returned', defaultMessage: 'Changes requested' },
    component: async () => (await import('./changes-requested')).ChangesRequested,
  },
  {
    id: 'mine-overdue',
    pluginId: 'editorial',
    icon: Clock,
    title: { id: 'editorial.widget.overdue', defaultMessage: 'Mine and overdue' },
    component: async () => (await import('./mine-overdue')).MineOverdue,
  },
  {
    id: 'scheduled-next',
    pluginId: 'editorial',
    icon: Calendar,
    title: { id: 'editorial.widget.scheduled', defaultMessage: 'Scheduled next' },
    component: async () => (await import('./scheduled-next')).ScheduledNext,
  },
];
