import { useEffect, useRef, useState } from 'react';
import type { BulkBody, Glance, Outcome } from '../../../contracts/lists';
import { bulkApi, type ListedDocuments } from './bulk-api';
import { inSlices } from './slices';
import type { BulkStep } from './steps';

/** Taken in one request: few enough that the progress moves, and that closing the dialog stops soon. */
const IN_A_REQUEST = 5;

/** Takes a step on many, and tells how far it is; it stops when the dialog is closed. */
export function useBulk({ plural, locale }: Omit<ListedDocuments, 'documentIds'>, step: BulkStep) {
  const [takeInBulk] = bulkApi.useTakeInBulkMutation();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => void (isOpen.current = false);
  }, []);

  async function run(glances: readonly Glance[]): Promise<void> {
    let known: readonly Outcome[] = [];
    setOutcomes(known);
    for (const slice of inSlices(glances, IN_A_REQUEST)) {
      if (!isOpen.current) return;
      const documents = slice.map(seenOf);
      const answer = await takeInBulk({ plural, step, data: { locale, documents } });
      known = [...known, ...('error' in answer ? slice.map(unanswered) : answer.data)];
      setOutcomes(known);
    }
  }

  return { outcomes, run };
}

function seenOf({ documentId, version, digest, companions }: Glance): BulkBody['documents'][number] {
  return { documentId, version, digest, companions: [...companions] };
}

function unanswered({ documentId }: Glance): Outcome {
  return { documentId, result: 'failed' };
}
