import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Flex, IconButton, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { ActivityEntry } from '../../../contracts/activity';
import { useEditView } from '../governed/use-edit-view';
import { useMessages } from '../messages';
import { useParticulars } from '../panel/use-particulars';

const COLUMNS = ['who', 'text', 'when', 'reason'] as const;

interface ActivityTableProps {
  readonly entries: readonly ActivityEntry[];
  /** Narrows to one text. */
  readonly onText: (documentId: string) => void;
}

export function ActivityTable({ entries, onText }: ActivityTableProps) {
  const message = useMessages();
  return (
    <Table colCount={COLUMNS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {message(`editorial.activity.column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} onText={onText} />
        ))}
      </Tbody>
    </Table>
  );
}

function Line({ entry, onText }: { readonly entry: ActivityEntry; readonly onText: ActivityTableProps['onText'] }) {
  const message = useMessages();
  const editViewOf = useEditView();
  const { formatMessage } = useIntl();
  const did = formatMessage({ id: `editorial.event.${entry.step}`, defaultMessage: entry.step });
  return (
    <Tr>
      <Td>
        <Typography textColor="neutral800">
          <Typography tag="span" fontWeight="bold">
            {entry.actor}
          </Typography>{' '}
          {did}
        </Typography>
      </Td>
      <Td>
        <Flex gap={2} alignItems="flex-start">
          <div>
            <Link tag={NavLink} to={editViewOf(entry)}>
              {entry.title}
            </Link>
            <Typography tag="div" variant="pi" textColor="neutral600">
              {[entry.plural, entry.locale].filter(Boolean).join(' · ')}
            </Typography>
          </div>
          <IconButton
            size="XS"
            variant="ghost"
            label={message('editorial.activity.only', { title: entry.title })}
            onClick={() => onText(entry.documentId)}
          >
            <Filter />
          </IconButton>
        </Flex>
      </Td>
      <Td>
        <When at={entry.at} />
      </Td>
      <Td>
        <Particulars entry={entry} />
      </Td>
    </Tr>
  );
}

function When({ at }: { readonly at: string }) {
  const { formatDate } = useIntl();
  return (
    <>
      <Typography tag="div" textColor="neutral800">
        <RelativeTime timestamp={new Date(at)} />
      </Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
      </Typography>
    </>
  );
}

function Particulars({ entry }: { readonly entry: ActivityEntry }) {
  const lines = useParticulars(entry, []);
  return (
    <>
      {entry.reason ? (
        <Typography tag="div" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {entry.reason}
        </Typography>
      ) : null}
      {lines.map((line) => (
        <Typography key={line} tag="div" variant="pi" textColor="neutral700">
          {line}
        </Typography>
      ))}
    </>
  );
}
