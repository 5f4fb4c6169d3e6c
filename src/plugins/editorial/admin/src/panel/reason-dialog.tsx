import { Button, Field, Modal, Textarea } from '@strapi/design-system';
import { type ChangeEvent, useRef, useState } from 'react';
import type { StepName } from '../../../domain/workflow/transitions';
import { useMessages } from '../messages';
import { moveFocus } from './move-focus';

/** As the contract of the step's body has it. */
const LONGEST_REASON = 5000;

interface ReasonDialogProps {
  readonly step: StepName;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Where the focus goes then: the button that opened this may be gone. */
  readonly onClosed: () => void;
  readonly onConfirm: (reason: string) => Promise<void>;
}

export function ReasonDialog({ step, isBusy, onClose, onClosed, onConfirm }: ReasonDialogProps) {
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
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content
        onOpenAutoFocus={moveFocus(focusField)}
        onCloseAutoFocus={moveFocus(onClosed)}
        aria-describedby={undefined}
      >
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{message(`editorial.step.${step}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root
            name="reason"
            required
            error={isMissing && !reason.trim() ? message('editorial.dialog.reason.missing') : undefined}
            hint={message(
              step === 'request_changes' ? 'editorial.dialog.reason.request_changes' : 'editorial.dialog.reason.other',
            )}
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
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {message('editorial.dialog.cancel')}
          </Button>
          <Button variant={step === 'unpublish' ? 'danger' : 'default'} loading={isBusy} onClick={confirm}>
            {message(`editorial.step.${step}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
