import { Box, Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { activityApi } from './activity-api';
import { ActivityExport } from './activity-export';
import { ActivityFilters } from './activity-filters';
import { ActivityTable } from './activity-table';
import { narrowingOf } from './narrowing';
import { useActivityAddress } from './use-activity-address';

/** What happened to all the texts that the person may open, newest first. */
export function ActivityPlace() {
  const message = useMessages();
  const asked = useActivityAddress();
  const narrowing = narrowingOf(asked.address);
  const { after } = asked.address;
  const { data, isError, isLoading } = activityApi.useActivityQuery(
    { ...narrowing, ...(after && { after }) },
    { refetchOnMountOrArgChange: true },
  );
  if (isError) return <Page.Error />;
  const next = data?.meta.next ?? undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ActivityFilters asked={asked} aside={<ActivityExport narrowing={narrowing} />} />
      {isLoading || !data ? <Page.Loading /> : null}
      {data?.data.length === 0 ? (
        <Box background="neutral0" hasRadius shadow="tableShadow">
          <EmptyStateLayout
            content={message(asked.isNarrowed ? 'editorial.newsroom.empty.narrowed' : 'editorial.activity.none')}
          />
        </Box>
      ) : null}
      {data && data.data.length > 0 ? (
        <ActivityTable entries={data.data} onText={(document) => asked.ask({ document })} />
      ) : null}
      {after || next ? (
        <Flex gap={2} justifyContent="flex-end">
          {after ? (
            <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={() => asked.goOn(undefined)}>
              {message('editorial.activity.newest')}
            </Button>
          ) : null}
          <Button variant="tertiary" endIcon={<ArrowRight />} disabled={!next} onClick={() => asked.goOn(next)}>
            {message('editorial.activity.older')}
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}
