import { useIntl } from 'react-intl';
import { useMessages } from '../messages';

/** The person's own time zone, as it is called at that instant: its name changes between summer and winter. */
export function useZoneWords(): (instant: Date) => string {
  const message = useMessages();
  const { formatDateToParts } = useIntl();
  return (instant) => {
    const parts = formatDateToParts(instant, { timeZoneName: 'long' });
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return message('editorial.dialog.schedule.zone', { name, timeZone: ownTimeZone() });
  };
}

/** Its IANA name, such as Europe/Berlin. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
