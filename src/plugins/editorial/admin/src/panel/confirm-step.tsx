import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useMessages } from '../messages';
import type { ConfirmedStep } from './asks';
import { moveFocus } from './move-focus';
import { takesAway } from './places';
import type { AskProps } from './step-dialog';

interface ConfirmStepProps extends AskProps {
  readonly step: ConfirmedStep;
  /** What readers of the retracted text will read. */
  readonly notice?: string;
  readonly onConfirm: () => Promise<void>;
}

/** Says what a step does that its name does not say. */
export function ConfirmStep({ step, notice, isBusy, onClose, onClosed, onConfirm }: ConfirmStepProps) {
  const message = useMessages();
  const isDanger = takesAway(step);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content onCloseAutoFocus={moveFocus(onClosed)}>
        <Dialog.Header>{message(`editorial.step.${step}`)}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={isDanger ? 'danger600' : 'warning600'} />}>
          {message(`editorial.dialog.confirm.${step}`)}
          {notice ? ` ${message('editorial.dialog.confirm.retract.notice', { notice })}` : null}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {message('editorial.dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={isDanger ? 'danger-light' : 'default'}
            loading={isBusy}
            onClick={() => void onConfirm()}
          >
            {message(`editorial.step.${step}`)}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
