import { Box, Flex, RawTable, RawTbody, RawTd, RawTh, RawThead, RawTr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { RulesOfType, StepRule, WayOfStep } from '../../../contracts/settings';
import type { Need } from '../../../domain/workflow/transitions';
import { useMessages, type MessageId } from '../messages';
import { StageBadge } from '../stages/stage-badge';

const HEADS = ['step', 'from', 'to', 'who', 'needs'] as const;

/** Every step: from where to where, which roles may take it, and what it asks for. */
export function StepsTable({ type }: { readonly type: RulesOfType }) {
  const message = useMessages();
  return (
    <Box
      overflow="auto"
      tabIndex={0}
      role="region"
      aria-label={message('editorial.settings.table', { type: type.name })}
    >
      <Table colCount={HEADS.length} rowCount={type.steps.length + 1}>
        <RawThead>
          <RawTr>
            {HEADS.map((head) => (
              <RawTh key={head} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {message(`editorial.settings.head.${head}`)}
                </Typography>
              </RawTh>
            ))}
          </RawTr>
        </RawThead>
        <RawTbody>
          {type.steps.map((step) => (
            <StepRow key={step.name} step={step} />
          ))}
        </RawTbody>
      </Table>
    </Box>
  );
}

function StepRow({ step }: { readonly step: StepRule }) {
  const message = useMessages();
  const needs = needWords(step).map((id) => message(id));
  return (
    <RawTr>
      <RawTd>
        <Typography fontWeight="semiBold">{message(`editorial.step.${step.name}`)}</Typography>
      </RawTd>
      <RawTd>
        <Flex gap={1} wrap="wrap">
          {step.from.map((stage) => (
            <StageBadge key={stage} stage={stage} />
          ))}
        </Flex>
      </RawTd>
      <RawTd>
        <StageBadge stage={step.to} />
      </RawTd>
      <RawTd>
        {step.ways.map((way, n) => (
          <Who key={n} way={way} />
        ))}
      </RawTd>
      <RawTd>
        {needs.map((words) => (
          <Typography key={words} tag="p" variant="pi">
            {words}
          </Typography>
        ))}
      </RawTd>
    </RawTr>
  );
}

function Who({ way: { isOwnOnly, panel, contentApi } }: { readonly way: WayOfStep }) {
  const message = useMessages();
  const ofPanel = panel.map(({ name, isLimited }) =>
    isLimited ? message('editorial.settings.who.limited', { role: name }) : name,
  );
  const ofApi = contentApi.map((role) => message('editorial.settings.who.content-api', { role }));
  const roles = [...ofPanel, ...ofApi].join(', ') || message('editorial.settings.who.nobody');
  return (
    <Typography tag="p" variant="pi">
      {isOwnOnly ? message('editorial.settings.who.own', { roles }) : roles}
    </Typography>
  );
}

/** What is asked of a text or of the person; the rules on approvals stand above the table. */
const NEEDS: Partial<Record<Need, MessageId>> = {
  ready: 'editorial.settings.need.ready',
  reason: 'editorial.settings.need.reason',
  digestSeen: 'editorial.settings.need.seen',
  approved: 'editorial.settings.need.approved',
  futureInstant: 'editorial.settings.need.instant',
  creditsPublishable: 'editorial.settings.need.credits',
  notReliedOn: 'editorial.settings.need.not-relied-on',
  ownNotice: 'editorial.settings.need.notice',
};

const WHILE: Record<StepRule['while'], MessageId | null> = {
  any: null,
  live: 'editorial.settings.while.live',
  notLive: 'editorial.settings.while.not-live',
};

function needWords({ needs, while: whenever }: StepRule): readonly MessageId[] {
  return [WHILE[whenever], ...needs.map((need) => NEEDS[need] ?? null)].filter((id) => id !== null);
}

const Table = styled(RawTable)`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[3]};
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
