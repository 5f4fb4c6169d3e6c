import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PlanView } from '../../../contracts/planning';
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
  const [isOpen, setIsOpen] = useState(false);
  const { plan, version } = status;
  const can = useGovernedType(document.uid)?.can ?? [];
  const change = (
    <TextButton disabled={isHeld} onClick={() => setIsOpen(true)}>
      {message('editorial.plan.change')}
    </TextButton>
  );
  return (
    <FoldingSection name="plan" title={message('editorial.plan.title')} aside={can.includes('assign') ? change : null}>
      <PlanLines plan={plan} />
      {can.some(letsWork) ? <TakeUpon document={document} status={status} isHeld={isHeld} /> : null}
      {isOpen ? (
        <PlanDialog document={document} plan={plan} version={version} onClose={() => setIsOpen(false)} />
      ) : null}
    </FoldingSection>
  );
}

function PlanLines({ plan }: { readonly plan: PlanView }) {
  const message = useMessages();
  const names = namesOf(plan);
  return (
    <>
      <Typography variant="pi" textColor="neutral800">
        {names ? message('editorial.plan.assigned', { names }) : message('editorial.plan.nobody')}
      </Typography>
      {plan.priority === 'normal' ? null : (
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          {message(`editorial.plan.priority.${plan.priority}`)}
        </Typography>
      )}
      <DueMark plan={plan} />
    </>
  );
}

/** One click to take the text upon oneself, or to give it back. */
function TakeUpon({ document, status: { plan, version }, isHeld }: PlanSectionProps) {
  const message = useMessages();
  const own = useOwnAccount();
  const { change, isChanging } = usePlan(document);
  const accounts = plan.assignees.map(({ account }) => account);
  const isMine = accounts.includes(own);
  const assignees = isMine ? accounts.filter((one) => one !== own) : [...accounts, own];
  return (
    <Flex>
      <TextButton disabled={isHeld || isChanging} onClick={() => void change({ assignees, version })}>
        {message(isMine ? 'editorial.plan.give-back' : 'editorial.plan.take')}
      </TextButton>
    </Flex>
  );
}

/** Whoever writes or judges texts of the type can take one upon themselves. */
function letsWork(capability: Capability): boolean {
  return capability === 'submit' || capability === 'review' || capability.startsWith('approve.');
}
