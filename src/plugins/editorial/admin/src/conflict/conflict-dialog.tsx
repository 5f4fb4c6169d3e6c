import { RelativeTime } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Conflict } from '../../../domain/workflow/refusals';
import type { StatusOf } from '../api';
import { useMessages } from '../messages';
import { ChangedFields } from './changed-fields';

export interface ConflictDialogProps {
  readonly document: StatusOf;
  readonly conflict: Conflict;
  /** Fields that the person has changed and not saved. */
  readonly mine: readonly string[];
  /** What the person has typed into a field. */
  readonly mineInWords: (field: string) => string | undefined;
  readonly labelOf: (field: string) => string;
  readonly isBusy: boolean;
  readonly onKeepEditing: () => void;
  readonly onCopyMine: () => Promise<void>;
  readonly onLoadTheirs: () => Promise<void>;
  readonly onSaveMine: () => Promise<void>;
}

/** Two people wrote at once: says who and what, and leaves the decision to the one whose text is not saved yet. */
export function ConflictDialog(props: ConflictDialogProps) {
  const message = useMessages();
  const { conflict, isBusy, onKeepEditing, onCopyMine, onLoadTheirs, onSaveMine } = props;
  return (
    <Modal.Root open onOpenChange={onKeepEditing}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{message('editorial.conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {message('editorial.conflict.saved-by', {
                name: conflict.savedBy ?? message('editorial.conflict.somebody'),
              })}{' '}
              {conflict.savedAt ? <RelativeTime timestamp={new Date(conflict.savedAt)} /> : null}
            </Typography>
            <ChangedFields {...props} />
            <Typography variant="pi" textColor="neutral600">
              {message('editorial.conflict.explained')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            <Button variant="tertiary" onClick={onKeepEditing}>
              {message('editorial.conflict.keep-editing')}
            </Button>
            <Button variant="tertiary" onClick={() => void onCopyMine()}>
              {message('editorial.conflict.copy-mine')}
            </Button>
          </Flex>
          <Flex gap={2} wrap="wrap">
            <Button variant="danger-light" disabled={isBusy} onClick={() => void onLoadTheirs()}>
              {message('editorial.conflict.load-theirs')}
            </Button>
            <Button loading={isBusy} onClick={() => void onSaveMine()}>
              {message('editorial.conflict.save-mine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
