import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { type MessageId, useMessages } from '../messages';

interface WaitingForProps {
  readonly id: string;
  readonly reasons: readonly MessageId[];
}

/** Why no step can be taken just now, and what to do first. */
export function WaitingFor({ id, reasons }: WaitingForProps) {
  const message = useMessages();
  return (
    <Flex
      id={id}
      role="status"
      alignItems="flex-start"
      gap={2}
      padding={3}
      background="warning100"
      borderColor="warning200"
      hasRadius
    >
      <WarningCircle fill="warning600" aria-hidden style={{ flexShrink: 0, marginTop: '0.2rem' }} />
      <Flex direction="column" alignItems="stretch" gap={1}>
        {reasons.map((reason) => (
          <Typography key={reason} variant="pi" textColor="neutral800">
            {message(reason)}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
}
