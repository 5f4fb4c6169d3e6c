import { Flex, Loader, Modal, Typography } from '@strapi/design-system';
import type { GovernedType } from '../../../contracts/workflow';
import { bulkApi } from './bulk-api';
import { useMessages } from '../messages';
import { BulkFooter } from './bulk-footer';
import { BulkList } from './bulk-list';
import { BulkProgress } from './bulk-progress';
import { isReady, leftFirst } from './left-first';
import type { BulkStep } from './steps';
import { useBulk } from './use-bulk';

interface BulkDialogProps {
  readonly type: GovernedType;
  readonly step: BulkStep;
  readonly documents: readonly { readonly documentId: string; readonly locale?: string | null }[];
  /** As soon as something may have changed. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Says what will be done with which text, does it, and says of each how it went. */
export function BulkDialog({ type, step, documents, onTaken, onClose }: BulkDialogProps) {
  const message = useMessages();
  const locale = documents[0]?.locale ?? null;
  const documentIds = documents.map(({ documentId }) => documentId);
  const { data: glances, isError } = bulkApi.useGlanceQuery({ plural: type.plural, locale, documentIds });
  const { outcomes, run } = useBulk({ plural: type.plural, locale }, step);
  const ready = (glances ?? []).filter((glance) => isReady(glance, step));

  const start = () => {
    onTaken();
    void run(ready);
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {isError ? (
            <Typography role="alert" textColor="danger600">
              {message('editorial.bulk.unread')}
            </Typography>
          ) : null}
          {!glances && !isError ? <Loader small>{message('editorial.bulk.loading')}</Loader> : null}
          {glances ? <BulkProgress step={step} ready={ready.length} of={documents.length} outcomes={outcomes} /> : null}
          {glances ? (
            <BulkList
              type={type}
              locale={locale}
              step={step}
              glances={leftFirst(glances, step, outcomes)}
              outcomes={outcomes}
            />
          ) : null}
        </Flex>
      </Modal.Body>
      <BulkFooter step={step} ready={ready.length} outcomes={outcomes} onStart={start} onClose={onClose} />
    </>
  );
}
