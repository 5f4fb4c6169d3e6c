import { Button, Modal } from '@strapi/design-system';
import type { Outcome } from '../../../contracts/lists';
import { useMessages } from '../messages';
import type { BulkStep } from './steps';

interface BulkFooterProps {
  readonly step: BulkStep;
  readonly ready: number;
  readonly outcomes: readonly Outcome[] | undefined;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

export function BulkFooter({ step, ready, outcomes, onStart, onClose }: BulkFooterProps) {
  const message = useMessages();
  const isRunning = outcomes !== undefined && outcomes.length < ready;
  if (outcomes && !isRunning) {
    return (
      <Modal.Footer justifyContent="flex-end">
        <Button onClick={onClose}>{message('editorial.dialog.close')}</Button>
      </Modal.Footer>
    );
  }
  return (
    <Modal.Footer>
      <Button variant="tertiary" onClick={onClose}>
        {message(isRunning ? 'editorial.bulk.stop' : 'editorial.dialog.cancel')}
      </Button>
      <Button disabled={ready === 0} loading={isRunning} onClick={onStart}>
        {message(`editorial.step.${step}`)}
        {ready > 0 ? ` (${ready})` : ''}
      </Button>
    </Modal.Footer>
  );
}
