import { useIntl } from 'react-intl';

/** An ISO 8601 instant as a day and a time of the person's own time zone. */
export function useInstantWords(): (instant: string) => string {
  const { formatDate } = useIntl();
  return (instant) =>
    formatDate(instant, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    });
}
