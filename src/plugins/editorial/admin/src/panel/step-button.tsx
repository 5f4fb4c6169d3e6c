import { Button, type ButtonProps, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { StepOffer } from '../../../contracts/workflow';
import type { Refusal } from '../../../domain/workflow/refusals';
import type { StepName } from '../../../domain/workflow/transitions';
import { useMessages } from '../messages';

const VARIANTS: Partial<Record<StepName, ButtonProps['variant']>> = {
  discard_changes: 'danger-light',
  unpublish: 'danger-light',
};

interface StepButtonProps {
  readonly offer: StepOffer;
  readonly isMain?: boolean;
  /** Every step waits for the person: the hint above the buttons says for what. */
  readonly isHeld: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (offer: StepOffer) => void;
}

export function StepButton({ offer, isMain = false, isHeld, isBusy, onChoose }: StepButtonProps) {
  const message = useMessages();
  const hintId = useId();
  const variant = isMain ? 'default' : (VARIANTS[offer.name] ?? 'secondary');
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button
        fullWidth
        variant={variant}
        disabled={isHeld || isBusy || !offer.allowed}
        aria-describedby={offer.refusal ? hintId : undefined}
        onClick={() => onChoose(offer)}
      >
        {message(`editorial.step.${offer.name}`)}
      </Button>
      {offer.refusal ? <Hint id={hintId} refusal={offer.refusal} /> : null}
    </Flex>
  );
}

function Hint({ id, refusal }: { readonly id: string; readonly refusal: Refusal }) {
  return (
    <Flex id={id} direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {refusal.message}
      </Typography>
      {refusal.items?.map((item) => (
        <Typography key={`${item.field} ${item.code}`} variant="pi" textColor="danger600">
          {item.message}
        </Typography>
      ))}
      {refusal.documents?.map((document) => (
        <Typography key={document.documentId} variant="pi" textColor="danger600">
          {document.title}
        </Typography>
      ))}
    </Flex>
  );
}
