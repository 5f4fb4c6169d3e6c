import { Box, Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import type { ReasonCode } from '../../../contracts/workflow';
import type { StepName } from '../../../domain/workflow/transitions';
import { type MessageId, useMessages } from '../messages';
import type { Given } from './asks';
import { useLabels } from './labels';
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
  readonly codes: readonly ReasonCode[];
  readonly onConfirm: (given: Given) => Promise<void>;
}

export function ReasonDialog({ step, codes, onConfirm, ...dialog }: ReasonDialogProps) {
  const message = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [reasonCode, setReasonCode] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);

  const focusField = () => field.current?.focus();
  const confirm = () => {
    if (reason.trim()) return void onConfirm({ reason: reason.trim(), reasonCode });
    setIsMissing(true);
    focusField();
  };

  return (
    <StepDialog step={step} focusField={focusField} onConfirm={confirm} {...dialog}>
      {codes.length > 0 ? <CodeField codes={codes} value={reasonCode} onChange={setReasonCode} /> : null}
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

interface CodeFieldProps {
  readonly codes: readonly ReasonCode[];
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

function CodeField({ codes, value, onChange }: CodeFieldProps) {
  const message = useMessages();
  const label = useLabels();
  return (
    <Box paddingBottom={4}>
      <Field.Root name="reasonCode">
        <Field.Label>{message('editorial.dialog.reason-code')}</Field.Label>
        <SingleSelect
          value={value ?? ''}
          placeholder={message('editorial.dialog.reason-code.none')}
          onClear={() => onChange(undefined)}
          onChange={(code) => onChange(String(code))}
        >
          {codes.map((one) => (
            <SingleSelectOption key={one.code} value={one.code}>
              {label(one)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
