import { Box, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { editViewOf } from '../edit-view';
import { useMessages } from '../messages';
import { newsroomApi } from '../newsroom/newsroom-api';
import { DueMark } from '../plan/due-mark';
import { useOwnAccount } from '../plan/use-plan';

const LISTED = 5;

/** What the signed-in person is late with, the oldest date first. */
export function MineOverdue() {
  const message = useMessages();
  const query = { list: 'overdue', assignee: useOwnAccount(), page: 1, limit: LISTED } as const;
  const { data, isError, isLoading } = newsroomApi.useCasesQuery(query, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  if (data.items.length === 0) return <Widget.NoData>{message('editorial.widget.overdue.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {data.items.map((item) => (
        <Box tag="li" key={`${item.uid} ${item.documentId} ${item.locale}`}>
          <Link tag={NavLink} to={editViewOf(item)}>
            {item.title}
          </Link>
          <DueMark plan={item.plan} />
        </Box>
      ))}
    </Flex>
  );
}
