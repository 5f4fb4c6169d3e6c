import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { WorkflowStatus } from '../../../contracts/workflow';
import type { Capability } from '../../../domain/workflow/transitions';
import type { DocumentRef } from '../api';
import { useGovernedType } from '../governed/governed-types';
import { useMessages } from '../messages';
import { FoldingSection } from '../panel/folding-section';
import { DueMark, namesOf } from './due-mark';
import { PlanDialog } from './plan-dialog';
import { useOwnAccount, usePlan } from './use-plan';

interface PlanSectionProps {
  readonly document: DocumentRef;
  readonly status: WorkflowStatus;
  /** The plan waits as the steps do: for unsaved text, and while something runs. */
  readonly isHeld: boolean;
}

/** Who works on the text until when, with what the person may change about it. */
export function PlanSection({ document, status, isHeld }: PlanSectionProps) {
  const message = useMessages();
  const { plan, version } = status;
  const can = useGovernedType(document.uid)?.can ?? [];
  const own = useOwnAccount();
  const { change, isChanging } = usePlan(document);
  const [isOpen, setIsOpen] = useState(false);

  const accounts = plan.assignees.map(({ account }) => account);
  const isMine = accounts.includes(own);
  const toggle = () =>
    void change({ assignees: isMine ? accounts.filter((one) => one !== own) : [...accounts, own], version });
  const isBusy = isHeld || isChanging;
  return (
    <FoldingSection
      name="plan"
      title={message('editorial.plan.title')}
      aside={
        can.includes('assign') ? (
          <TextButton disabled={isBusy} onClick={() => setIsOpen(true)}>
            {message('editorial.plan.change')}
          </TextButton>
        ) : null
      }
    >
      <Typography variant="pi" textColor="neutral800">
        {accounts.length > 0
          ? message('editorial.plan.assigned', { names: namesOf(plan) })
          : message('editorial.plan.nobody')}
      </Typography>
      {plan.priority === 'normal' ? null : (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {message(`editorial.plan.priority.${plan.priority}`)}
        </Typography>
      )}
      <DueMark plan={plan} />
      {can.some(letsWork) ? (
        <Flex>
          <TextButton disabled={isBusy} onClick={toggle}>
            {message(isMine ? 'editorial.plan.give-back' : 'editorial.plan.take')}
          </TextButton>
        </Flex>
      ) : null}
      {isOpen ? (
        <PlanDialog document={document} plan={plan} version={version} onClose={() => setIsOpen(false)} />
      ) : null}
    </FoldingSection>
  );
}

/** Whoever writes or judges texts of the type can take one upon themselves. */
function letsWork(capability: Capability): boolean {
  return capability === 'submit' || capability === 'review' || capability.startsWith('approve.');
}
