import { Button, Modal, Typography } from '@strapi/design-system';
import { useTable } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { STEPS } from '../../../domain/workflow/transitions';
import { workflowApi } from '../steps/workflow-api';
import { BulkDialog } from '../bulk/bulk-dialog';
import { BULK_STEPS, type BulkStep } from '../bulk/steps';
import { useGovernedType } from '../governed/governed-types';
import { useMessages } from '../messages';
import { moveFocus } from '../steps/move-focus';
import type { QueueRow } from './queue-line';

interface QueueBulkProps {
  /** The button that opened the dialog is gone then, and the focus needs a place. */
  readonly onTaken: () => void;
}

/** Steps on the selected texts: they are of one type and one language at a time, as the dialog reads them. */
export function QueueBulk({ onTaken }: QueueBulkProps) {
  const message = useMessages();
  const rows = useTable('QueueBulk', ({ selectedRows }) => selectedRows as unknown as readonly QueueRow[]);
  const [first] = rows;
  const type = useGovernedType(first?.uid ?? '');
  const [step, setStep] = useState<BulkStep>();
  const isMixed = rows.some(({ uid, locale }) => uid !== first?.uid || locale !== first?.locale);
  if (!first || !type) return null;
  if (isMixed) return <Typography textColor="neutral600">{message('editorial.newsroom.mixed')}</Typography>;
  const mine = BULK_STEPS.filter((one) => type.can.some((held) => allows(held, one)));
  return (
    <>
      {mine.map((one) => (
        <Button key={one} size="S" variant="tertiary" onClick={() => setStep(one)}>
          {message(`editorial.step.${one}`)}
        </Button>
      ))}
      {step ? <QueueBulkDialog step={step} rows={rows} onClose={() => setStep(undefined)} onTaken={onTaken} /> : null}
    </>
  );
}

function allows(held: string, step: BulkStep): boolean {
  const isApproval = 'byGroups' in STEPS[step];
  return held === STEPS[step].by[0].capability || (isApproval && held.startsWith('approve.'));
}

interface QueueBulkDialogProps extends QueueBulkProps {
  readonly step: BulkStep;
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
}

function QueueBulkDialog({ step, rows, onClose, onTaken }: QueueBulkDialogProps) {
  const message = useMessages();
  const uid = rows[0]?.uid ?? '';
  const type = useGovernedType(uid);
  const selectRow = useTable('QueueBulkDialog', (table) => table.selectRow);
  const [refresh] = workflowApi.useRefreshMutation();
  const hasTaken = useRef(false);
  if (!type) return null;
  const { isSingleType } = type;
  const close = () => {
    onClose();
    if (!hasTaken.current) return;
    selectRow([]);
    void refresh({ uid, documents: rows.map(({ documentId }) => ({ uid, documentId, isSingleType })) });
  };
  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(event) => {
          if (hasTaken.current) moveFocus(onTaken)(event);
        }}
      >
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{message(`editorial.step.${step}`)}</Modal.Title>
        </Modal.Header>
        <BulkDialog
          type={type}
          step={step}
          documents={rows}
          onTaken={() => void (hasTaken.current = true)}
          onClose={close}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
