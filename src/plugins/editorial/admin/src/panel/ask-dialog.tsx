import { askOf, type Given, isConfirmed } from './asks';
import type { Choice } from './choices';
import { ConfirmStep } from './confirm-step';
import { ReasonDialog } from './reason-dialog';
import { ScheduleDialog } from './schedule-dialog';
import type { AskProps } from './step-dialog';

interface AskDialogProps extends AskProps {
  readonly choice: Choice;
  readonly onGiven: (given: Given) => Promise<void>;
}

/** What has to be said or confirmed before the step. */
export function AskDialog({ choice, onGiven, ...dialog }: AskDialogProps) {
  const ask = askOf(choice);
  if (ask === 'instant') return <ScheduleDialog {...dialog} onConfirm={(at) => onGiven({ at })} />;
  if (ask === 'reason')
    return <ReasonDialog step={choice.offer.name} {...dialog} onConfirm={(reason) => onGiven({ reason })} />;
  return isConfirmed(choice.name) ? <ConfirmStep step={choice.name} {...dialog} onConfirm={() => onGiven({})} /> : null;
}
