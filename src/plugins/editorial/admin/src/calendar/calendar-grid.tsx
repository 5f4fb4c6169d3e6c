import type {
  CalendarOptions,
  DateSpanApi,
  DayCellMountArg,
  DatesSetArg,
  EventApi,
  EventClickArg,
  EventContentArg,
  EventDropArg,
  EventMountArg,
} from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import { memo, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import { EntryFace } from './entry-face';
import { entryOf } from './grid-events';
import { languageFor, LANGUAGES } from './languages';
import type { Day, ViewName } from './views';

const PLUGINS = [dayGridPlugin, timeGridPlugin, interactionPlugin];

const GRIDS: Readonly<Record<ViewName, string>> = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' };

/** Entries of a day in a month before the rest is behind a link. */
const MOST_OF_A_DAY = 4;

export interface GridHands {
  readonly onDates: (dates: DatesSetArg) => void;
  readonly onOpen: (click: EventClickArg) => void;
  readonly onDrop: (drop: EventDropArg) => void;
  readonly onPickUp: () => void;
  readonly onLetGo: () => void;
  readonly mayLand: (span: DateSpanApi, event: EventApi | null) => boolean;
  readonly onMount: (mounted: EventMountArg) => void;
  readonly onDay: (day: Date) => void;
}

interface CalendarGridProps {
  readonly view: ViewName;
  readonly day: Day;
  readonly events: CalendarOptions['events'];
  /** The same object for as long as the page is there: what changes while an entry is dragged must not draw it anew. */
  readonly hands: GridHands;
}

/** The library, told what the newsroom's calendar is like; dates are those of the browser's clock. */
export const CalendarGrid = memo(function CalendarGrid({ view, day, events, hands }: CalendarGridProps) {
  const message = useMessages();
  const { locale, formatTime } = useIntl();
  const calendar = useRef<FullCalendar>(null);
  useEffect(() => calendar.current?.getApi().changeView(GRIDS[view], day), [view, day]);
  return (
    <FullCalendar
      ref={calendar}
      plugins={PLUGINS}
      initialView={GRIDS[view]}
      initialDate={day}
      headerToolbar={false}
      locales={LANGUAGES}
      locale={languageFor(locale)}
      timeZone="local"
      {...(view === 'month' ? { contentHeight: 'auto' } : { contentHeight: '65vh' })}
      {...LOOK}
      moreLinkContent={({ num }) => message('editorial.calendar.more.day', { count: num })}
      moreLinkHint={(num) => message('editorial.calendar.more.day', { count: num })}
      slotLabelContent={({ date }) => formatTime(date, { timeStyle: 'short' })}
      navLinkHint={(name) => message('editorial.calendar.go', { day: name })}
      closeHint={message('editorial.dialog.close')}
      navLinkDayClick={hands.onDay}
      events={events}
      eventContent={faceOf}
      dayCellDidMount={nameByContent}
      eventDidMount={hands.onMount}
      eventClick={hands.onOpen}
      datesSet={hands.onDates}
      eventAllow={hands.mayLand}
      eventDragStart={hands.onPickUp}
      eventDragStop={hands.onLetGo}
      eventDrop={hands.onDrop}
    />
  );
});

const LOOK: CalendarOptions = {
  navLinks: true,
  nowIndicator: true,
  allDaySlot: false,
  scrollTime: '07:00:00',
  snapDuration: '00:15:00',
  eventDisplay: 'block',
  eventMinHeight: 26,
  eventOrder: 'start,title',
  eventDurationEditable: false,
  dragRevertDuration: 150,
  dayMaxEvents: MOST_OF_A_DAY,
  slotEventOverlap: false,
};

/** A day is more than its number, which the library would have it called by. */
function nameByContent({ el }: DayCellMountArg): void {
  el.removeAttribute('aria-labelledby');
}

function faceOf({ event }: EventContentArg) {
  const entry = entryOf(event);
  return entry ? <EntryFace entry={entry} /> : null;
}
