import { Box, Tabs } from '@strapi/design-system';
import { LISTS } from '../../../contracts/queue';
import { useMessages } from '../messages';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { useAsked } from './use-asked';

/** Lists of what there is to do. */
export function QueuePlace() {
  const message = useMessages();
  const asked = useAsked();
  return (
    <Tabs.Root value={asked.query.list} onValueChange={(list: string) => asked.ask({ list })}>
      <Tabs.List aria-label={message('editorial.newsroom.lists')}>
        {LISTS.map((list) => (
          <Tabs.Trigger key={list} value={list}>
            {message(`editorial.newsroom.list.${list}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={asked.query.list}>
        <Box padding={6}>
          <QueueFilters asked={asked} />
          <QueueTable key={asked.query.list} asked={asked} />
        </Box>
      </Tabs.Content>
    </Tabs.Root>
  );
}
