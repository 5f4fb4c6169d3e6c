import { Button, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';
import type { Choice } from './choices';
import { moveFocus } from './move-focus';
import { takesAway } from './places';

export interface AskProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Where the focus goes then: the button that opened this may be gone. */
  readonly onClosed: () => void;
}

interface StepDialogProps extends AskProps {
  readonly step: Choice['name'];
  readonly focusField: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Around the one field that a step asks for. */
export function StepDialog({ step, isBusy, onClose, onClosed, focusField, onConfirm, children }: StepDialogProps) {
  const message = useMessages();
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
        <Modal.Body>{children}</Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {message('editorial.dialog.cancel')}
          </Button>
          <Button variant={takesAway(step) ? 'danger' : 'default'} loading={isBusy} onClick={onConfirm}>
            {message(`editorial.step.${step}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
