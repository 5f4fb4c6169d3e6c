import { Typography } from '@strapi/design-system';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { departureOf } from './departure';
import { useInstantWords } from '../steps/instant-words';

/** When the text goes out, in the person's own time zone. */
export function DepartureLine({ status }: { readonly status: WorkflowStatus }) {
  const message = useMessages();
  const inWords = useInstantWords();
  const departure = departureOf(status, new Date());
  if (!departure || status.scheduledFor === null) return null;
  const when = inWords(status.scheduledFor);
  return (
    <Typography variant="pi" fontWeight="bold" textColor="neutral800">
      {message(departure, { when })}
    </Typography>
  );
}
