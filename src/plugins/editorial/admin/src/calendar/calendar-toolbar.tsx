import { Button, Flex, IconButton, Loader, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useMessages } from '../messages';
import { KindToggles } from './kind-toggles';
import type { AskedCalendar } from './use-calendar-address';
import { stepped, VIEWS } from './views';

interface CalendarToolbarProps {
  readonly asked: AskedCalendar;
  /** What is seen, in words: a month, a week, a day. */
  readonly title: string;
  readonly isLoading: boolean;
}

/** Where one is in time and how much of it is seen. */
export function CalendarToolbar({ asked, title, isLoading }: CalendarToolbarProps) {
  const message = useMessages();
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
      <Flex gap={2} alignItems="center">
        <TimeButtons asked={asked} />
        <Typography tag="h2" variant="beta" aria-live="polite" paddingLeft={2}>
          {title}
        </Typography>
        {isLoading ? <Loader small>{message('editorial.calendar.loading')}</Loader> : null}
      </Flex>
      <Flex gap={6} alignItems="center" wrap="wrap">
        <KindToggles asked={asked} />
        <ViewButtons asked={asked} />
      </Flex>
    </Flex>
  );
}

type Asking = Pick<CalendarToolbarProps, 'asked'>;

const DIRECTIONS = [
  { name: 'previous', by: -1, Icon: ChevronLeft },
  { name: 'next', by: 1, Icon: ChevronRight },
] as const;

function TimeButtons({ asked: { view, day, go } }: Asking) {
  const message = useMessages();
  return (
    <>
      {DIRECTIONS.map(({ name, by, Icon }) => (
        <IconButton
          key={name}
          variant="tertiary"
          label={message(`editorial.calendar.${name}.${view}`)}
          onClick={() => go({ date: stepped(view, day, by) })}
        >
          <Icon />
        </IconButton>
      ))}
      <Button variant="tertiary" onClick={() => go({ date: undefined })}>
        {message('editorial.calendar.today')}
      </Button>
    </>
  );
}

function ViewButtons({ asked: { view, go } }: Asking) {
  const message = useMessages();
  return (
    <Flex role="group" aria-label={message('editorial.calendar.view')} gap={1}>
      {VIEWS.map((one) => (
        <Button
          key={one}
          variant={one === view ? 'secondary' : 'tertiary'}
          aria-pressed={one === view}
          onClick={() => go({ view: one })}
        >
          {message(`editorial.calendar.view.${one}`)}
        </Button>
      ))}
    </Flex>
  );
}
