import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useMessages } from '../messages';
import { AskDialog } from '../steps/ask-dialog';
import type { Board } from './use-board';
import type { Pending } from './use-pending';

/** What the step of a dropped card asks for; where several steps lead to its column, which one. */
export function PendingDialog({ board }: { readonly board: Board }) {
  const { pending } = board;
  if (!pending) return null;
  const { choice, status } = pending;
  if (!choice) return <WhichStep board={board} pending={pending} />;
  const stay = () => {};
  return (
    <AskDialog
      choice={choice}
      status={status}
      isBusy={board.isMoving}
      onClose={board.forget}
      onClosed={stay}
      onGiven={board.give}
    />
  );
}

function WhichStep({ board, pending }: { readonly board: Board; readonly pending: Pending }) {
  const message = useMessages();
  const { card, status, choices } = pending;
  return (
    <Modal.Root open onOpenChange={board.forget}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{card.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography textColor="neutral800">{message('editorial.board.which')}</Typography>
            {choices.map((choice) => (
              <Button
                key={choice.name}
                fullWidth
                variant="secondary"
                onClick={() => board.choose({ card, status, choices }, choice)}
              >
                {message(`editorial.step.${choice.name}`)}
              </Button>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={board.forget}>
            {message('editorial.dialog.cancel')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
