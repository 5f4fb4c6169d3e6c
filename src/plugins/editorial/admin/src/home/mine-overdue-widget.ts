import { Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

export const mineOverdueWidget: WidgetArgs = {
  id: 'mine-overdue',
  pluginId: 'editorial',
  icon: Clock,
  title: { id: 'editorial.widget.overdue', defaultMessage: 'Mine and overdue' },
  component: async () => (await import('./mine-overdue')).MineOverdue,
};
