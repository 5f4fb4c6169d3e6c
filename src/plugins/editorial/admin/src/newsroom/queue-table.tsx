import { Flex, Typography } from '@strapi/design-system';
import { Page, Pagination, Table } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { type ListedCase, MOST_COUNTED } from '../../../contracts/queue';
import { useMessages } from '../messages';
import { USUAL_PAGE } from './address';
import { newsroomApi } from './newsroom-api';
import { QueueBulk } from './queue-bulk';
import { QueueLine } from './queue-line';
import type { Asked } from './use-asked';
import { useLastPage } from './use-last-page';

const COLUMNS = [
  { name: 'title', sortable: true },
  { name: 'stage', sortable: false },
  { name: 'due', sortable: true },
  { name: 'assignees', sortable: false },
  { name: 'priority', sortable: true },
  { name: 'submitted', sortable: true },
] as const;

export function QueueTable({ asked }: { readonly asked: Asked }) {
  const message = useMessages();
  const { data, isError, isFetching } = newsroomApi.useCasesQuery(asked.query);
  const list = useRef<HTMLDivElement>(null);
  useLastPage(asked, data);
  if (isError) return <Page.Error />;
  return (
    <Flex
      ref={list}
      tabIndex={-1}
      role="group"
      aria-label={message(`editorial.newsroom.list.${asked.query.list}`)}
      direction="column"
      alignItems="stretch"
      gap={4}
    >
      <QueueRows
        asked={asked}
        items={data?.items ?? []}
        isLoading={isFetching && !data}
        onTaken={() => list.current?.focus({ preventScroll: true })}
      />
      {data && data.total > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {data.isMore
            ? message('editorial.newsroom.more', { count: MOST_COUNTED })
            : message('editorial.newsroom.count', { count: data.total })}
        </Typography>
      ) : null}
      <Pages total={data?.total ?? 0} of={asked.query.limit} />
    </Flex>
  );
}

interface QueueRowsProps {
  readonly asked: Asked;
  readonly items: readonly ListedCase[];
  readonly isLoading: boolean;
  readonly onTaken: () => void;
}

function QueueRows({ asked: { isNarrowed, query }, items, isLoading, onTaken }: QueueRowsProps) {
  const message = useMessages();
  const rows = items.map((item) => ({ ...item, id: `${item.uid} ${item.documentId} ${item.locale}` }));
  const headers = COLUMNS.map((column) => ({ ...column, label: message(`editorial.newsroom.column.${column.name}`) }));
  return (
    <Table.Root rows={rows} headers={headers} isLoading={isLoading}>
      <Table.ActionBar>
        <QueueBulk onTaken={onTaken} />
      </Table.ActionBar>
      <Table.Content>
        <Table.Head>
          <Table.HeaderCheckboxCell />
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Loading />
        <Table.Empty content={message(isNarrowed ? 'editorial.newsroom.empty.narrowed' : EMPTY[query.list])} />
        <Table.Body>
          {rows.map((row) => (
            <QueueLine key={row.id} row={row} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
}

function Pages({ total, of }: { readonly total: number; readonly of: number }) {
  return (
    <Pagination.Root pageCount={Math.ceil(total / of)} total={total} defaultPageSize={USUAL_PAGE}>
      <Pagination.PageSize />
      <Pagination.Links />
    </Pagination.Root>
  );
}

const EMPTY = {
  review: 'editorial.newsroom.empty.review',
  returned: 'editorial.newsroom.empty.returned',
  mine: 'editorial.newsroom.empty.mine',
  unassigned: 'editorial.newsroom.empty.unassigned',
  overdue: 'editorial.newsroom.empty.overdue',
  all: 'editorial.newsroom.empty.all',
} as const;
