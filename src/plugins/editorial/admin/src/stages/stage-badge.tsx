import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { Stage } from '../../../domain/workflow/stages';
import { useMessages } from '../messages';

const VARIANTS = {
  draft: 'secondary',
  in_review: 'primary',
  changes_requested: 'warning',
  approved: 'alternative',
  scheduled: 'alternative',
  published: 'success',
  retracted: 'danger',
  archived: 'neutral',
} as const satisfies Record<Stage, StatusVariant>;

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const message = useMessages();
  return (
    <Status variant={VARIANTS[stage]} size="S" maxWidth="max-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {message(`editorial.stage.${stage}`)}
      </Typography>
    </Status>
  );
}
