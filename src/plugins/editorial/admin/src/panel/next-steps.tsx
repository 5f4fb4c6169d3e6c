import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { StepOffer, WorkflowStatus } from '../../../contracts/workflow';
import type { StepName } from '../../../domain/workflow/transitions';
import { type MessageId, useMessages } from '../messages';
import { ConfirmDiscard } from './confirm-discard';
import { sortOffers } from './offers';
import { ReasonDialog } from './reason-dialog';
import { SectionNote } from './section';
import { StepButton } from './step-button';

interface NextStepsProps {
  readonly status: WorkflowStatus;
  readonly waiting: readonly MessageId[];
  readonly isBusy: boolean;
  /** True once the step is done; a dialog stays open, with its text, until then. */
  readonly onStep: (step: StepName, reason?: string) => Promise<boolean>;
}

export function NextSteps({ status, waiting, isBusy, onStep }: NextStepsProps) {
  const message = useMessages();
  const [asked, setAsked] = useState<StepOffer>();
  const { main, others, forOthers } = sortOffers(status);
  const close = () => setAsked(undefined);

  const choose = (offer: StepOffer) => {
    if (needsDialog(offer)) setAsked(offer);
    else void onStep(offer.name);
  };
  const performAsked = async (reason?: string) => {
    if (asked && (await onStep(asked.name, reason))) close();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={message('editorial.panel.steps')}>
      {waiting.map((id) => (
        <Typography key={id} variant="pi" textColor="warning700" role="status">
          {message(id)}
        </Typography>
      ))}
      {main ? <StepButton offer={main} isMain isHeld={waiting.length > 0} isBusy={isBusy} onChoose={choose} /> : null}
      {others.map((offer) => (
        <StepButton key={offer.name} offer={offer} isHeld={waiting.length > 0} isBusy={isBusy} onChoose={choose} />
      ))}
      {forOthers.map(({ name, refusal }) => (
        <SectionNote key={name}>{refusal?.message}</SectionNote>
      ))}
      {asked?.needsReason ? (
        <ReasonDialog step={asked.name} isBusy={isBusy} onClose={close} onConfirm={performAsked} />
      ) : null}
      {asked && !asked.needsReason ? (
        <ConfirmDiscard isBusy={isBusy} onClose={close} onConfirm={() => performAsked()} />
      ) : null}
    </Flex>
  );
}

function needsDialog({ name, needsReason }: StepOffer): boolean {
  return needsReason || name === 'discard_changes';
}
