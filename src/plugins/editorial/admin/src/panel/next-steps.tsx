import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { type Choice, choicesOf } from './choices';
import { ChoiceButton } from './choice-button';
import { ConfirmDiscard } from './confirm-discard';
import { ReasonDialog } from './reason-dialog';
import { SectionNote } from './section';

interface NextStepsProps {
  readonly status: WorkflowStatus;
  /** Something comes first; the panel says what. */
  readonly isHeld: boolean;
  readonly isBusy: boolean;
  /** True once it is done; a dialog stays open, with its text, until then. */
  readonly onChoice: (choice: Choice, reason?: string) => Promise<boolean>;
  /** The button that was used may be gone, and the focus with it. */
  readonly onFocusLost: () => void;
}

export function NextSteps({ status, isHeld, isBusy, onChoice, onFocusLost }: NextStepsProps) {
  const message = useMessages();
  const [asked, setAsked] = useState<Choice>();
  const { main, others, forOthers } = choicesOf(status);
  const buttons = { isHeld, isBusy, onChoose: choose };
  const dialog = { isBusy, onClose: () => setAsked(undefined), onClosed: onFocusLost };

  async function choose(choice: Choice) {
    if (needsDialog(choice)) return setAsked(choice);
    if (await onChoice(choice)) onFocusLost();
  }
  async function performAsked(reason?: string) {
    if (asked && (await onChoice(asked, reason))) setAsked(undefined);
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={message('editorial.panel.steps')}>
      {main ? <ChoiceButton choice={main} isMain {...buttons} /> : null}
      {others.map((choice) => (
        <ChoiceButton key={choice.name} choice={choice} {...buttons} />
      ))}
      {forOthers.map(({ name, refusal }) => (
        <SectionNote key={name}>{refusal?.message}</SectionNote>
      ))}
      {asked?.offer.needsReason ? <ReasonDialog step={asked.offer.name} {...dialog} onConfirm={performAsked} /> : null}
      {asked && !asked.offer.needsReason ? <ConfirmDiscard {...dialog} onConfirm={() => performAsked()} /> : null}
    </Flex>
  );
}

function needsDialog({ name, offer }: Choice): boolean {
  return offer.needsReason || name === 'discard_changes';
}
