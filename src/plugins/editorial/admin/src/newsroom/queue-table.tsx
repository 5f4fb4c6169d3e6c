import { Flex, Link, Typography } from '@strapi/design-system';
import { Page, Pagination, Table } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { NavLink } from 'react-router-dom';
import { type ListedCase, MOST_COUNTED } from '../../../contracts/queue';
import { useEditView } from '../governed/use-edit-view';
import { useMessages } from '../messages';
import { DueMark, namesOf } from '../plan/due-mark';
import { LiveMark } from '../stages/live-mark';
import { StageBadge } from '../stages/stage-badge';
import { newsroomApi } from './newsroom-api';
import { QueueBulk } from './queue-bulk';
import type { Asked } from './use-asked';
import { useLastPage } from './use-last-page';

export interface QueueRow extends ListedCase {
  readonly id: string;
}

const COLUMNS = [
  { name: 'title', sortable: true },
  { name: 'stage', sortable: false },
  { name: 'assignees', sortable: false },
  { name: 'due', sortable: true },
  { name: 'priority', sortable: true },
  { name: 'submitted', sortable: true },
] as const;

export function QueueTable({ asked }: { readonly asked: Asked }) {
  const message = useMessages();
  const { data, isError, isFetching } = newsroomApi.useCasesQuery(asked.query);
  const list = useRef<HTMLDivElement>(null);
  useLastPage(asked, data);
  if (isError) return <Page.Error />;
  const rows = (data?.items ?? []).map((item) => ({ ...item, id: `${item.uid} ${item.documentId} ${item.locale}` }));
  const headers = COLUMNS.map((column) => ({ ...column, label: message(`editorial.newsroom.column.${column.name}`) }));
  const { total = 0, isMore = false } = data ?? {};
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
      <Table.Root rows={rows} headers={headers} isLoading={isFetching && !data}>
        <Table.ActionBar>
          <QueueBulk onTaken={() => list.current?.focus({ preventScroll: true })} />
        </Table.ActionBar>
        <Table.Content>
          <Table.Head>
            <Table.HeaderCheckboxCell />
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
          </Table.Head>
          <Table.Loading />
          <Table.Empty
            content={message(asked.isNarrowed ? 'editorial.newsroom.empty.narrowed' : EMPTY[asked.query.list])}
          />
          <Table.Body>
            {rows.map((row) => (
              <QueueLine key={row.id} row={row} />
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      {isMore ? (
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.newsroom.more', { count: MOST_COUNTED })}
        </Typography>
      ) : null}
      <Pagination.Root pageCount={Math.ceil(total / asked.query.limit)} total={total} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Flex>
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

function QueueLine({ row }: { readonly row: QueueRow }) {
  const message = useMessages();
  const editViewOf = useEditView();
  const { plan } = row;
  return (
    <Table.Row>
      <Table.CheckboxCell id={row.id} aria-label={message('editorial.newsroom.select', { title: row.title })} />
      <Table.Cell>
        <Link tag={NavLink} to={editViewOf(row)}>
          {row.title}
        </Link>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {[row.plural, row.locale].filter(Boolean).join(' · ')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Flex gap={2} alignItems="center">
          <StageBadge stage={row.stage} />
          {row.isLive && row.stage !== 'published' ? <LiveMark /> : null}
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{namesOf(plan) || '–'}</Typography>
      </Table.Cell>
      <Table.Cell>{plan.dueAt === null ? <Typography>–</Typography> : <DueMark plan={plan} />}</Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800" fontWeight={plan.priority === 'urgent' ? 'bold' : undefined}>
          {message(`editorial.plan.priority.${plan.priority}`)}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{row.submittedBy || '–'}</Typography>
      </Table.Cell>
    </Table.Row>
  );
}
