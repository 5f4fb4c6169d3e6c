import { Flex, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { useInstantWords } from '../steps/instant-words';
import { useZoneWords } from '../steps/zone-words';
import type { CalendarNow } from './use-calendar';

interface CalendarNotesProps {
  readonly calendar: CalendarNow;
  readonly isNarrowed: boolean;
  /** Of the line that entries are described by. */
  readonly keysId: string;
}

/** What has to be known of the calendar to read it right: whose clock it goes by, what it leaves out, which keys it has. */
export function CalendarNotes({ calendar, isNarrowed, keysId }: CalendarNotesProps) {
  const message = useMessages();
  const inWords = useInstantWords();
  const zoneWords = useZoneWords();
  const isEmpty = calendar.isLoaded && !calendar.isLoading && calendar.entries.length === 0;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {zoneWords(new Date())} <span id={keysId}>{message('editorial.calendar.keys')}</span>
      </Typography>
      {isEmpty ? (
        <Typography textColor="neutral800">
          {message(isNarrowed ? 'editorial.calendar.empty.narrowed' : 'editorial.calendar.empty')}
        </Typography>
      ) : null}
      {calendar.unshown.map(({ kind, count, isMore, after }) => (
        <Typography key={kind} fontWeight="semiBold" textColor="neutral800">
          {message(isMore ? 'editorial.calendar.unshown.many' : 'editorial.calendar.unshown', {
            kind: message(`editorial.calendar.kind.${kind}`),
            count,
            when: inWords(after),
          })}
        </Typography>
      ))}
    </Flex>
  );
}
