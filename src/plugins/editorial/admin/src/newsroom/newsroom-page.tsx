import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { LISTS } from '../../../contracts/queue';
import { useMessages } from '../messages';
import { QueueFilters } from './queue-filters';
import { QueueTable } from './queue-table';
import { useAsked } from './use-asked';

/** Where editors and reviewers see what there is to do, over all types. */
export function NewsroomPage() {
  const message = useMessages();
  const asked = useAsked();
  return (
    <Page.Main>
      <Page.Title>{message('editorial.newsroom.title')}</Page.Title>
      <Layouts.Header title={message('editorial.newsroom.title')} subtitle={message('editorial.newsroom.explained')} />
      <Layouts.Content>
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
      </Layouts.Content>
    </Page.Main>
  );
}
