import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import { useMessages } from '../messages';
import { AskDialog } from './ask-dialog';
import { askOf, type Given } from './asks';
import { ChoiceButton } from './choice-button';
import { type Choice, choicesOf } from './choices';
import { MoreSteps } from './more-steps';
import { SectionNote } from '../panel/section';

interface NextStepsProps {
  readonly status: WorkflowStatus;
  /** Something comes first; the panel says what. */
  readonly isHeld: boolean;
  readonly isBusy: boolean;
  /** True once it is done; a dialog stays open, with its text, until then. */
  readonly onChoice: (choice: Choice, given?: Given) => Promise<boolean>;
  /** The button that was used may be gone, and the focus with it. */
  readonly onFocusLost: () => void;
}

export function NextSteps({ status, isHeld, isBusy, onChoice, onFocusLost }: NextStepsProps) {
  const message = useMessages();
  const [asked, setAsked] = useState<Choice>();
  const { main, others, more, forOthers } = choicesOf(status);
  const buttons = { isHeld, isBusy, onChoose: choose };
  const dialog = { isBusy, onClose: () => setAsked(undefined), onClosed: onFocusLost };

  async function choose(choice: Choice) {
    if (askOf(choice)) return setAsked(choice);
    if (await onChoice(choice)) onFocusLost();
  }
  async function performAsked(given: Given) {
    if (asked && (await onChoice(asked, given))) setAsked(undefined);
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={message('editorial.panel.steps')}>
      {main ? <ChoiceButton choice={main} rank="main" {...buttons} /> : null}
      {others.map((choice) => (
        <ChoiceButton key={choice.name} choice={choice} rank="other" {...buttons} />
      ))}
      {/* Closed again at each stage. */}
      {more.length > 0 ? <MoreSteps key={status.stage} choices={more} {...buttons} /> : null}
      {forOthers.map(({ name, refusal }) => (
        <SectionNote key={name}>{refusal?.message}</SectionNote>
      ))}
      {asked ? <AskDialog choice={asked} status={status} {...dialog} onGiven={performAsked} /> : null}
    </Flex>
  );
}
