import { Box, Flex, VisuallyHidden } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type KeyboardEvent, useId, useState } from 'react';
import { QueueFilters } from '../newsroom/queue-filters';
import { useAsked } from '../newsroom/use-asked';
import { CalendarGrid } from './calendar-grid';
import { CalendarLook } from './calendar-look';
import { CalendarNotes } from './calendar-notes';
import { CalendarToolbar } from './calendar-toolbar';
import { onEntryKey } from './entry-keys';
import { DropWarning } from './drop-warning';
import { OverdueDialog } from './overdue-dialog';
import { RescheduleDialog } from './reschedule-dialog';
import { useCalendar } from './use-calendar';
import { useCalendarAddress } from './use-calendar-address';
import { entryIdAt, useEntryFocus } from './use-entry-focus';
import { useEvents } from './use-events';
import { useHands } from './use-hands';

/** What is scheduled, due and published, by month, week and day; moved by dragging or with the keys. */
export function CalendarPlace() {
  const asked = useCalendarAddress();
  const filters = useAsked();
  const calendar = useCalendar(asked);
  const focus = useEntryFocus();
  const [title, setTitle] = useState('');
  const keysId = useId();
  const hands = useHands({ ...calendar, ...focus, keysId }, asked, setTitle);
  const events = useEvents(calendar);
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = calendar.entries.find(({ id }) => id === entryIdAt(event.target));
    if (entry) onEntryKey(event, entry, calendar);
  };
  if (calendar.isError) return <Page.Error />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <QueueFilters asked={filters} without={['stage', 'due']} called={{ assignee: 'editorial.activity.person' }} />
      <CalendarToolbar asked={asked} title={title} isLoading={calendar.isLoading} />
      <CalendarNotes calendar={calendar} isNarrowed={filters.isNarrowed} keysId={keysId} />
      <CalendarLook aria-busy={calendar.isLoading} onKeyDown={onKeyDown} onFocus={focus.onFocus} onBlur={focus.onBlur}>
        <DropWarning>{calendar.warning}</DropWarning>
        <CalendarGrid view={asked.view} day={asked.day} events={events} hands={hands} />
      </CalendarLook>
      <RescheduleDialog calendar={calendar} onClosed={focus.focusEntry} />
      <OverdueDialog calendar={calendar} onClosed={focus.focusEntry} />
      <VisuallyHidden>
        <Box role="status" aria-live="polite">
          {calendar.announcement}
        </Box>
      </VisuallyHidden>
    </Flex>
  );
}
