import { CheckCircle, Clock, PaperPlane } from '@strapi/icons';
import type { CalendarKind } from '../../../domain/calendar/kinds';

/** What waits for its time has a bar at its left, and what is still to be done a line around it. */
type Form = 'marked' | 'outlined' | 'plain';

/** A sign, a colour and a form for each kind, so that nobody has to tell them by colour alone. */
export const KIND_LOOK = {
  scheduled: { Icon: PaperPlane, color: 'primary', form: 'marked' },
  due: { Icon: Clock, color: 'warning', form: 'outlined' },
  published: { Icon: CheckCircle, color: 'success', form: 'plain' },
} as const satisfies Record<CalendarKind, { Icon: unknown; color: string; form: Form }>;
