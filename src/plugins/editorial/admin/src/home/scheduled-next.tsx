import { Typography } from '@strapi/design-system';
import { useInstantWords } from '../steps/instant-words';
import { TextList } from './text-list';

/** What goes out by itself, and when: in the person's own time zone. */
export function ScheduledNext() {
  const inWords = useInstantWords();
  return (
    <TextList
      asked={{ list: 'all', stages: 'scheduled', sort: 'scheduled' }}
      address="list=all&stage=scheduled&sort=scheduled:ASC"
      none="editorial.widget.scheduled.none"
      line={({ scheduledFor }) => (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {scheduledFor === null ? null : inWords(scheduledFor)}
        </Typography>
      )}
    />
  );
}
