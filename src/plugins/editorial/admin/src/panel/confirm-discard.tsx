import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';
import { moveFocus } from './move-focus';

interface ConfirmDiscardProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  /** Where the focus goes then: the button that opened this may be gone. */
  readonly onClosed: () => void;
  readonly onConfirm: () => Promise<void>;
}

export function ConfirmDiscard({ isBusy, onClose, onClosed, onConfirm }: ConfirmDiscardProps) {
  const message = useMessages();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content onCloseAutoFocus={moveFocus(onClosed)}>
        <Dialog.Header>{message('editorial.step.discard_changes')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>{message('editorial.dialog.discard')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {message('editorial.dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant="danger-light" loading={isBusy} onClick={() => void onConfirm()}>
            {message('editorial.step.discard_changes')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
