import { Flex, Typography } from '@strapi/design-system';
import type { Stage } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';
import { LiveMark } from '../stages/live-mark';
import { StageBadge } from '../stages/stage-badge';

/** Where the working copy stands, and what readers see meanwhile. */
export function Standing({ stage, isLive }: { readonly stage: Stage; readonly isLive: boolean }) {
  const message = useMessages();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={2} alignItems="center" wrap="wrap">
        <StageBadge stage={stage} />
        {isLive && stage !== 'published' ? <LiveMark /> : null}
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {message(isLive ? `editorial.standing.live.${stage}` : 'editorial.standing.not-live')}
      </Typography>
    </Flex>
  );
}
