import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';

interface RestoreDialogProps {
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says what bringing a text back does to the working copy and to approvals. */
export function RestoreDialog({ isBusy, onClose, onConfirm }: RestoreDialogProps) {
  const message = useMessages();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content>
        <Dialog.Header>{message('editorial.compare.restore')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="warning600" />}>
          {message('editorial.compare.restore.explained')}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {message('editorial.dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth loading={isBusy} onClick={onConfirm}>
            {message('editorial.compare.restore.confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
