import { Flex, Typography } from '@strapi/design-system';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { LiveMark } from '../stages/live-mark';
import { StageBadge } from '../stages/stage-badge';
import { DepartureLine } from './departure-line';

/** Where the working copy stands, what readers see meanwhile, and when that changes by itself. */
export function Standing({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  const { stage, isLive } = status;
  const hasReaders = isLive || stage === 'retracted';
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} alignItems="center" wrap="wrap">
        <StageBadge stage={stage} />
        {isLive && stage !== 'published' ? <LiveMark /> : null}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {message(hasReaders ? `editorial.standing.live.${stage}` : 'editorial.standing.not-live')}
      </Typography>
      <DepartureLine status={status} />
    </Flex>
  );
}
