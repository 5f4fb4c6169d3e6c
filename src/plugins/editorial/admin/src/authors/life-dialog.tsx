import { Button, Flex, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from '../messages';

interface LifeDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  /** Something is still missing; the fields say what. */
  readonly isHeld?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Around everything that happens to a profile with its credits. */
export function LifeDialog(props: LifeDialogProps) {
  const { title, confirm, isDanger = false, isBusy, isHeld = false, onClose, onConfirm, children } = props;
  const message = useMessages();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {message('editorial.dialog.cancel')}
          </Button>
          <Button variant={isDanger ? 'danger' : 'default'} loading={isBusy} disabled={isHeld} onClick={onConfirm}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
