import { Flex, Typography } from '@strapi/design-system';
import { type MessageId, useMessages } from '../messages';

interface WaitingForProps {
  readonly id: string;
  readonly reasons: readonly MessageId[];
}

/** Why no step can be taken just now, and what to do first. */
export function WaitingFor({ id, reasons }: WaitingForProps) {
  const message = useMessages();
  return (
    <Flex id={id} role="status" direction="column" alignItems="stretch" gap={1}>
      {reasons.map((reason) => (
        <Typography key={reason} variant="pi" textColor="warning700">
          {message(reason)}
        </Typography>
      ))}
    </Flex>
  );
}
