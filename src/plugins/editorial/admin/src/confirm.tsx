import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useMessages } from './messages';

interface ConfirmProps {
  readonly title: string;
  /** What the button that confirms says. */
  readonly confirm: string;
  /** What happens then that the title does not say. */
  readonly children: ReactNode;
  readonly isBusy: boolean;
  /** It takes something away. */
  readonly isDanger?: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly onCloseAutoFocus?: (event: Event) => void;
}

/** Asks before something is done. */
export function Confirm(props: ConfirmProps) {
  const message = useMessages();
  const { title, confirm, children, isBusy, isDanger = false, onClose, onConfirm, onCloseAutoFocus } = props;
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content onCloseAutoFocus={onCloseAutoFocus}>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={isDanger ? 'danger600' : 'warning600'} />}>{children}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {message('editorial.dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button fullWidth variant={isDanger ? 'danger-light' : 'default'} loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
