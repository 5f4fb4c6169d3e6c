import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import type { ApprovalView, WorkflowStatus } from '../../../contracts/workflow';
import type { Stage } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import { Section } from './section';

const UNDER_REVIEW: ReadonlySet<Stage> = new Set<Stage>(['in_review', 'approved', 'scheduled']);

export function Approvals({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  if (!UNDER_REVIEW.has(status.stage) && !isNoticeWaiting(status)) return null;
  return (
    <Section title={message('editorial.approvals.title')} aside={<Tallies status={status} />}>
      {status.approvals.map((approval) => (
        <Approval key={`${approval.actor} ${approval.at}`} approval={approval} />
      ))}
    </Section>
  );
}

/** The words of a retraction are approved as a text is. */
function isNoticeWaiting({ stage, retraction }: WorkflowStatus): boolean {
  return stage === 'retracted' && retraction.own !== null && retraction.own !== retraction.shown;
}

/** How many there are of how many; for each group where approvals come from groups. */
function Tallies({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="flex-end">
      {status.tallies.map(({ group, given, needed }) => (
        <Typography key={group} variant="pi" textColor={given < needed ? 'neutral600' : 'success600'}>
          {group === null
            ? message('editorial.approvals.count', { count: given, needed })
            : message('editorial.approvals.group', { group, count: given, needed })}
        </Typography>
      ))}
    </Flex>
  );
}

function Approval({ approval }: { readonly approval: ApprovalView }) {
  const message = useMessages();
  const { actor, at, countsFor, hasOwnEdits } = approval;
  const notes = [
    ...(countsFor === null ? [] : [message('editorial.approvals.for', { group: countsFor })]),
    ...(hasOwnEdits ? [message('editorial.approvals.own-edits')] : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch">
      <Typography variant="pi" textColor="neutral800">
        {actor}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <RelativeTime timestamp={new Date(at)} />
        {notes.map((note) => ` · ${note}`)}
      </Typography>
    </Flex>
  );
}
