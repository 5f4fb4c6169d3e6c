import type { WidgetArgs } from '@strapi/strapi/admin';
import { Clock } from '@strapi/icons';

export const waitingForReviewWidget: WidgetArgs = {
  id: 'waiting-for-review',
  pluginId: 'editorial',
  icon: Clock,
  title: { id: 'editorial.widget.title', defaultMessage: 'Waiting for my review' },
  component: async () => (await import('./waiting-for-review')).WaitingForReview,
};
