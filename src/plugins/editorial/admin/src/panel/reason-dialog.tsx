import { Field, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import type { StepName } from '../../../domain/workflow/transitions';
import { type MessageId, useMessages } from '../messages';
import { type AskProps, StepDialog } from './step-dialog';

/** As the contract of the step's body has it. */
const LONGEST_REASON = 5000;

const HINTS: Partial<Record<StepName, MessageId>> = {
  request_changes: 'editorial.dialog.reason.request_changes',
  publish_without_approval: 'editorial.dialog.reason.publish_without_approval',
  reinstate: 'editorial.dialog.reason.reinstate',
};

interface ReasonDialogProps extends AskProps {
  readonly step: StepName;
  readonly onConfirm: (reason: string) => Promise<void>;
}

export function ReasonDialog({ step, onConfirm, ...dialog }: ReasonDialogProps) {
  const message = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  const focusField = () => field.current?.focus();
  const confirm = () => {
    if (reason.trim()) return void onConfirm(reason.trim());
    setIsMissing(true);
    focusField();
  };

  return (
    <StepDialog step={step} focusField={focusField} onConfirm={confirm} {...dialog}>
      <Field.Root
        name="reason"
        required
        error={isMissing && !reason.trim() ? message('editorial.dialog.reason.missing') : undefined}
        hint={message(HINTS[step] ?? 'editorial.dialog.reason.other')}
      >
        <Field.Label>{message('editorial.dialog.reason')}</Field.Label>
        <Textarea
          ref={field}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </StepDialog>
  );
}
