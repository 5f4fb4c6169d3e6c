import { Flex, Link, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ListedCase } from '../../../contracts/queue';
import { useEditView } from '../governed/use-edit-view';
import { useMessages } from '../messages';
import { DueMark, namesOf } from '../plan/due-mark';
import { LiveMark } from '../stages/live-mark';
import { StageBadge } from '../stages/stage-badge';

export interface QueueRow extends ListedCase {
  readonly id: string;
}

/** Its cells stand in the order of the columns of the table. */
export function QueueLine({ row }: { readonly row: QueueRow }) {
  const message = useMessages();
  const { plan } = row;
  return (
    <Table.Row>
      <Table.CheckboxCell id={row.id} aria-label={message('editorial.newsroom.select', { title: row.title })} />
      <TitleCell row={row} />
      <Table.Cell>
        <Flex gap={2} alignItems="center" wrap="wrap">
          <StageBadge stage={row.stage} />
          {row.isLive && row.stage !== 'published' ? <LiveMark /> : null}
        </Flex>
      </Table.Cell>
      <Table.Cell>{plan.dueAt === null ? <Typography>–</Typography> : <DueMark plan={plan} />}</Table.Cell>
      <Table.Cell>
        <Wrapping textColor="neutral800">{namesOf(plan) || '–'}</Wrapping>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800" fontWeight={plan.priority === 'urgent' ? 'bold' : undefined}>
          {message(`editorial.plan.priority.${plan.priority}`)}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Wrapping textColor="neutral800">{row.submittedBy || '–'}</Wrapping>
      </Table.Cell>
    </Table.Row>
  );
}

function TitleCell({ row }: { readonly row: QueueRow }) {
  const editViewOf = useEditView();
  return (
    <Table.Cell>
      <Title>
        <Link tag={NavLink} to={editViewOf(row)}>
          {row.title}
        </Link>
        <Typography tag="div" variant="pi" textColor="neutral600">
          {[row.plural, row.locale].filter(Boolean).join(' · ')}
        </Typography>
      </Title>
    </Table.Cell>
  );
}

/** Strapi keeps cells in one line; a long headline would push what is due when out of sight. */
const Wrapping = styled(Typography)`
  white-space: normal;
`;

const Title = styled.div`
  min-width: 18rem;
  white-space: normal;
  overflow-wrap: anywhere;

  a,
  a > span {
    white-space: normal;
  }
`;
