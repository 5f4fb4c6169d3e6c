import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { departureOf } from './departure';

/** When the text goes out, in the person's own time zone. */
export function DepartureLine({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  const { formatDate } = useIntl();
  const departure = departureOf(status, new Date());
  if (!departure || status.scheduledFor === null) return null;
  const when = formatDate(status.scheduledFor, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (
    <Typography variant="pi" fontWeight="bold" textColor="neutral800">
      {message(departure, { when })}
    </Typography>
  );
}
