import { Confirm } from '../confirm';
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
  const name = message(`editorial.step.${step}`);
  return (
    <Confirm
      title={name}
      confirm={name}
      isBusy={isBusy}
      isDanger={takesAway(step)}
      onClose={onClose}
      onConfirm={() => void onConfirm()}
      onCloseAutoFocus={moveFocus(onClosed)}
    >
      {message(`editorial.dialog.confirm.${step}`)}
      {notice ? ` ${message('editorial.dialog.confirm.retract.notice', { notice })}` : null}
    </Confirm>
  );
}
