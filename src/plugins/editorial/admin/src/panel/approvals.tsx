import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import type { ApprovalView, WorkflowStatus } from '../../../contracts/workflow';
import type { Stage } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import { Section } from './section';

const UNDER_REVIEW: ReadonlySet<Stage> = new Set<Stage>(['in_review', 'approved', 'scheduled']);

export function Approvals({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  const { approvals, approvalsNeeded, stage } = status;
  if (!UNDER_REVIEW.has(stage)) return null;
  return (
    <Section
      title={message('editorial.approvals.title')}
      aside={
        <Typography variant="pi" textColor="neutral600">
          {message('editorial.approvals.count', { count: approvals.length, needed: approvalsNeeded })}
        </Typography>
      }
    >
      {approvals.map((approval) => (
        <Approval key={`${approval.actor} ${approval.at}`} approval={approval} />
      ))}
    </Section>
  );
}

function Approval({ approval }: { readonly approval: ApprovalView }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="stretch">
      <Typography variant="pi" textColor="neutral800">
        {approval.actor}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <RelativeTime timestamp={new Date(approval.at)} />
        {approval.hasOwnEdits ? ` · ${message('editorial.approvals.own-edits')}` : null}
      </Typography>
    </Flex>
  );
}
