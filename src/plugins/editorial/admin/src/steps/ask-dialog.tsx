import type { WorkflowStatus } from '../../../contracts/workflow';
import { askOf, type Given, isConfirmed } from './asks';
import type { Choice } from './choices';
import { ConfirmStep } from './confirm-step';
import { ReasonDialog } from './reason-dialog';
import { ScheduleDialog } from './schedule-dialog';
import type { AskProps } from './step-dialog';

interface AskDialogProps extends AskProps {
  readonly choice: Choice;
  readonly status: WorkflowStatus;
  readonly onGiven: (given: Given) => Promise<void>;
}

/** What has to be said or confirmed before the step. */
export function AskDialog({ choice, status, onGiven, ...dialog }: AskDialogProps) {
  const ask = askOf(choice);
  if (ask === 'instant') {
    const from = (choice.name === 'reschedule' && status.scheduledFor) || undefined;
    return <ScheduleDialog {...dialog} from={from} onConfirm={(at) => onGiven({ at })} />;
  }
  if (ask === 'reason')
    return <ReasonDialog step={choice.offer.name} codes={status.reasonCodes} {...dialog} onConfirm={onGiven} />;
  if (!isConfirmed(choice.name)) return null;
  const notice = choice.name === 'retract' ? status.retraction.next : undefined;
  return <ConfirmStep step={choice.name} notice={notice} {...dialog} onConfirm={() => onGiven({})} />;
}
