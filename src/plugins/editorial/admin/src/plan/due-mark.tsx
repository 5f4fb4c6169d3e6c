import { Box, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PlanView } from '../../../contracts/planning';
import { useMessages } from '../messages';

/** The day and hour at which something is due, in the person's own time zone; past it, with a word that says so. */
export function DueMark({ plan }: { readonly plan: PlanView }) {
  const message = useMessages();
  const { formatDate } = useIntl();
  if (plan.dueAt === null) return null;
  const when = formatDate(plan.dueAt, { dateStyle: 'medium', timeStyle: 'short' });
  if (!plan.isOverdue) return <Typography textColor="neutral800">{when}</Typography>;
  return (
    <Box>
      <Typography tag="div" textColor="danger700">
        {when}
      </Typography>
      <Status variant="danger" size="S" maxWidth="max-content">
        <Typography tag="span" variant="pi" fontWeight="bold">
          {message('editorial.plan.overdue')}
        </Typography>
      </Status>
    </Box>
  );
}

export function namesOf({ assignees }: PlanView): string {
  return assignees.map(({ name }) => name).join(', ');
}
