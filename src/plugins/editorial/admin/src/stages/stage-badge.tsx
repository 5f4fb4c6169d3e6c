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
  const variant = VARIANTS[stage];
  // Strapi's own colour of such a word is too pale on its ground, and of orange every shade is.
  const colour = variant === 'warning' ? 'neutral800' : `${variant}700`;
  return (
    <Status variant={variant} size="S" maxWidth="max-content">
      <Typography tag="span" variant="omega" fontWeight="bold" textColor={colour}>
        {message(`editorial.stage.${stage}`)}
      </Typography>
    </Status>
  );
}
