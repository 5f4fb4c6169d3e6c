import { Box, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { ListedCase } from '../../../contracts/queue';
import { useEditView } from '../governed/use-edit-view';
import { type MessageId, useMessages } from '../messages';
import type { CasesQuery } from '../newsroom/cases-query';
import { newsroomApi } from '../newsroom/newsroom-api';

const LISTED = 5;

interface TextListProps {
  readonly asked: Pick<CasesQuery, 'list' | 'assignee' | 'stages' | 'sort'>;
  /** The same question in the address of the newsroom. */
  readonly address: string;
  readonly none: MessageId;
  /** What is said below a title. */
  readonly line: (item: ListedCase) => ReactNode;
}

/** The first few of a list of the newsroom, with the way to all of it. */
export function TextList({ asked, address, none, line }: TextListProps) {
  const message = useMessages();
  const editViewOf = useEditView();
  const { data, isError, isLoading } = newsroomApi.useCasesQuery(
    { ...asked, page: 1, limit: LISTED },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  if (data.items.length === 0) return <Widget.NoData>{message(none)}</Widget.NoData>;
  const more = data.total - data.items.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {data.items.map((item) => (
          <Box tag="li" key={`${item.uid} ${item.documentId} ${item.locale}`}>
            <Link tag={NavLink} to={editViewOf(item)}>
              {item.title}
            </Link>
            {line(item)}
          </Box>
        ))}
      </Flex>
      {more > 0 ? (
        <Link tag={NavLink} to={`/plugins/editorial?${address}`}>
          {message('editorial.widget.more', { count: more })}
        </Link>
      ) : null}
    </Flex>
  );
}
