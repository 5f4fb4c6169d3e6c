import {
  Box,
  Checkbox,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { MAIL_MODES, NOTICE_KINDS, type Choice, type NoticeKind } from '../../../domain/notices/kinds';
import { useMessages } from '../messages';
import { noticeApi } from './notice-api';
import { Sheet } from './sheet';

/** What the person wants to hear of, and where; kept as soon as it is chosen. */
export function Choices() {
  const message = useMessages();
  const { formatTime } = useIntl();
  const choose = useChoose();
  const { data: settings, isLoading, isError } = noticeApi.useNoticeSettingsQuery();
  if (isLoading) return <Page.Loading />;
  if (isError || !settings) return <Page.Error />;
  const { choices, hasMail, digestHour } = settings;
  const digestAt = formatTime(new Date(Date.UTC(2000, 0, 1, digestHour)), { timeStyle: 'short' });
  return (
    <Sheet>
      <Typography textColor="neutral600">
        {hasMail ? message('editorial.notices.explained', { time: digestAt }) : message('editorial.notices.no-mail')}
      </Typography>
      <Table colCount={3} rowCount={NOTICE_KINDS.length + 1}>
        <Thead>
          <Tr>
            {(['about', 'panel', 'mail'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{message(`editorial.notices.column.${column}`)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {NOTICE_KINDS.map((kind) => (
            <ChoiceRow
              key={kind}
              kind={kind}
              choice={choices[kind]}
              hasMail={hasMail}
              onChoose={(choice) => void choose({ [kind]: choice })}
            />
          ))}
        </Tbody>
      </Table>
    </Sheet>
  );
}

interface ChoiceRowProps {
  readonly kind: NoticeKind;
  readonly choice: Choice;
  readonly hasMail: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function ChoiceRow({ kind, choice, hasMail, onChoose }: ChoiceRowProps) {
  const message = useMessages();
  const about = message(`editorial.notices.kind.${kind}`);
  return (
    <Tr>
      <Td>
        <Typography>{about}</Typography>
      </Td>
      <Td>
        <Checkbox
          aria-label={`${about}: ${message('editorial.notices.column.panel')}`}
          checked={choice.panel}
          onCheckedChange={(panel) => onChoose({ ...choice, panel: panel === true })}
        />
      </Td>
      <Td>
        <Box maxWidth="24rem">
          <SingleSelect
            aria-label={`${about}: ${message('editorial.notices.column.mail')}`}
            value={choice.mail}
            disabled={!hasMail}
            onChange={(chosen) => {
              const mail = MAIL_MODES.find((mode) => mode === chosen);
              if (mail) onChoose({ ...choice, mail });
            }}
          >
            {MAIL_MODES.map((mode) => (
              <SingleSelectOption key={mode} value={mode}>
                {message(`editorial.notices.mail.${mode}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Box>
      </Td>
    </Tr>
  );
}

function useChoose() {
  const message = useMessages();
  const { toggleNotification } = useNotification();
  const [choose] = noticeApi.useChooseNoticesMutation();
  return async (changed: Parameters<typeof choose>[0]) => {
    const answer = await choose(changed);
    if ('error' in answer) toggleNotification({ type: 'danger', message: message('editorial.notices.not-kept') });
  };
}
